package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A note of a caretaker. */
@Preload
@Table("CARE_NOTE")
interface NoteRow extends LongRow {
    String HANDLE_ID = "HANDLE_ID";
    String WRITTEN_BY = "WRITTEN_BY";
    String WRITTEN_AT = "WRITTEN_AT";
    String BODY = "BODY";

    @Indexed
    int getHandleId();

    @NotNull
    @Indexed
    @StringLength(255)
    String getWrittenBy();

    void setWrittenBy(String value);

    long getWrittenAt();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String value);
}
