package org.hearback.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well an order of people tells who will help. Ties are never broken: where some of those with
 * equal values fit into the first places, it counts what chance would take, and ranks are averaged.
 *
 * @param name what it orders by
 * @param values by user; who is missing has 0
 */
record Ranking(String name, Map<Integer, Double> values) {
    /** How many are looked at from the top. */
    static final int TOP = 50;

    /**
     * What it is worth.
     *
     * @param precision share of the first {@link #TOP} who helped
     * @param recall share of those who helped who stand among the first
     * @param spearman correlation of the ranks with the ranks by help given
     * @param kendall the same by pairs, tau-b
     */
    record Worth(double precision, double recall, double spearman, double kendall) {
        List<Double> all() {
            return List.of(precision, recall, spearman, kendall);
        }
    }

    /**
     * Holds it against what happened.
     *
     * @param people who is ranked
     * @param help how much each helped later; who is missing did not
     */
    Worth against(Collection<Integer> people, Map<Integer, Integer> help) {
        var users = List.copyOf(people);
        var mine = users.stream().mapToDouble(user -> values.getOrDefault(user, 0d)).toArray();
        var later = users.stream().mapToDouble(user -> help.getOrDefault(user, 0)).toArray();
        var hits = hits(users, mine, help.keySet());
        var helpers = users.stream().filter(help::containsKey).count();
        return new Worth(
                hits / TOP,
                hits / helpers,
                correlation(ranks(mine), ranks(later)),
                kendall(mine, later));
    }

    private static double hits(List<Integer> users, double[] values, Set<Integer> helpers) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < values.length; i++) order.add(i);
        order.sort((one, other) -> Double.compare(values[other], values[one]));
        var hits = 0d;
        for (var from = 0; from < Math.min(TOP, order.size()); ) {
            var to = endOfTie(order, values, from);
            var helped = 0;
            for (var i = from; i < to; i++) if (helpers.contains(users.get(order.get(i)))) helped++;
            hits += (double) helped * (Math.min(TOP, to) - from) / (to - from);
            from = to;
        }
        return hits;
    }

    private static double[] ranks(double[] values) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < values.length; i++) order.add(i);
        order.sort((one, other) -> Double.compare(values[one], values[other]));
        var ranks = new double[values.length];
        for (var from = 0; from < order.size(); ) {
            var to = endOfTie(order, values, from);
            for (var i = from; i < to; i++) ranks[order.get(i)] = (from + to - 1) / 2d;
            from = to;
        }
        return ranks;
    }

    private static int endOfTie(List<Integer> order, double[] values, int from) {
        var to = from + 1;
        while (to < order.size()
                && Double.compare(values[order.get(to)], values[order.get(from)]) == 0) to++;
        return to;
    }

    private static double correlation(double[] one, double[] other) {
        var meanOfOne = mean(one);
        var meanOfOther = mean(other);
        double both = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (var i = 0; i < one.length; i++) {
            both += (one[i] - meanOfOne) * (other[i] - meanOfOther);
            ofOne += (one[i] - meanOfOne) * (one[i] - meanOfOne);
            ofOther += (other[i] - meanOfOther) * (other[i] - meanOfOther);
        }
        return both / Math.sqrt(ofOne * ofOther);
    }

    private static double mean(double[] values) {
        var sum = 0d;
        for (var value : values) sum += value;
        return sum / values.length;
    }

    private static double kendall(double[] one, double[] other) {
        long agreed = 0;
        long untiedInOne = 0;
        long untiedInOther = 0;
        for (var i = 0; i < one.length; i++)
            for (var k = 0; k < i; k++) {
                var first = Double.compare(one[i], one[k]);
                var second = Double.compare(other[i], other[k]);
                agreed += (long) Integer.signum(first) * Integer.signum(second);
                if (first != 0) untiedInOne++;
                if (second != 0) untiedInOther++;
            }
        return agreed / Math.sqrt((double) untiedInOne * untiedInOther);
    }
}
