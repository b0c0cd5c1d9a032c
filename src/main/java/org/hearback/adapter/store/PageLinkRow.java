package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.hearback.claim.TokenHash;
import org.jspecify.annotations.Nullable;

/** A link that was sent; replaced when it is opened. */
@Preload
@Table("PAGE_LINK")
interface PageLinkRow extends LongRow {
    String TOKEN = "TOKEN";
    String HANDLE_ID = "HANDLE_ID";
    String SENT_BY = "SENT_BY";
    String CREATED_AT = "CREATED_AT";
    String EXPIRES_AT = "EXPIRES_AT";
    String VISIT = "VISIT";

    @NotNull
    @Unique
    @StringLength(TokenHash.CHARS)
    String getToken();

    @Indexed
    int getHandleId();

    @NotNull
    @Indexed
    @StringLength(255)
    String getSentBy();

    void setSentBy(String value);

    long getCreatedAt();

    @Indexed
    long getExpiresAt();

    /** Who opened it; null until then. */
    @Indexed
    @StringLength(TokenHash.CHARS)
    @Nullable String getVisit();
}
