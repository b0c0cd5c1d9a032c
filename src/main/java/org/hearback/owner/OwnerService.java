package org.hearback.owner;

import static java.util.stream.Collectors.groupingBy;
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
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.Stage;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.voice.ChangeFinder;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
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

    /** What was said, and what became of it. */
    public record Books(VoiceBook voices, LoopBook loops, ChannelBook channels) {}

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

    /** The voices for the change; empty where nobody ever asked for it. */
    public Optional<VoicesPanel> voicesFor(long changeId) {
        var loop = books.loops().current(changeId);
        var voices = books.voices().ofChanges(List.of(changeId));
        if (loop.isEmpty() && voices.isEmpty()) return Optional.empty();
        var said = voices.stream().map(Said::of).toList();
        var crowds = Crowds.around(said, people);
        var crowd = crowds.of(said);
        var readable = quotes(voices, crowds);
        return Optional.of(
                new VoicesPanel(
                        crowd,
                        organisations(crowds.everyHandle()),
                        names(crowd, channels()),
                        readable.stream().limit(MOST_QUOTES).toList(),
                        voices.size() - Math.min(readable.size(), MOST_QUOTES),
                        loop,
                        loop.map(this::times).orElse(Map.of())));
    }

    /**
     * The changes of the project for which somebody asks and which the caller may see. Takes a few
     * seconds for thousands of changes.
     */
    public List<ChangeRow> changesOf(long projectId, ChangeFilter filter) {
        var loops =
                books.loops().ofProject(projectId).stream()
                        .collect(toMap(loop -> loop.change().issueId(), loop -> loop));
        var voices =
                books.voices().ofChanges(loops.keySet()).stream()
                        .collect(groupingBy(voice -> voice.change().issueId()));
        var crowds = Crowds.around(said(voices.values().stream().flatMap(List::stream)), people);
        var channels = channels();
        return visible(voices.keySet())
                .flatMap(
                        change -> {
                            var id = change.ref().issueId();
                            var crowd =
                                    crowds.of(said(voices.getOrDefault(id, List.of()).stream()));
                            return Stream.ofNullable(loops.get(id))
                                    .map(loop -> row(change, loop, crowd, channels));
                        })
                .filter(filter::admits)
                .sorted(filter.comparator())
                .toList();
    }

    private Stream<Change> visible(Set<Long> changeIds) {
        if (changeIds.isEmpty()) return Stream.of();
        var seen =
                jira.finder().find(List.copyOf(changeIds)).stream()
                        .map(found -> found.change().issueId())
                        .collect(toUnmodifiableSet());
        return jira.changes().find(seen).stream();
    }

    private ChangeRow row(Change change, Loop loop, Crowd crowd, Map<ChannelId, String> channels) {
        return new ChangeRow(change, loop, crowd, names(crowd, channels), times(loop));
    }

    private Map<Stage, Duration> times(Loop loop) {
        return StageTimes.of(loop, clock.instant());
    }

    private List<Quote> quotes(List<Voice> voices, Crowds crowds) {
        var channels = channels();
        return voices.stream()
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

    private static List<Said> said(Stream<Voice> voices) {
        return voices.map(Said::of).toList();
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
