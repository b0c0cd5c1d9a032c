package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** Where a person stands; one row a person, under their oldest handle. */
@Preload
@Table("STANDING")
interface StandingRow extends LongRow {
    String HANDLE_ID = "HANDLE_ID";
    String ANSWERS = "ANSWERS";
    String PEOPLE = "PEOPLE";
    String DAYS = "DAYS";
    String POINTS = "POINTS";
    String FLAG_SINCE = "FLAG_SINCE";
    String FLAG_RENEWED_AT = "FLAG_RENEWED_AT";
    String FLAG_UNTIL = "FLAG_UNTIL";
    String FLAG_BELOW_SINCE = "FLAG_BELOW_SINCE";
    String SUPER_USER = "SUPER_USER";
    String RECKONED_AT = "RECKONED_AT";

    @Unique
    int getHandleId();

    int getAnswers();

    void setAnswers(int value);

    int getPeople();

    void setPeople(int value);

    int getDays();

    void setDays(int value);

    double getPoints();

    void setPoints(double value);

    @Nullable Long getFlagSince();

    void setFlagSince(@Nullable Long value);

    @Nullable Long getFlagRenewedAt();

    void setFlagRenewedAt(@Nullable Long value);

    @Nullable Long getFlagUntil();

    void setFlagUntil(@Nullable Long value);

    @Nullable Long getFlagBelowSince();

    void setFlagBelowSince(@Nullable Long value);

    @Indexed
    boolean isSuperUser();

    void setSuperUser(boolean value);

    long getReckonedAt();

    void setReckonedAt(long value);
}
