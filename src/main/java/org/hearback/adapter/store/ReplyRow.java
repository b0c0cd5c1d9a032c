package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A comment that was approved as a reply. */
@Preload
@Table("REPLY")
interface ReplyRow extends Entity {
    String COMMENT_ID = "COMMENT_ID";
    String APPROVED_AT = "APPROVED_AT";

    @Unique
    long getCommentId();

    @Indexed
    long getApprovedAt();
}
