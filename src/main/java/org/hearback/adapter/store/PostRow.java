package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A post with what became of it. */
@Preload
@Table("POST")
@Indexes({
    @Index(
            name = "reason",
            methodNames = {"getChannelId", "getReason", "getReceivedAt"}),
    @Index(
            name = "newest",
            methodNames = {"getChannelId", "getReceivedAt"}),
    @Index(
            name = "state",
            methodNames = {"getState", "getReceivedAt"}),
    @Index(
            name = "issue",
            methodNames = {"getIssueId"}),
    @Index(
            name = "thread",
            methodNames = {"getRootKey"}),
    @Index(
            name = "author",
            methodNames = {"getHandleId", "getReceivedAt"})
})
interface PostRow extends RawEntity<Long> {
    String POST_KEY = "POST_KEY";
    String CHANNEL_ID = "CHANNEL_ID";
    String EXTERNAL_ID = "EXTERNAL_ID";
    String NETWORK = "NETWORK";
    String AUTHOR_ID = "AUTHOR_ID";
    String AUTHOR_NAME = "AUTHOR_NAME";
    String AUTHOR_DISPLAY = "AUTHOR_DISPLAY";
    String AUTHOR_PROFILE = "AUTHOR_PROFILE";
    String AUTHOR_FOLLOWERS = "AUTHOR_FOLLOWERS";
    String AUTHOR_LINKS = "AUTHOR_LINKS";
    String AUTHOR_EMAIL = "AUTHOR_EMAIL";
    String TITLE = "TITLE";
    String BODY = "BODY";
    String RAW_BODY = "RAW_BODY";
    String ROOT = "ROOT";
    String ROOT_KEY = "ROOT_KEY";
    String PARENT = "PARENT";
    String BEARING = "BEARING";
    String VISIBILITY = "VISIBILITY";
    String PERMALINK = "PERMALINK";
    String REPLY_TO = "REPLY_TO";
    String POSTED_AT = "POSTED_AT";
    String RECEIVED_AT = "RECEIVED_AT";
    String STATE = "STATE";
    String REASON = "REASON";
    String HANDLE_ID = "HANDLE_ID";
    String ISSUE_ID = "ISSUE_ID";

    @AutoIncrement
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Unique
    @StringLength(190)
    String getPostKey();

    void setPostKey(String postKey);

    int getChannelId();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getExternalId();

    void setExternalId(String externalId);

    @NotNull
    @StringLength(255)
    String getNetwork();

    @NotNull
    @Indexed
    @StringLength(190)
    String getAuthorId();

    void setAuthorId(String authorId);

    @NotNull
    @StringLength(190)
    String getAuthorName();

    void setAuthorName(String name);

    @NotNull
    @StringLength(190)
    String getAuthorDisplay();

    void setAuthorDisplay(String displayName);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getAuthorProfile();

    void setAuthorProfile(@Nullable String profile);

    @Nullable Integer getAuthorFollowers();

    void setAuthorFollowers(@Nullable Integer followers);

    /** One URL a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getAuthorLinks();

    void setAuthorLinks(@Nullable String links);

    @StringLength(254)
    @Nullable String getAuthorEmail();

    void setAuthorEmail(@Nullable String email);

    @StringLength(255)
    @Nullable String getTitle();

    void setTitle(@Nullable String title);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getBody();

    void setBody(@Nullable String body);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getRawBody();

    void setRawBody(@Nullable String rawBody);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRoot();

    void setRoot(String root);

    /** Of the channel and the root; null only in rows that are being upgraded. */
    @StringLength(IndexKey.MAX_CHARS)
    @Nullable String getRootKey();

    void setRootKey(String rootKey);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getParent();

    void setParent(@Nullable String parent);

    @NotNull
    @StringLength(20)
    String getBearing();

    void setBearing(String bearing);

    @NotNull
    @StringLength(20)
    String getVisibility();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPermalink();

    void setPermalink(@Nullable String permalink);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getReplyTo();

    void setReplyTo(@Nullable String replyTo);

    long getPostedAt();

    long getReceivedAt();

    @NotNull
    @StringLength(30)
    String getState();

    void setState(String state);

    @NotNull
    @StringLength(30)
    String getReason();

    void setReason(String reason);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getNote();

    void setNote(@Nullable String note);

    /** The author, once met. */
    @Nullable Integer getHandleId();

    void setHandleId(@Nullable Integer handleId);

    @Nullable Long getIssueId();

    void setIssueId(@Nullable Long issueId);

    @StringLength(255)
    @Nullable String getIssueKey();

    void setIssueKey(@Nullable String issueKey);

    @Nullable Long getDeskTriedAt();

    void setDeskTriedAt(@Nullable Long deskTriedAt);
}
