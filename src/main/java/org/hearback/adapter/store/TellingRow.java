package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** The plan to tell everybody of a loop on one occasion; kept for ever, as proof. */
@Preload
@Table("TELLING")
@Indexes({
    @Index(
            name = "project",
            methodNames = {"getProjectId", "getState"})
})
interface TellingRow extends GuardedRow {
    String TELLING_KEY = "TELLING_KEY";
    String LOOP_ID = "LOOP_ID";
    String CHANGE_ID = "CHANGE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String OCCASION = "OCCASION";
    String STATE = "STATE";
    String PUBLIC_NAME = "PUBLIC_NAME";
    String REASON = "REASON";
    String VERSION_NAME = "VERSION_NAME";
    String PLANNED_AT = "PLANNED_AT";
    String EDITION = "EDITION";

    /** Of the loop and the occasion. */
    @NotNull
    @Unique
    @StringLength(60)
    String getTellingKey();

    @Indexed
    long getLoopId();

    long getChangeId();

    long getProjectId();

    void setProjectId(long value);

    @NotNull
    @StringLength(20)
    String getOccasion();

    @NotNull
    @Indexed
    @StringLength(20)
    String getState();

    void setState(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPublicName();

    void setPublicName(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getReason();

    void setReason(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getVersionName();

    void setVersionName(@Nullable String value);

    long getPlannedAt();

    void setPlannedAt(long millis);

    @Nullable Long getClosedAt();

    void setClosedAt(@Nullable Long millis);

    int getEdition();

    void setEdition(int value);
}
