package com.atlassian.activeobjects.external;

/** A value: versions compare as whole numbers. */
public final class ModelVersion {
    private final int number;

    private ModelVersion(int number) {
        this.number = number;
    }

    public static ModelVersion valueOf(String text) {
        return new ModelVersion(Integer.parseInt(text));
    }

    public boolean isSame(ModelVersion other) {
        return number == other.number;
    }

    public boolean isOlderThan(ModelVersion other) {
        return number < other.number;
    }

    public boolean isNewerThan(ModelVersion other) {
        return number > other.number;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
