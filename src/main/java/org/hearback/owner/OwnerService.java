package org.hearback.owner;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.customer.CustomerFile;
import org.hearback.kernel.Access;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.loop.Change;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.Hearing;
import org.hearback.loop.Hearing.Heard;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.Stage;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.voice.ChangeFinder;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What those who decide about a product see of the voices for it. Thread-safe; whether the caller
 * of the current web request may see the change, or the project's changes at all, is for the doors
 * to check; each quote and each change of a list is checked here.
 */
public final class OwnerService {
    /** Most customers whose organisations are asked for: Jira tells them one by one. */
    public static final int MOST_CUSTOMERS = 200;

    /** Most quotes of one change that are shown. */
    public static final int MOST_QUOTES = 100;

    private final Books books;
    private final People people;
    private final Jira jira;
    private final Clock clock;

    /** What was said and by whom, and what became of it. */
    public record Books(
            VoiceBook voices,
            LoopBook loops,
            ChannelBook channels,
            Hearing hearing,
            Speakers speakers) {}

    /** What Jira says: of changes all, of everything else what the caller may see. */
    public record Jira(
            ChangeDesk changes, ChangeFinder finder, CustomerFile customers, Access access) {}

    /** A service over these books and this Jira. */
    public OwnerService(Books books, People people, Jira jira, Clock clock) {
        this.books = books;
        this.people = people;
        this.jira = jira;
        this.clock = clock;
    }

    /** Whether somebody ever asked for the change. One or two indexed queries. */
    public boolean isAskedFor(long changeId) {
        return books.loops().current(changeId).isPresent()
                || !books.voices().ofChanges(List.of(changeId)).isEmpty();
    }

    /** The voices that count for the change; empty where nobody ever asked for it. */
    public Optional<VoicesPanel> voicesFor(long changeId) {
        var loop = books.loops().current(changeId);
        var heard = books.hearing().of(changeId);
        if (loop.isEmpty() && heard.isEmpty()) return Optional.empty();
        var said = heard.stream().map(Said::of).toList();
        var crowds = Crowds.around(said, people);
        var crowd = crowds.of(said);
        var channels = channels();
        var readable = quotes(heard, crowds, channels);
        return Optional.of(
                new VoicesPanel(
                        crowd,
                        organisations(crowds.everyHandle()),
                        names(crowd, channels),
                        readable.stream().limit(MOST_QUOTES).toList(),
                        heard.size() - Math.min(readable.size(), MOST_QUOTES),
                        loop,
                        loop.map(this::times).orElse(Map.of())));
    }

    /**
     * The changes of the project for which somebody asks and which the caller may see. Takes a few
     * seconds for thousands of changes.
     */
    public ProjectChanges changesOf(long projectId, ChangeFilter filter) {
        var channels = channels();
        var all = rows(projectId, channels);
        return new ProjectChanges(
                all.stream().filter(filter::admits).sorted(filter.comparator()).toList(),
                all.size(),
                names(all.stream().flatMap(row -> row.change().components().stream())),
                names(
                        all.stream()
                                .flatMap(row -> row.change().versions().stream())
                                .map(Change.Version::name)),
                heardOn(all, channels));
    }

    private List<ChangeRow> rows(long projectId, Map<ChannelId, String> channels) {
        var loops =
                books.loops().ofProject(projectId).stream()
                        .collect(toMap(loop -> loop.change().issueId(), loop -> loop));
        var changes = visible(loops.keySet());
        var said = said(changes.stream().map(change -> change.ref().issueId()).toList());
        var crowds = Crowds.around(said.values().stream().flatMap(List::stream).toList(), people);
        return changes.stream()
                .flatMap(
                        change -> {
                            var id = change.ref().issueId();
                            var crowd = crowds.of(said.getOrDefault(id, List.of()));
                            return Stream.ofNullable(loops.get(id))
                                    .filter(loop -> !crowd.equals(Crowd.NONE))
                                    .map(loop -> row(change, loop, crowd, channels));
                        })
                .toList();
    }

    /** Few changes are reached from other issues: only those are heard one by one. */
    private Map<Long, List<Said>> said(List<Long> changeIds) {
        var voices = books.voices().ofChanges(changeIds);
        var speakers = books.speakers().of(voices);
        var said = new HashMap<Long, List<Said>>();
        for (var voice : voices)
            said.computeIfAbsent(voice.change().issueId(), id -> new ArrayList<>())
                    .add(Said.of(voice, speakers.getOrDefault(voice.id(), List.of())));
        jira.changes()
                .waysTo(changeIds)
                .forEach(
                        (id, ways) -> {
                            if (!ways.isEmpty())
                                said.put(
                                        id, books.hearing().of(id).stream().map(Said::of).toList());
                        });
        return said;
    }

    private static List<String> names(Stream<String> names) {
        return names.distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private static Map<ChannelId, String> heardOn(
            List<ChangeRow> rows, Map<ChannelId, String> channels) {
        return rows.stream()
                .flatMap(row -> row.crowd().places().channels().stream())
                .distinct()
                .filter(channels::containsKey)
                .collect(toMap(id -> id, id -> channels.getOrDefault(id, "")));
    }

    private List<Change> visible(Set<Long> changeIds) {
        if (changeIds.isEmpty()) return List.of();
        var seen =
                jira.finder().find(List.copyOf(changeIds)).stream()
                        .map(found -> found.change().issueId())
                        .collect(toUnmodifiableSet());
        return jira.changes().find(seen);
    }

    private ChangeRow row(Change change, Loop loop, Crowd crowd, Map<ChannelId, String> channels) {
        return new ChangeRow(change, loop, crowd, names(crowd, channels), times(loop));
    }

    private Map<Stage, Duration> times(Loop loop) {
        return StageTimes.of(loop, clock.instant());
    }

    private List<Quote> quotes(List<Heard> heard, Crowds crowds, Map<ChannelId, String> channels) {
        return heard.stream()
                .flatMap(one -> Stream.ofNullable(one.voice()))
                .filter(voice -> !voice.words().quote().isEmpty())
                .sorted(Comparator.comparing((Voice it) -> it.words().heardAt()).reversed())
                .flatMap(voice -> quote(voice, crowds, channels).stream())
                .toList();
    }

    private Optional<Quote> quote(Voice voice, Crowds crowds, Map<ChannelId, String> channels) {
        var opens = opens(voice.source());
        if (!opens && !isForEverybody(voice.words().circle())) return Optional.empty();
        var channel = crowds.channelOf(voice.source());
        var name = channel == null ? "" : channels.getOrDefault(channel, "");
        return Optional.of(new Quote(voice, name, opens));
    }

    private boolean opens(Source source) {
        return switch (source) {
            case Source.OfRequest(var request) -> jira.access().browses(request.issueId());
            case Source.OfPost post -> false;
        };
    }

    /** What everybody could read where it stands may be read here, too. */
    private static boolean isForEverybody(Visibility circle) {
        return circle == Visibility.PUBLIC || circle == Visibility.UNLISTED;
    }

    private List<String> organisations(Collection<HandleId> handles) {
        var customers =
                people.handles().find(handles).stream()
                        .map(KnownHandle::handle)
                        .filter(Handle::isCustomer)
                        .map(Handle::stableId)
                        .limit(MOST_CUSTOMERS)
                        .toList();
        return customers.isEmpty() ? List.of() : jira.customers().organisations(customers);
    }

    private static List<String> names(Crowd crowd, Map<ChannelId, String> channels) {
        return crowd.places().channels().stream()
                .flatMap(id -> Stream.ofNullable(channels.get(id)))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Map<ChannelId, String> channels() {
        return books.channels().all().stream().collect(toMap(Channel::id, Channel::name));
    }
}
