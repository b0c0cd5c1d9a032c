package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.hearback.claim.TokenHash;

/** A handle that showed the code of a claim to another. */
@Preload
@Table("CLAIM_MISS")
interface MissRow extends LongRow {
    String MISS_KEY = "MISS_KEY";
    String CODE = "CODE";
    String HANDLE_ID = "HANDLE_ID";

    /** Of the code and the handle. */
    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getMissKey();

    @NotNull
    @Indexed
    @StringLength(TokenHash.CHARS)
    String getCode();

    int getHandleId();
}
