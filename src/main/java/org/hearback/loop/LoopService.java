package org.hearback.loop;

import org.hearback.kernel.ChangeRef;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows loops, reopens them, and keeps the rules of projects. Thread-safe; who may is for the doors
 * to check.
 */
public final class LoopService {
    /** Longest time after which people are asked whether it helped, in days. */
    public static final int MAX_ASK_AFTER_DAYS = 90;

    private final LoopBook loops;
    private final LoopRulesBook rules;
    private final ChangeDesk desk;
    private final Hearing hearing;
    private final Loops rounds;
    private final Clock clock;

    /** A service on these. */
    public LoopService(
            LoopBook loops,
            LoopRulesBook rules,
            ChangeDesk desk,
            Hearing hearing,
            Loops rounds,
            Clock clock) {
        this.loops = loops;
        this.rules = rules;
        this.desk = desk;
        this.hearing = hearing;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Why nobody is told of a change that looks as if it had shipped. */
    public sealed interface Hint {
        /** A version of it is released, but the change is not done. */
        record ReleasedButOpen(String version) implements Hint {}

        /** It is done, and in no version that could be released. */
        record DoneInNoVersion() implements Hint {}

        /** Its voices are told in the loops of these changes. */
        record ToldIn(List<ChangeRef> changes) implements Hint {
            public ToldIn {
                changes = List.copyOf(changes);
            }
        }
    }

    /**
     * A project's rules as somebody types them.
     *
     * @param shippedStatuses none: the release of a version counts
     * @param declinedResolutions none: those with the usual names
     * @param quietFrom as {@code 22:00}; empty for no quiet hours
     * @param quietTo as {@code 07:00}; empty for no quiet hours
     * @param askAfterDays null for never
     */
    public record RulesForm(
            Set<String> shippedStatuses,
            Set<String> declinedResolutions,
            boolean tellsPlanned,
            int approvals,
            boolean participants,
            String quietFrom,
            String quietTo,
            @Nullable Integer askAfterDays) {}

    /** What of the rules can be wrong; i18n {@code hearback.rules.wrong.*}. */
    public enum WrongField {
        /** Neither 0, 1 nor 2. */
        APPROVALS,
        /** No time of day, or missing beside the other end. */
        QUIET_FROM,
        /** No time of day, missing beside the other end, or the same. */
        QUIET_TO,
        /** Less than one day, or more than {@link #MAX_ASK_AFTER_DAYS}. */
        ASK_AFTER
    }

    /** How saving ended. */
    public sealed interface SaveOutcome {
        /** The rules hold from now on. */
        record Saved(LoopRules rules) implements SaveOutcome {}

        /** Nothing was saved. */
        record Wrong(WrongField field) implements SaveOutcome {}
    }

    /** The change's loop in its newest round. */
    public Optional<Loop> current(long changeId) {
        return loops.current(changeId);
    }

    /** All rounds of the change, oldest first. */
    public List<Loop> rounds(long changeId) {
        return loops.rounds(changeId);
    }

    /** The newest rounds of the project's changes, in no order. */
    public List<Loop> ofProject(long projectId) {
        return loops.ofProject(projectId);
    }

    /**
     * Begins another round of the change because an owner says so: what it came to is not the end.
     *
     * @return the newest round; empty where the change has no loop
     */
    public Optional<Loop> reopen(long changeId) {
        return loops.current(changeId)
                .flatMap(loop -> rounds.reopen(loop.id(), false, clock.instant()));
    }

    /** Why nobody is told of it, where that may surprise. */
    public Optional<Hint> hint(long changeId) {
        var toldIn = hearing.toldIn(changeId);
        if (!toldIn.isEmpty()) return Optional.of(new Hint.ToldIn(toldIn));
        return desk.find(List.of(changeId)).stream().findFirst().flatMap(this::hint);
    }

    /** The project's rules. */
    public LoopRules rules(long projectId) {
        return rules.of(projectId);
    }

    /** Replaces the project's rules; the loops follow within minutes. */
    public SaveOutcome save(long projectId, RulesForm form) {
        var from = time(form.quietFrom());
        var to = time(form.quietTo());
        var hasQuiet = !form.quietFrom().isBlank() || !form.quietTo().isBlank();
        var days = form.askAfterDays();
        if (form.approvals() < 0 || form.approvals() > 2) return wrong(WrongField.APPROVALS);
        if (hasQuiet && from.isEmpty()) return wrong(WrongField.QUIET_FROM);
        if (hasQuiet && (to.isEmpty() || to.equals(from))) return wrong(WrongField.QUIET_TO);
        if (days != null && (days < 1 || days > MAX_ASK_AFTER_DAYS))
            return wrong(WrongField.ASK_AFTER);
        var saved =
                new LoopRules(
                        form.shippedStatuses(),
                        form.declinedResolutions(),
                        form.tellsPlanned(),
                        form.approvals(),
                        form.participants(),
                        from.orElse(null),
                        to.orElse(null),
                        days == null ? null : Duration.ofDays(days));
        rules.save(projectId, saved);
        return new SaveOutcome.Saved(saved);
    }

    private Optional<Hint> hint(Change change) {
        var now = rules.of(change.product().projectId());
        if (!now.shippedStatuses().isEmpty() || Verdict.isDeclined(change, now))
            return Optional.empty();
        if (Verdict.isDone(change))
            return change.versions().isEmpty()
                    ? Optional.of(new Hint.DoneInNoVersion())
                    : Optional.empty();
        return change.versions().stream()
                .filter(Change.Version::released)
                .findFirst()
                .map(version -> new Hint.ReleasedButOpen(version.name()));
    }

    private static SaveOutcome wrong(WrongField field) {
        return new SaveOutcome.Wrong(field);
    }

    private static Optional<LocalTime> time(String text) {
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalTime.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
