package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Objects;

/** A value: equal by its text. */
public final class JobRunnerKey implements Serializable, Comparable<JobRunnerKey> {
    private final String text;

    private JobRunnerKey(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    public static JobRunnerKey of(String text) {
        return new JobRunnerKey(text);
    }

    @Override
    public int compareTo(JobRunnerKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobRunnerKey that && that.text.equals(text);
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
