package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;

/** One of several handles whose person a notice is for. */
@Preload
@Table("NOTICE_HANDLE")
interface NoticeHandleRow extends LongRow {
    String NOTICE_ID = "NOTICE_ID";
    String HANDLE_ID = "HANDLE_ID";

    @Indexed
    long getNoticeId();

    @Indexed
    int getHandleId();
}
