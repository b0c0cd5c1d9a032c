package org.hearback.owner;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.listen.Kind;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.person.Persons;
import org.hearback.standing.Standing;
import org.hearback.voice.Importance;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts who asks for what, for as many changes as a page shows: everybody's links, standings and
 * channels are read once for all of them. Made for one look, since links change. Not thread-safe.
 */
final class Crowds {
    private final Persons persons;
    private final Set<HandleId> superUsers;
    private final Map<HandleId, Handle> handles;
    private final Map<Long, ChannelId> channels;

    private Crowds(
            Persons persons,
            Set<HandleId> superUsers,
            Map<HandleId, Handle> handles,
            Map<Long, ChannelId> channels) {
        this.persons = persons;
        this.superUsers = superUsers;
        this.handles = handles;
        this.channels = channels;
    }

    /** Reads what all these voices need: four queries, and some more for linked handles. */
    static Crowds around(Collection<Said> voices, People books) {
        var speakers =
                voices.stream()
                        .flatMap(said -> said.speakers().stream())
                        .collect(toUnmodifiableSet());
        var persons = Persons.near(speakers, books.links());
        var superUsers =
                books.standings().superUsers().stream()
                        .map(Standing::handle)
                        .map(persons::leader)
                        .collect(toUnmodifiableSet());
        var known =
                books.handles().find(speakers).stream()
                        .collect(toMap(KnownHandle::id, KnownHandle::handle));
        return new Crowds(persons, superUsers, known, books.posts().channelsOf(requests(voices)));
    }

    /** What these voices come to together. */
    Crowd of(List<Said> voices) {
        if (voices.isEmpty()) return Crowd.NONE;
        var people = people(voices);
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        var importances = new EnumMap<Importance, Integer>(Importance.class);
        for (var words : words(voices)) {
            kinds.merge(words.kind(), 1, Integer::sum);
            importances.merge(words.importance(), 1, Integer::sum);
        }
        return new Crowd(
                people.size(),
                (int) people.stream().filter(superUsers::contains).count(),
                (int) voices.stream().filter(said -> said.speakers().isEmpty()).count(),
                followers(voices),
                places(voices),
                kinds,
                importances,
                firstHeard(voices));
    }

    /** The handles that speak and all that are the same people. */
    Set<HandleId> everyHandle() {
        var all = new HashSet<>(persons.linked());
        all.addAll(handles.keySet());
        return all;
    }

    /** The channel by which it was said; empty where it came by the service desk itself. */
    @Nullable ChannelId channelOf(Source source) {
        return switch (source) {
            case Source.OfRequest(var request) -> channels.get(request.issueId());
            case Source.OfPost(var post) -> post.channel();
        };
    }

    private Set<HandleId> people(List<Said> voices) {
        return voices.stream()
                .flatMap(said -> said.speakers().stream())
                .map(persons::leader)
                .collect(toUnmodifiableSet());
    }

    private @Nullable Long followers(List<Said> voices) {
        var known =
                voices.stream()
                        .filter(Crowds::isForFollowers)
                        .flatMap(said -> said.speakers().stream())
                        .distinct()
                        .flatMap(id -> Stream.ofNullable(handles.get(id)))
                        .map(handle -> handle.about().followers())
                        .filter(Objects::nonNull)
                        .toList();
        return known.isEmpty() ? null : known.stream().mapToLong(Integer::longValue).sum();
    }

    private static boolean isForFollowers(Said said) {
        var words = said.words();
        if (words == null) return false;
        return switch (words.circle()) {
            case PUBLIC, UNLISTED, FOLLOWERS -> true;
            case DIRECT, MEMBERS -> false;
        };
    }

    private Crowd.Places places(List<Said> voices) {
        var found = new HashSet<ChannelId>();
        var byDesk = false;
        for (var said : voices) {
            var channel = channelOf(said.source());
            if (channel == null) byDesk = true;
            else found.add(channel);
        }
        return new Crowd.Places(found, byDesk);
    }

    private static @Nullable Instant firstHeard(List<Said> voices) {
        return words(voices).stream()
                .map(Voice.Words::heardAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<Voice.Words> words(List<Said> voices) {
        return voices.stream().map(Said::words).flatMap(Stream::ofNullable).toList();
    }

    private static List<Long> requests(Collection<Said> voices) {
        var ids = new ArrayList<Long>();
        for (var said : voices)
            if (said.source() instanceof Source.OfRequest(var request)) ids.add(request.issueId());
        return ids.stream().distinct().toList();
    }
}
