package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Whose turn it is to poll a channel; one row a channel, replaced at each change of hands. */
@Preload
@Table("POLL_TURN")
interface TurnRow extends Entity {
    String CHANNEL_ID = "CHANNEL_ID";
    String FREE_AT = "FREE_AT";
    String HOLDER = "HOLDER";

    @Unique
    int getChannelId();

    /** Until then nobody else may poll: the end of a lease, or the next time that it is due. */
    long getFreeAt();

    @NotNull
    @StringLength(60)
    String getHolder();
}
