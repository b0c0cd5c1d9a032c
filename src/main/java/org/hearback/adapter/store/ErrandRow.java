package org.hearback.adapter.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When an errand is due again; one row an errand, replaced at each turn. */
@Preload
@Table("ERRAND")
interface ErrandRow extends Entity {
    String NAME = "NAME";
    String DUE_AT = "DUE_AT";

    @NotNull
    @Unique
    @StringLength(60)
    String getName();

    long getDueAt();
}
