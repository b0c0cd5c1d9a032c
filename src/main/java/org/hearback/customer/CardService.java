package org.hearback.customer;

import static java.util.stream.Collectors.toMap;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.Access;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.listen.KindReader;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts together what the caller of the current web request may see of a customer. Thread-safe;
 * whether they may see any card is for the doors to check, and each thing on it is checked here.
 */
public final class CardService {
    private final PersonGraph persons;
    private final PostBook posts;
    private final ChannelBook channels;
    private final CustomerFile file;
    private final Access access;

    /** A service over these books and this Jira. */
    public CardService(
            PersonGraph persons,
            PostBook posts,
            ChannelBook channels,
            CustomerFile file,
            Access access) {
        this.persons = persons;
        this.posts = posts;
        this.channels = channels;
        this.file = file;
        this.access = access;
    }

    /** The card of who asks in that issue; empty where nobody does. */
    public Optional<Card> ofIssue(long issueId) {
        var reporter = file.reporterOf(issueId);
        var person = personOf(issueId, reporter);
        if (person.isEmpty() && reporter.isEmpty()) return Optional.empty();
        return Optional.of(card(person.orElse(null), reporter.orElse(null)));
    }

    /**
     * Who asks in that issue: the person who wrote its first post, else the one behind its
     * reporter; empty for a reporter whom we met on no channel.
     */
    public Optional<Person> personOf(long issueId) {
        return personOf(issueId, file.reporterOf(issueId));
    }

    /** Jira user key of the issue's reporter; empty where there is none or no such issue. */
    public Optional<String> reporterOf(long issueId) {
        return file.reporterOf(issueId);
    }

    private Optional<Person> personOf(long issueId, Optional<String> reporter) {
        return firstAuthor(issueId)
                .map(persons::of)
                .or(() -> reporter.flatMap(persons::ofCustomer));
    }

    /**
     * The handle that asks in that issue: the one that wrote its first post, else the account of
     * its reporter; empty for a reporter whom we met on no channel. Other handles of the person may
     * be there only because somebody said so.
     */
    public Optional<HandleId> askerOf(long issueId) {
        return firstAuthor(issueId).or(() -> reporterOf(issueId).flatMap(this::account));
    }

    private Optional<HandleId> firstAuthor(long issueId) {
        return posts.ofIssue(issueId).stream()
                .flatMap(post -> Stream.ofNullable(post.author()))
                .findFirst();
    }

    private Optional<HandleId> account(String userKey) {
        return persons.ofCustomer(userKey).stream()
                .flatMap(person -> person.handles().stream())
                .filter(known -> known.handle().isCustomer())
                .filter(known -> known.handle().stableId().equals(userKey))
                .map(KnownHandle::id)
                .findFirst();
    }

    private Card card(@Nullable Person person, @Nullable String reporter) {
        var customers = customerKeys(person, reporter);
        var optedOut = person != null && persons.isOptedOut(person);
        var entries = timeline(person, customers, optedOut);
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        entries.forEach(entry -> kinds.merge(entry.kind(), 1, Integer::sum));
        return new Card(
                person,
                customers,
                entries,
                kinds,
                person == null ? null : reach(person),
                (int) entries.stream().filter(CardService::thanks).count(),
                file.lastSurvey(customers),
                file.organisations(customers),
                optedOut);
    }

    /** The reporter may be the channel's own user, who is nobody's account. */
    private static List<String> customerKeys(@Nullable Person person, @Nullable String reporter) {
        if (person == null) return reporter == null ? List.of() : List.of(reporter);
        var keys =
                new LinkedHashSet<>(
                        person.handles().stream()
                                .map(KnownHandle::handle)
                                .filter(handle -> handle.isCustomer())
                                .map(handle -> handle.stableId())
                                .toList());
        if (reporter != null && keys.remove(reporter)) {
            var ordered = new ArrayList<>(List.of(reporter));
            ordered.addAll(keys);
            return ordered;
        }
        return List.copyOf(keys);
    }

    private List<TimelineEntry> timeline(
            @Nullable Person person, List<String> customers, boolean optedOut) {
        var said =
                person == null
                        ? List.<KeptPost>of()
                        : posts.ofAuthors(person.ids(), Card.MAX_ENTRIES);
        var entries = new ArrayList<TimelineEntry>(asked(said, customers));
        if (!optedOut) entries.addAll(overheard(said));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries.size() <= Card.MAX_ENTRIES ? entries : entries.subList(0, Card.MAX_ENTRIES);
    }

    /** Requests, by what Jira lets the viewer see: those of the accounts and those of the posts. */
    private List<TimelineEntry> asked(List<KeptPost> said, List<String> customers) {
        var issues =
                said.stream()
                        .map(KeptPost::request)
                        .filter(Objects::nonNull)
                        .map(RequestRef::issueId)
                        .distinct()
                        .toList();
        var words =
                said.stream()
                        .filter(post -> post.request() != null)
                        .collect(
                                toMap(
                                        post -> Objects.requireNonNull(post.request()).issueId(),
                                        post -> post.post().text(),
                                        (newer, older) -> older));
        var requests =
                Stream.concat(
                                file.requests(issues).stream(),
                                file.reportedBy(customers, Card.MAX_ENTRIES).stream())
                        .collect(
                                toMap(
                                        request -> request.request().issueId(),
                                        request -> request,
                                        (first, second) -> first));
        return requests.values().stream()
                .<TimelineEntry>map(request -> asked(request, words))
                .toList();
    }

    private static TimelineEntry asked(FiledRequest request, Map<Long, String> words) {
        var text = words.getOrDefault(request.request().issueId(), request.summary());
        return new TimelineEntry.Asked(request, KindReader.kindOf(text));
    }

    /** Public posts without a request, on channels of projects where the viewer is an agent. */
    private List<TimelineEntry> overheard(List<KeptPost> said) {
        var known = new HashMap<Integer, Optional<Channel>>();
        var entries = new ArrayList<TimelineEntry>();
        for (var post : said) {
            if (post.request() != null || post.post().text().isBlank()) continue;
            if (post.post().visibility() != Visibility.PUBLIC) continue;
            known.computeIfAbsent(
                            post.post().key().channel().value(),
                            id ->
                                    channels.find(post.post().key().channel())
                                            .filter(it -> access.worksIn(it.desk().projectId())))
                    .ifPresent(
                            channel ->
                                    entries.add(
                                            new TimelineEntry.Said(
                                                    post,
                                                    channel.name(),
                                                    KindReader.kindOf(post.post().text()))));
        }
        return entries;
    }

    private static boolean thanks(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Asked(var request, var kind) ->
                    KindReader.isGrateful(request.summary());
            case TimelineEntry.Said(var post, var channel, var kind) ->
                    KindReader.isGrateful(post.post().text());
        };
    }

    private static @Nullable Integer reach(Person person) {
        return person.handles().stream()
                .map(known -> known.handle().about().followers())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
