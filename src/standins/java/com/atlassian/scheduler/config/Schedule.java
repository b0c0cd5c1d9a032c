package com.atlassian.scheduler.config;

import java.util.Date;

/** A value: when a job runs. Only what the project uses of it: intervals and single runs. */
public final class Schedule {
    private final Type type;
    private final IntervalScheduleInfo intervalScheduleInfo;

    private Schedule(Type type, IntervalScheduleInfo intervalScheduleInfo) {
        this.type = type;
        this.intervalScheduleInfo = intervalScheduleInfo;
    }

    public static Schedule runOnce(Date runTime) {
        return forInterval(0L, runTime);
    }

    public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
        if (intervalInMillis < 0) {
            throw new IllegalArgumentException("intervalInMillis must not be negative");
        }
        return new Schedule(
                Type.INTERVAL, new IntervalScheduleInfo(firstRunTime, intervalInMillis));
    }

    public Type getType() {
        return type;
    }

    public IntervalScheduleInfo getIntervalScheduleInfo() {
        return intervalScheduleInfo;
    }

    public enum Type {
        CRON_EXPRESSION,
        INTERVAL
    }
}
