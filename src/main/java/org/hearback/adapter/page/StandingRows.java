package org.hearback.adapter.page;

import org.hearback.person.Person;
import org.hearback.standing.Decision;
import org.hearback.standing.Standing;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Super-users and those on the way, as their caretakers list them. */
final class StandingRows {
    /** So long before its end a nomination is marked, so that somebody thinks about the next. */
    static final Duration SOON = Duration.ofDays(60);

    /** Most people who are shown on the way: hundreds of thousands may talk to a company. */
    static final int MOST_CANDIDATES = 100;

    private final PageDesk desk;
    private final Words words;
    private final Times times;
    private final HandleRows handles;

    StandingRows(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.times = desk.times();
        this.handles = new HandleRows(words, desk.services().desks());
    }

    /** By name; by points only where an administrator wants a leaderboard. */
    Map<String, Object> superUsers() {
        var byPoints = desk.people().standing().rules().leaderboard();
        return table(
                known(desk.people().standing().superUsers())
                        .sorted(byPoints ? Known.BY_POINTS : Known.BY_NAME)
                        .map(this::superUser)
                        .toList());
    }

    /**
     * By name, always: nobody is compared with others before they are there. Where they are too
     * many, those with most points.
     */
    Map<String, Object> candidates() {
        var all = desk.people().standing().candidates();
        var shown = all.stream().limit(MOST_CANDIDATES).toList();
        var rows = known(shown).sorted(Known.BY_NAME).map(StandingRows::candidate).toList();
        var more = all.size() - shown.size();
        return new Model()
                .with("rows", rows)
                .with("hasRows", !rows.isEmpty())
                .with("more", more == 0 ? null : words.say("hearback.people.candidates.more", more))
                .asMap();
    }

    private Stream<Known> known(List<Standing> standings) {
        return standings.stream()
                .flatMap(
                        standing ->
                                desk.people().persons().person(standing.handle()).stream()
                                        .map(
                                                person ->
                                                        new Known(
                                                                standing,
                                                                person,
                                                                handles.called(person))));
    }

    private Map<String, Object> superUser(Known known) {
        var standing = known.standing();
        var flag = standing.flag();
        var decision = desk.people().standing().deciding(known.person());
        var until = until(flag, decision);
        return new Model()
                .with("handle", String.valueOf(standing.handle().value()))
                .with("name", known.name())
                .with(
                        "how",
                        decision.map(it -> words.name("hearback.people.how.", it.kind()))
                                .orElseGet(() -> words.get("hearback.people.how.score")))
                .with(
                        "since",
                        flag == null
                                ? decision.map(it -> times.day(it.at())).orElse(null)
                                : times.day(flag.since()))
                .with("until", until == null ? null : times.day(until))
                .with(
                        "endsSoon",
                        decision.isPresent()
                                && until != null
                                && until.isBefore(desk.now().plus(SOON)))
                .with("points", String.format(Locale.ROOT, "%.0f", standing.points()))
                .asMap();
    }

    private static @Nullable Instant until(
            Standing.@Nullable Flag flag, Optional<Decision> decision) {
        if (decision.isPresent()) return decision.get().until();
        return flag == null ? null : flag.until();
    }

    private static Map<String, Object> candidate(Known known) {
        var standing = known.standing();
        return new Model()
                .with("handle", String.valueOf(standing.handle().value()))
                .with("name", known.name())
                .with("answers", String.valueOf(standing.answers()))
                .with("people", String.valueOf(standing.people()))
                .with("days", String.valueOf(standing.days()))
                .asMap();
    }

    private static Map<String, Object> table(List<Map<String, Object>> rows) {
        return Map.of("rows", rows, "hasRows", !rows.isEmpty());
    }

    private record Known(Standing standing, Person person, String name) {
        static final Comparator<Known> BY_NAME =
                Comparator.comparing(Known::name, String.CASE_INSENSITIVE_ORDER);
        static final Comparator<Known> BY_POINTS =
                Comparator.comparing((Known it) -> it.standing().points())
                        .reversed()
                        .thenComparing(BY_NAME);
    }
}
