package org.hearback.adapter.channel;

import java.time.Duration;

/**
 * How long we wait for a server and how hard we press it.
 *
 * @param connect until the connection stands
 * @param headers from the start of the exchange until the answer's headers are here
 * @param whole from the start of the exchange until the last byte of the answer is here: a server
 *     that sends a byte now and then cannot hold us longer
 * @param perHost calls to one host that may be under way at once
 * @param spacing least time between the starts of two calls to one host
 * @param longestWait for our turn at one host; a call that would wait longer is not made
 */
public record Limits(
        Duration connect,
        Duration headers,
        Duration whole,
        int perHost,
        Duration spacing,
        Duration longestWait) {
    /**
     * Deadlines of 5, 15 and 25 s, at most 5 s of waiting before, so that a call ends within 30 s;
     * 4 calls at once and ten a second to one host. Mastodon allows 300 calls in 5 minutes; what a
     * server asks for beyond that it says by status 429.
     */
    public static final Limits DEFAULT =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(25),
                    4,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5));

    public Limits {
        requirePositive("connect", connect);
        requirePositive("headers", headers);
        requirePositive("whole", whole);
        if (perHost < 1)
            throw new IllegalArgumentException("perHost is " + perHost + ", must be at least 1");
        if (spacing.isNegative())
            throw new IllegalArgumentException("spacing is negative: " + spacing);
        if (longestWait.isNegative())
            throw new IllegalArgumentException("longestWait is negative: " + longestWait);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive())
            throw new IllegalArgumentException(name + " is " + value + ", must be positive");
    }
}
