package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/** A decision; never changed but for the user key of who made it. */
@Preload
@Table("DECISION")
interface DecisionRow extends LongRow {
    String HANDLE_ID = "HANDLE_ID";
    String KIND = "KIND";
    String DECIDED_BY = "DECIDED_BY";
    String DECIDED_AT = "DECIDED_AT";
    String WHY = "WHY";
    String ENDS_AT = "ENDS_AT";

    @Indexed
    int getHandleId();

    @NotNull
    @StringLength(20)
    String getKind();

    @NotNull
    @Indexed
    @StringLength(255)
    String getDecidedBy();

    void setDecidedBy(String value);

    long getDecidedAt();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getWhy();

    void setWhy(@Nullable String value);

    @Nullable Long getEndsAt();
}
