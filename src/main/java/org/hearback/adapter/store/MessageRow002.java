package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** Table OUT_MESSAGE on its way from model 1 to model 2: a frozen copy, never to be edited. */
@Table("OUT_MESSAGE")
interface MessageRow002 extends Entity {
    /** Of a reply; not unique any more. */
    @Nullable Long getCommentId();

    @Indexed
    @Nullable Long getIssueId();

    @StringLength(255)
    @Nullable String getIssueKey();

    int getChannelId();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getAnswers();

    long getPlannedAt();

    @StringLength(100)
    @Nullable String getPurpose();

    void setPurpose(String purpose);
}
