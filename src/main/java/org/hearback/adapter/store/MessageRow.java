package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A message of the outbox; never changed, what changes are its parts. */
@Preload
@Table("OUT_MESSAGE")
interface MessageRow extends Entity {
    String PURPOSE = "PURPOSE";
    String ISSUE_ID = "ISSUE_ID";
    String ISSUE_KEY = "ISSUE_KEY";
    String CHANNEL_ID = "CHANNEL_ID";
    String ANSWERS = "ANSWERS";
    String PLANNED_AT = "PLANNED_AT";

    /** What it is for; one purpose makes one message. */
    @Unique
    @StringLength(100)
    String getPurpose();

    /** The request that it answers, if it answers one. */
    @Indexed
    @Nullable Long getIssueId();

    @StringLength(255)
    @Nullable String getIssueKey();

    int getChannelId();

    /** External id of the customer's post. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getAnswers();

    void setAnswers(String answers);

    long getPlannedAt();
}
