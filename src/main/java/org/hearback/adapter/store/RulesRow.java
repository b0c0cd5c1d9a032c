package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** The rules of standing; one row. */
@Preload
@Table("STANDING_RULES")
interface RulesRow extends LongRow {
    String RULES_KEY = "RULES_KEY";
    String LEADERBOARD = "LEADERBOARD";
    String PRIORITY_ID = "PRIORITY_ID";

    /** Always the same, so that there is one row. */
    @NotNull
    @Unique
    @StringLength(20)
    String getRulesKey();

    boolean isLeaderboard();

    void setLeaderboard(boolean value);

    @StringLength(255)
    @Nullable String getPriorityId();

    void setPriorityId(@Nullable String value);
}
