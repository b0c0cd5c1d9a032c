package org.hearback.dispatch;

import org.hearback.loop.LoopRules;
import org.hearback.loop.LoopRulesBook;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.person.Person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody may be written to: not in quiet hours, not twice within a day, and not while more
 * for them may follow within that day, which would go with it. People of the house do not wait.
 * Thread-safe.
 */
final class Patience {
    /** One message a day (product.md 6.4). */
    static final Duration DAY = Duration.ofHours(24);

    /** How often something that waits for people's decisions is looked at again. */
    private static final Duration LOOK = Duration.ofMinutes(15);

    private final TellingBook tellings;
    private final LoopRulesBook rules;
    private final AddressBook addresses;
    private final Clock clock;

    Patience(TellingBook tellings, LoopRulesBook rules, AddressBook addresses, Clock clock) {
        this.tellings = tellings;
        this.rules = rules;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * How long the notice has to wait.
     *
     * @param others other notices of the same person
     */
    Optional<Step.Wait> wait(Notice notice, Telling telling, Person person, List<Notice> others) {
        if (notice.letter().target() instanceof Target.Inside) return Optional.empty();
        return Stream.of(
                        quiet(rules.of(telling.projectId()), person),
                        told(notice, others),
                        undecided(notice, others))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Step.Wait> quiet(LoopRules project, Person person) {
        var from = project.quietFrom();
        var to = project.quietTo();
        if (from == null || to == null) return Optional.empty();
        var now = LocalDateTime.ofInstant(clock.instant(), zone(person));
        if (!isWithin(now.toLocalTime(), from, to)) return Optional.empty();
        var end = now.toLocalDate().atTime(to);
        if (!end.isAfter(now)) end = end.plusDays(1);
        var until = end.atZone(zone(person)).toInstant();
        return Optional.of(new Step.Wait(until(until), "their quiet hours"));
    }

    /** Hours that end before they begin go over midnight. */
    private static boolean isWithin(LocalTime now, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !now.isBefore(from) && now.isBefore(to)
                : !now.isBefore(from) || now.isBefore(to);
    }

    private ZoneId zone(Person person) {
        var keys =
                person.handles().stream()
                        .filter(known -> known.handle().isCustomer())
                        .map(known -> known.handle().stableId())
                        .toList();
        return addresses.of(keys).values().stream()
                .map(Addressee::zone)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(addresses::zone);
    }

    private Optional<Step.Wait> told(Notice notice, List<Notice> others) {
        return others.stream()
                .filter(other -> !isSameNews(notice, other))
                .filter(other -> !(other.letter().target() instanceof Target.Inside))
                .flatMap(other -> Stream.ofNullable(other.begunAt()))
                .map(begun -> begun.plus(DAY))
                .filter(next -> next.isAfter(clock.instant()))
                .max(Instant::compareTo)
                .map(next -> new Step.Wait(until(next), "they were told something today"));
    }

    private Optional<Step.Wait> undecided(Notice notice, List<Notice> others) {
        var due = notice.dueAt();
        var latest = due == null ? clock.instant() : due.plus(DAY);
        if (!latest.isAfter(clock.instant())) return Optional.empty();
        return others.stream()
                .filter(other -> other.state() == NoticeState.PLANNED)
                .filter(other -> !isSameNews(notice, other) && isHeld(other))
                .findFirst()
                .map(other -> until(latest))
                .map(rest -> rest.compareTo(LOOK) < 0 ? rest : LOOK)
                .map(rest -> new Step.Wait(rest, "more for them may be approved"));
    }

    private boolean isHeld(Notice other) {
        return tellings.find(other.tellingId())
                .filter(telling -> telling.state() == Telling.State.HELD)
                .isPresent();
    }

    /** Whether both tell the same, so that one of them tells it for both. */
    static boolean isSameNews(Notice one, Notice other) {
        return one.loopId() == other.loopId() && one.occasion() == other.occasion();
    }

    private Duration until(Instant then) {
        return Duration.between(clock.instant(), then);
    }
}
