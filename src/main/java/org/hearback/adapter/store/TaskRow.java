package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * What one handler has to do about one fact. A row is never changed: each step deletes it and
 * creates the next, because the count of a delete is the only thing by which ActiveObjects lets the
 * database decide who was first. So a row's id also proves whose try it is.
 */
@Preload
@Table("FACT_WORK")
@Indexes({
    @Index(
            name = "due",
            methodNames = {"getState", "getDueAt"}),
    @Index(
            name = "since",
            methodNames = {"getState", "getSince"})
})
interface TaskRow extends RawEntity<Long> {
    String FACT_ID = "FACT_ID";
    String HANDLER = "HANDLER";
    String STATE = "STATE";
    String ATTEMPT = "ATTEMPT";
    String DUE_AT = "DUE_AT";
    String SINCE = "SINCE";
    String WHY = "WHY";

    @AutoIncrement
    @PrimaryKey("ID")
    long getID();

    @Indexed
    long getFactId();

    @NotNull
    @StringLength(100)
    String getHandler();

    /** A {@link State}. */
    @NotNull
    @StringLength(20)
    String getState();

    int getAttempt();

    long getDueAt();

    /** When the row came into its state. */
    long getSince();

    /** What the last try said. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getWhy();

    void setWhy(@Nullable String why);

    /** How far the work has come; work that is done has no row. */
    enum State {
        READY,
        TAKEN,
        FAILED
    }
}
