package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A fact as it was appended; never changed, but for the keys of posts whose author was erased. */
@Preload
@Table("FACT")
interface FactRow extends RawEntity<Long> {
    String FACT_TYPE = "FACT_TYPE";
    String BODY = "BODY";
    String APPENDED_AT = "APPENDED_AT";

    @AutoIncrement
    @PrimaryKey("ID")
    long getID();

    /** The simple name of the fact's type. */
    @NotNull
    @StringLength(100)
    String getFactType();

    /** A JSON object. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);

    @Indexed
    long getAppendedAt();
}
