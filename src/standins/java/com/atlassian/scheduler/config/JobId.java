package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Objects;

/** A value: equal by its text. */
public final class JobId implements Serializable, Comparable<JobId> {
    private final String text;

    private JobId(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    public static JobId of(String text) {
        return new JobId(text);
    }

    @Override
    public int compareTo(JobId other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobId that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
