package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Somebody approved a telling as it is now; rows of one telling stand in the order given. */
@Preload
@Table("TELLING_APPROVAL")
interface ApprovalRow extends LongRow {
    String TELLING_ID = "TELLING_ID";
    String APPROVED_BY = "APPROVED_BY";
    String APPROVED_AT = "APPROVED_AT";

    @Indexed
    long getTellingId();

    @NotNull
    @Indexed
    @StringLength(255)
    String getApprovedBy();

    void setApprovedBy(String value);

    long getApprovedAt();
}
