package org.hearback.plan;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.notice.Notice;
import org.hearback.person.Persons;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everybody who is to be told.
 *
 * @param people each person once
 * @param persons who is who, as far as these handles and those that were named go
 */
public record Crowd(List<Contributor> people, Persons persons) {
    /**
     * Where somebody asked.
     *
     * @param voiceId 0 where the voice follows from links of Jira's own
     * @param by their handle
     * @param asks whether they ask there; else they wrote something in somebody else's request
     * @param quote in their own words; empty where none is known
     * @param circle who could read it
     * @param posts theirs there, oldest first
     * @param via how it led to the change: the first link's kind; empty for a voice of its own
     * @param shared whether others who are told follow the request: a comment there reaches them
     */
    public record Said(
            Source source,
            long voiceId,
            HandleId by,
            boolean asks,
            String quote,
            Visibility circle,
            Instant at,
            List<Speakers.Said> posts,
            String via,
            boolean shared) {
        /**
         * Who may read an answer under one of the posts: those who could read the quote. A quote
         * that stands in none of the posts, because an agent put it in words of their own, is for
         * nobody else; then the most private of the posts says how private the talk was.
         */
        Visibility audience() {
            if (posts.stream().anyMatch(post -> post.circle().isWithin(circle))) return circle;
            return posts.stream()
                    .map(Speakers.Said::circle)
                    .reduce((one, other) -> one.isWithin(other) ? one : other)
                    .orElse(circle);
        }
    }

    /**
     * One person who is to be told.
     *
     * @param leader their oldest handle
     * @param speaking the handles of theirs that speak
     * @param said what they said; empty for people of the house, and where they are told anew
     * @param before by which they were told of what they are told about now; null for most
     * @param house whether they work here and asked for nothing themselves
     */
    public record Contributor(
            HandleId leader,
            Set<HandleId> speaking,
            List<Said> said,
            @Nullable Notice before,
            boolean house) {}

    public Crowd {
        people = List.copyOf(people);
    }

    /** How many of them asked for it. */
    public int count() {
        return (int) people.stream().filter(each -> !each.house()).count();
    }
}
