package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * The person behind a handle was told, or is about to be. Never changed and never taken away: that
 * is what keeps anybody from being told twice. One row for each handle of each person told.
 */
@Preload
@Table("TOLD_MARK")
interface MarkRow extends LongRow {
    String MARK_KEY = "MARK_KEY";
    String NOTICE_ID = "NOTICE_ID";

    /** Of the handle, the loop and the occasion. */
    @NotNull
    @Unique
    @StringLength(80)
    String getMarkKey();

    /** By which they were told. */
    long getNoticeId();
}
