package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.hearback.claim.TokenHash;

/** A visitor's session. */
@Preload
@Table("VISIT")
interface VisitRow extends LongRow {
    String TOKEN = "TOKEN";
    String STARTED_AT = "STARTED_AT";
    String SEEN_AT = "SEEN_AT";

    @NotNull
    @Unique
    @StringLength(TokenHash.CHARS)
    String getToken();

    long getStartedAt();

    @Indexed
    long getSeenAt();

    void setSeenAt(long value);
}
