package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** How a project closes its loops; at most one row a project. */
@Preload
@Table("LOOP_RULES")
interface LoopRulesRow extends LongRow {
    String PROJECT_ID = "PROJECT_ID";
    String STATUSES = "STATUSES";
    String RESOLUTIONS = "RESOLUTIONS";
    String TELLS_PLANNED = "TELLS_PLANNED";
    String APPROVALS = "APPROVALS";
    String PARTICIPANTS = "PARTICIPANTS";
    String QUIET_FROM = "QUIET_FROM";
    String QUIET_TO = "QUIET_TO";
    String ASK_AFTER = "ASK_AFTER";

    @Unique
    long getProjectId();

    /** Ids of those that count as shipped, one a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getStatuses();

    void setStatuses(@Nullable String lines);

    /** Ids of those that count as declined, one a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getResolutions();

    void setResolutions(@Nullable String lines);

    boolean isTellsPlanned();

    void setTellsPlanned(boolean value);

    int getApprovals();

    void setApprovals(int value);

    boolean isParticipants();

    void setParticipants(boolean value);

    /** Second of the day; null for never. */
    @Nullable Integer getQuietFrom();

    void setQuietFrom(@Nullable Integer second);

    @Nullable Integer getQuietTo();

    void setQuietTo(@Nullable Integer second);

    /** In milliseconds; null for never. */
    @Nullable Long getAskAfter();

    void setAskAfter(@Nullable Long millis);
}
