package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A fault that was reproduced from a request. */
@Preload
@Table("REPRODUCTION")
interface ReproductionRow extends LongRow {
    String ISSUE_ID = "ISSUE_ID";
    String ISSUE_KEY = "ISSUE_KEY";
    String REPORTER_ID = "REPORTER_ID";
    String CONFIRMED_BY_ID = "CONFIRMED_BY_ID";
    String CONFIRMED_AT = "CONFIRMED_AT";

    @Unique
    long getIssueId();

    @NotNull
    @StringLength(255)
    String getIssueKey();

    int getReporterId();

    int getConfirmedById();

    long getConfirmedAt();
}
