package org.hearback.voice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.channel.ChannelBook;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostBook.Attached;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.request.Askers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks in a voice: whoever asks, and whoever wrote a post in the same request. The users
 * under whose names channels open requests never speak. Thread-safe; a few queries for thousands of
 * voices. Not inside a transaction.
 */
public final class Speakers {
    private final PostBook posts;
    private final HandleBook handles;
    private final ChannelBook channels;
    private final Askers askers;

    /** Those whom these know. */
    public Speakers(PostBook posts, HandleBook handles, ChannelBook channels, Askers askers) {
        this.posts = posts;
        this.handles = handles;
        this.channels = channels;
        this.askers = askers;
    }

    /** How somebody comes to speak. */
    public enum Part {
        /** They ask. */
        ASKER,
        /** They wrote in somebody else's request. */
        AUTHOR
    }

    /**
     * Somebody who speaks.
     *
     * @param posts theirs there, oldest first; empty where they asked in the portal
     */
    public record Speaker(HandleId handle, Part part, List<Said> posts) {
        public Speaker {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Something that somebody wrote.
     *
     * @param circle who could read it where it was written
     */
    public record Said(PostKey post, Visibility circle, Instant at) {}

    /** Who speaks in these voices, by the voice's id; the asker comes first. */
    public Map<Long, List<Speaker>> of(Collection<Voice> voices) {
        var ours = ours();
        var attached = attachedTo(voices.stream().flatMap(v -> issue(v).stream()).toList());
        var circles = circles(voices.stream().flatMap(v -> post(v).stream()).toList());
        var speakers = new HashMap<Long, List<Speaker>>();
        for (var voice : voices) {
            var theirs =
                    switch (voice.source()) {
                        case Source.OfRequest(var request) ->
                                speakers(
                                        voice.speaker(),
                                        attached.getOrDefault(request.issueId(), List.of()));
                        case Source.OfPost(var post) ->
                                poster(
                                        voice,
                                        post,
                                        circles.getOrDefault(post, voice.words().circle()));
                    };
            speakers.put(voice.id(), without(ours, theirs));
        }
        return speakers;
    }

    /** Who speaks in these requests, by issue id, whether or not a voice of ours says so. */
    public Map<Long, List<Speaker>> in(Collection<Long> issueIds) {
        var ours = ours();
        var attached = attachedTo(issueIds);
        var speakers = new HashMap<Long, List<Speaker>>();
        for (var issue : issueIds) {
            var there = attached.getOrDefault(issue, List.of());
            var asker =
                    there.isEmpty()
                            ? askers.in(issue).map(Askers.Asked::by).orElse(null)
                            : there.getFirst().author();
            speakers.put(issue, without(ours, speakers(asker, there)));
        }
        return speakers;
    }

    /** Whether a channel opens requests under that name. */
    boolean isOurs(HandleId handle) {
        return ours().contains(handle);
    }

    private Set<HandleId> ours() {
        return channels.all().stream()
                .map(channel -> handles.find(Handle.JIRA, channel.desk().userKey()))
                .flatMap(Optional::stream)
                .map(known -> known.id())
                .collect(toUnmodifiableSet());
    }

    private Map<Long, List<Attached>> attachedTo(Collection<Long> issueIds) {
        return posts.attachedTo(issueIds).stream().collect(groupingBy(Attached::issueId));
    }

    private static List<Speaker> speakers(@Nullable HandleId asker, List<Attached> attached) {
        var said = new LinkedHashMap<HandleId, List<Said>>();
        if (asker != null) said.put(asker, new ArrayList<>());
        for (var post : attached)
            said.computeIfAbsent(post.author(), key -> new ArrayList<>())
                    .add(new Said(post.post(), post.circle(), post.postedAt()));
        return said.entrySet().stream()
                .map(
                        each ->
                                new Speaker(
                                        each.getKey(),
                                        each.getKey().equals(asker) ? Part.ASKER : Part.AUTHOR,
                                        each.getValue()))
                .toList();
    }

    /** The post's own circle, which is another than the quote's where an agent worded that. */
    private Map<PostKey, Visibility> circles(List<PostKey> keys) {
        var circles = new HashMap<PostKey, Visibility>();
        if (!keys.isEmpty())
            for (var kept : posts.find(keys))
                circles.put(kept.post().key(), kept.post().visibility());
        return circles;
    }

    private static List<Speaker> poster(Voice voice, PostKey post, Visibility circle) {
        var speaker = voice.speaker();
        if (speaker == null) return List.of();
        var said = new Said(post, circle, voice.words().heardAt());
        return List.of(new Speaker(speaker, Part.ASKER, List.of(said)));
    }

    private static List<Speaker> without(Set<HandleId> ours, List<Speaker> speakers) {
        return speakers.stream().filter(one -> !ours.contains(one.handle())).toList();
    }

    private static Optional<PostKey> post(Voice voice) {
        return voice.source() instanceof Source.OfPost(var post)
                ? Optional.of(post)
                : Optional.empty();
    }

    private static Optional<Long> issue(Voice voice) {
        return voice.source() instanceof Source.OfRequest(var request)
                ? Optional.of(request.issueId())
                : Optional.empty();
    }
}
