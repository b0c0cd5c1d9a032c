package org.hearback.sandbox.town;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How the town misbehaves. Thread-safe; at first it does not. */
public final class Knobs {
    /** What may go wrong with a call. */
    public enum Fault {
        /** 429 with the three headers of Mastodon; the reset is an ISO time. */
        LIMIT("429, with the time of the reset"),
        /** 429 without any header or body. */
        BARE_LIMIT("429, without a word"),
        /** 500 with a JSON error. */
        ERROR("500, a JSON error"),
        /** 503 with a page of a proxy. */
        HTML("503, the page of a proxy"),
        /** 200 with JSON that breaks off. */
        BROKEN_JSON("200, JSON that breaks off"),
        /** 401 without a body. */
        EMPTY_401("401, without a word"),
        /** The right answer, after {@link #slowness()}. */
        SLOW("the right answer, too late"),
        /** The call takes effect, but its answer never arrives. */
        DROP_ANSWER("takes effect, but the answer is lost");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How the town differs from a Mastodon as the book has it, as real servers do. */
    public enum Habit {
        /** An idempotency key is not looked at. */
        IGNORES_KEYS("idempotency keys are not looked at"),
        /** {@code since_id} is not looked at. */
        IGNORES_SINCE("since_id is not looked at"),
        /** {@code min_id} brings the newest page above the id, not the one right after it. */
        MIN_IS_SINCE("min_id brings the newest page"),
        /** Lists of notifications have no Link header. */
        NO_LINKS("notifications have no Link header"),
        /** {@code /api/v2/instance} is an HTML page with 404. */
        NO_V2("there is no /api/v2/instance"),
        /** Each thing in a list stands there twice. */
        TWICE("each thing comes twice"),
        /** Lists are in a wrong order. */
        DISORDER("lists are in a wrong order");

        private final String label;

        Habit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private record Due(int calls, String where) {}

    private final Map<Fault, Due> faults = new EnumMap<>(Fault.class);
    private final Map<Habit, Boolean> habits = new EnumMap<>(Habit.class);
    private int pageSize = Integer.MAX_VALUE;
    private Duration slowness = Duration.ofSeconds(40);

    /**
     * The next calls go wrong.
     *
     * @param where only calls that contain this count, such as {@code "POST /api/v1/statuses"};
     *     empty for all
     */
    public synchronized void failNext(int calls, Fault fault, String where) {
        if (calls > 0) faults.put(fault, new Due(calls, where));
        else faults.remove(fault);
    }

    public synchronized void set(Habit habit, boolean on) {
        habits.put(habit, on);
    }

    /** Lists are never longer than this, whatever was asked for. */
    public synchronized void pageSize(int size) {
        if (size < 1) throw new IllegalArgumentException("a page holds 1 or more, not " + size);
        pageSize = size;
    }

    public synchronized void slowness(Duration delay) {
        slowness = delay;
    }

    /** Everything works again. */
    public synchronized void reset() {
        faults.clear();
        habits.clear();
        pageSize = Integer.MAX_VALUE;
        slowness = Duration.ofSeconds(40);
    }

    synchronized boolean has(Habit habit) {
        return habits.getOrDefault(habit, false);
    }

    synchronized int pageSize() {
        return pageSize;
    }

    synchronized Duration slowness() {
        return slowness;
    }

    /** How many calls will still go wrong in that way. */
    synchronized int left(Fault fault) {
        var due = faults.get(fault);
        return due == null ? 0 : due.calls();
    }

    /** What goes wrong with this call, which uses one up. */
    synchronized Optional<Fault> strike(String call) {
        for (var entry : faults.entrySet()) {
            if (!call.contains(entry.getValue().where())) continue;
            var fault = entry.getKey();
            failNext(entry.getValue().calls() - 1, fault, entry.getValue().where());
            return Optional.of(fault);
        }
        return Optional.empty();
    }
}
