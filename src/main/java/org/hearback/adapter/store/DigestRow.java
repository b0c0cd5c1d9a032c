package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A digest that went out. */
@Preload
@Table("DIGEST")
interface DigestRow extends LongRow {
    String DIGEST_KEY = "DIGEST_KEY";
    String TAKEN_AT = "TAKEN_AT";

    /** Project id and month: {@code 10000:2026-01}. */
    @NotNull
    @Unique
    @StringLength(60)
    String getDigestKey();

    long getTakenAt();
}
