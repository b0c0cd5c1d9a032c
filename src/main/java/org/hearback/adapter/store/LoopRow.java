package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A round of a change with its voices; kept for ever, as what people were told hangs on it. */
@Preload
@Table("LOOP")
interface LoopRow extends GuardedRow {
    String LOOP_KEY = "LOOP_KEY";
    String CHANGE_ID = "CHANGE_ID";
    String CHANGE_KEY = "CHANGE_KEY";
    String PROJECT_ID = "PROJECT_ID";
    String ROUND_NO = "ROUND_NO";
    String SPENT = "SPENT";
    String RESULT_SINCE = "RESULT_SINCE";
    String OBSERVE_AT = "OBSERVE_AT";
    String REGRESSION = "REGRESSION";
    String EDITION = "EDITION";

    /** Of the change and the round. */
    @NotNull
    @Unique
    @StringLength(60)
    String getLoopKey();

    @Indexed
    long getChangeId();

    @NotNull
    @StringLength(255)
    String getChangeKey();

    void setChangeKey(String value);

    @Indexed
    long getProjectId();

    void setProjectId(long value);

    int getRoundNo();

    /** Null as long as it came to nothing. */
    @StringLength(20)
    @Nullable String getOutcome();

    void setOutcome(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getVersionName();

    void setVersionName(@Nullable String value);

    /** One a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getProofs();

    void setProofs(@Nullable String lines);

    long getResultSince();

    void setResultSince(long millis);

    /** Proofs, one a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getSpent();

    void setSpent(@Nullable String lines);

    /** When each stage was reached; null before. */
    @Nullable Long getObserveAt();

    void setObserveAt(@Nullable Long millis);

    @Nullable Long getOrientAt();

    void setOrientAt(@Nullable Long millis);

    @Nullable Long getDecideAt();

    void setDecideAt(@Nullable Long millis);

    @Nullable Long getActAt();

    void setActAt(@Nullable Long millis);

    @Nullable Long getToldAt();

    void setToldAt(@Nullable Long millis);

    boolean isRegression();

    void setRegression(boolean value);

    int getEdition();

    void setEdition(int value);
}
