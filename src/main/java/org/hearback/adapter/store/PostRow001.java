package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** Table POST as it is in model 1: a frozen copy, never to be edited. */
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
            methodNames = {"getIssueId"})
})
interface PostRow001 extends RawEntity<Long> {
    @AutoIncrement
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Unique
    @StringLength(190)
    String getPostKey();

    int getChannelId();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getExternalId();

    @NotNull
    @StringLength(255)
    String getNetwork();

    @NotNull
    @StringLength(190)
    String getAuthorId();

    @NotNull
    @StringLength(190)
    String getAuthorName();

    @NotNull
    @StringLength(190)
    String getAuthorDisplay();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getAuthorProfile();

    @StringLength(255)
    @Nullable String getTitle();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getBody();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getRawBody();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRoot();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getParent();

    @NotNull
    @StringLength(20)
    String getBearing();

    @NotNull
    @StringLength(20)
    String getVisibility();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPermalink();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getReplyTo();

    long getPostedAt();

    long getReceivedAt();

    @NotNull
    @StringLength(30)
    String getState();

    @NotNull
    @StringLength(30)
    String getReason();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getNote();

    @Nullable Integer getPersonId();

    @Nullable Long getIssueId();

    @StringLength(255)
    @Nullable String getIssueKey();

    @Nullable Long getDeskTriedAt();
}
