package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When an errand is due; one row an errand, replaced at each turn. */
@Preload
@Table("ERRAND_TURN")
interface ErrandRow extends LongRow {
    String ERRAND = "ERRAND";
    String DUE_AT = "DUE_AT";

    @NotNull
    @Unique
    @StringLength(60)
    String getErrand();

    long getDueAt();
}
