package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What somebody said when they were asked whether it helped; never changed. */
@Preload
@Table("FIX_ANSWER")
interface FixAnswerRow extends LongRow {
    String NOTICE_ID = "NOTICE_ID";
    String LOOP_ID = "LOOP_ID";
    String FIXED = "FIXED";
    String ANSWERED_AT = "ANSWERED_AT";

    /** By which they were asked: the first answer counts. */
    @Unique
    long getNoticeId();

    @Indexed
    long getLoopId();

    boolean isFixed();

    long getAnsweredAt();
}
