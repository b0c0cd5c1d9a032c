package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.hearback.claim.Claim;
import org.hearback.claim.TokenHash;
import org.jspecify.annotations.Nullable;

/** A claim to a handle; replaced when it ends. */
@Preload
@Table("CLAIM")
interface ClaimRow extends LongRow {
    String CODE = "CODE";
    String VISIT = "VISIT";
    String SEED = "SEED";
    String CHANNEL_ID = "CHANNEL_ID";
    String TYPED_NAME = "TYPED_NAME";
    String NAME_KEY = "NAME_KEY";
    String CREATED_AT = "CREATED_AT";
    String EXPIRES_AT = "EXPIRES_AT";
    String STATE = "STATE";
    String HANDLE_ID = "HANDLE_ID";

    @NotNull
    @Unique
    @StringLength(TokenHash.CHARS)
    String getCode();

    @NotNull
    @Indexed
    @StringLength(TokenHash.CHARS)
    String getVisit();

    @NotNull
    @StringLength(100)
    String getSeed();

    int getChannelId();

    @NotNull
    @StringLength(Claim.MAX_NAME_CHARS)
    String getTypedName();

    /** The name in lower case. */
    @NotNull
    @Indexed
    @StringLength(IndexKey.MAX_CHARS)
    String getNameKey();

    long getCreatedAt();

    @Indexed
    long getExpiresAt();

    @NotNull
    @StringLength(20)
    String getState();

    @Indexed
    @Nullable Integer getHandleId();
}
