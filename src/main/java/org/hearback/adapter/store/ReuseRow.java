package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** An answer that an agent used for a request. */
@Preload
@Table("REUSE")
interface ReuseRow extends LongRow {
    String REUSE_KEY = "REUSE_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String ISSUE_KEY = "ISSUE_KEY";
    String CHANNEL_ID = "CHANNEL_ID";
    String POST = "POST";
    String AUTHOR_ID = "AUTHOR_ID";
    String REPORTER_ID = "REPORTER_ID";
    String USED_BY_ID = "USED_BY_ID";
    String USED_AT = "USED_AT";

    /** Of the request and the answer. */
    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getReuseKey();

    void setReuseKey(String value);

    @Indexed
    long getIssueId();

    @NotNull
    @StringLength(255)
    String getIssueKey();

    int getChannelId();

    /** The answer's external id. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getPost();

    void setPost(String value);

    @Indexed
    int getAuthorId();

    @Nullable Integer getReporterId();

    int getUsedById();

    long getUsedAt();
}
