package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** Table THREAD as it is in model 1: a frozen copy, never to be edited. */
@Preload
@Table("THREAD")
interface ThreadRow001 extends Entity {
    @NotNull
    @Unique
    @StringLength(255)
    String getThreadKey();

    @NotNull
    @Indexed
    @StringLength(255)
    String getRootKey();

    int getChannelId();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRoot();

    int getPersonId();

    /** External id of the post that opens or opened the request. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getOpener();

    @Nullable Long getIssueId();

    @StringLength(255)
    @Nullable String getIssueKey();
}
