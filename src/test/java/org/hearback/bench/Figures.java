package org.hearback.bench;

import java.util.Arrays;
import java.util.Collection;

/** What a row of measurements comes to. */
final class Figures {
    private Figures() {}

    /** The one in the middle, or the mean of the two there. */
    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /**
     * The value that so large a share of all is not above; between two measurements their weighted
     * mean.
     *
     * @param share from 0 to 1
     */
    static double quantile(Collection<Double> values, double share) {
        if (values.isEmpty()) throw new IllegalArgumentException("no values");
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        var at = share * (sorted.length - 1);
        var below = (int) Math.floor(at);
        var above = (int) Math.ceil(at);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
