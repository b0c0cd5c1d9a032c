package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Table OUT_MESSAGE as it is in model 1: a frozen copy, never to be edited. */
@Preload
@Table("OUT_MESSAGE")
interface MessageRow001 extends Entity {
    @Unique
    long getCommentId();

    @Indexed
    long getIssueId();

    @NotNull
    @StringLength(255)
    String getIssueKey();

    int getChannelId();

    /** External id of the customer's post. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getAnswers();

    long getPlannedAt();
}
