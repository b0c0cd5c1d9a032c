package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A push that was accepted. */
@Preload
@Table("PUSH")
interface PushRow extends Entity {
    String PUSH_KEY = "PUSH_KEY";
    String ACCEPTED_AT = "ACCEPTED_AT";

    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getPushKey();

    @Indexed
    long getAcceptedAt();
}
