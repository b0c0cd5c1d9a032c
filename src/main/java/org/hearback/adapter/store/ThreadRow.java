package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** One author's request in one thread; replaced when the next request takes the thread over. */
@Preload
@Table("THREAD")
interface ThreadRow extends Entity {
    String THREAD_KEY = "THREAD_KEY";
    String ROOT_KEY = "ROOT_KEY";
    String CHANNEL_ID = "CHANNEL_ID";
    String ROOT = "ROOT";
    String HANDLE_ID = "HANDLE_ID";
    String OPENER = "OPENER";

    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getThreadKey();

    void setThreadKey(String threadKey);

    @NotNull
    @Indexed
    @StringLength(IndexKey.MAX_CHARS)
    String getRootKey();

    void setRootKey(String rootKey);

    int getChannelId();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRoot();

    void setRoot(String root);

    int getHandleId();

    /** External id of the post that opens or opened the request. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getOpener();

    void setOpener(String opener);

    @Nullable Long getIssueId();

    void setIssueId(@Nullable Long issueId);

    @StringLength(255)
    @Nullable String getIssueKey();

    void setIssueKey(String issueKey);
}
