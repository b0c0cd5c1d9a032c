package org.hearback.notice;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.wording.Field;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * What one person is told on one occasion.
 *
 * @param leader the person's oldest handle when this was planned; a telling has one notice for each
 * @param handles of the person's, those that speak in voices of the loop
 * @param voiceId the voice of theirs that it speaks of; 0 for people of the house, who linked one
 * @param letter where it goes and what it says
 * @param why it came to this state, in words for a person; empty where the state says it all
 * @param within the notice with which it goes or went; 0 for none
 * @param dueAt when it was released for sending; null before
 * @param begunAt when sending began; null before
 * @param endedAt when it was told or given up; null before
 * @param edition grows with each change of this row
 */
public record Notice(
        long id,
        long tellingId,
        long loopId,
        Occasion occasion,
        HandleId leader,
        Set<HandleId> handles,
        long voiceId,
        Letter letter,
        NoticeState state,
        String why,
        long within,
        @Nullable Instant dueAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        int edition) {
    /** Longest reason kept, in UTF-16 chars; longer ones are cut. */
    public static final int MAX_WHY_CHARS = 450;

    /**
     * Where a notice goes and what it says.
     *
     * @param target null where there is no way
     * @param language BCP 47 tag of the text's language
     * @param subject of a mail; empty elsewhere
     * @param text whole but for the links, which name the notice and are put in the place of {@link
     *     #OUT} and {@link #ANSWER} when it is shown or sent; empty where there is no way
     * @param edited whether an owner wrote it by hand
     */
    public record Letter(
            @Nullable Target target, String language, String subject, String text, boolean edited) {
        /** Stands for the link by which they hear no more. */
        public static final String OUT = Field.OUT.asText();

        /** Stands for the link by which they say whether it helped. */
        public static final String ANSWER = Field.ANSWER.asText();

        /** Longest text, in UTF-16 chars: far below Jira's limit of a comment. */
        public static final int MAX_TEXT_CHARS = 10_000;

        public Letter {
            requireNonNull(language, "language");
            requireNonNull(subject, "subject");
            if (text.length() > MAX_TEXT_CHARS)
                throw new IllegalArgumentException(
                        "text has %d chars, limit %d".formatted(text.length(), MAX_TEXT_CHARS));
        }
    }

    /** Where exactly. */
    public sealed interface Target {
        /** Under that post. */
        record UnderPost(PostKey post) implements Target {}

        /** On that request, for its customer. */
        record OnRequest(RequestRef request) implements Target {}

        /** To the address of that customer, by Jira user key. */
        record ByMail(String userKey) implements Target {}

        /** On the page of that customer, by Jira user key. */
        record OnPage(String userKey) implements Target {}

        /** On that issue, for that user of the house, by Jira user key. */
        record Inside(long issueId, String userKey) implements Target {}

        /** The route that leads there. */
        default Route route() {
            return switch (this) {
                case UnderPost to -> Route.THREAD;
                case OnRequest to -> Route.REQUEST;
                case ByMail to -> Route.MAIL;
                case OnPage to -> Route.PAGE;
                case Inside to -> Route.INSIDE;
            };
        }
    }

    public Notice {
        requireNonNull(occasion, "occasion");
        requireNonNull(leader, "leader");
        requireNonNull(letter, "letter");
        requireNonNull(state, "state");
        handles = Set.copyOf(handles);
        if (why.length() > MAX_WHY_CHARS) why = why.substring(0, MAX_WHY_CHARS - 1) + "…";
    }

    /** Whether these words stand in its text; nothing says nothing. */
    public boolean says(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return !line.isEmpty() && letter.text().contains(line);
    }

    /** Whether surely nothing of it left. */
    public boolean isUntouched() {
        return begunAt == null;
    }

    /** The same in that state; without a time in {@code endedAt} for one in which it waits. */
    public Notice in(NoticeState now, String because, @Nullable Instant ended) {
        return new Notice(
                id, tellingId, loopId, occasion, leader, handles, voiceId, letter, now, because,
                within, dueAt, begunAt, ended, edition);
    }

    /** The same, to leave from then on. */
    public Notice due(Instant at) {
        return new Notice(
                id,
                tellingId,
                loopId,
                occasion,
                leader,
                handles,
                voiceId,
                letter,
                NoticeState.DUE,
                "",
                0,
                at,
                null,
                null,
                edition);
    }

    /** The same, leaving with that letter. */
    public Notice sending(Letter as, Instant at) {
        return new Notice(
                id,
                tellingId,
                loopId,
                occasion,
                leader,
                handles,
                voiceId,
                as,
                NoticeState.SENDING,
                "",
                0,
                dueAt,
                at,
                null,
                edition);
    }

    /** The same, going or gone with that one. */
    public Notice within(long other, @Nullable Instant at) {
        return new Notice(
                id,
                tellingId,
                loopId,
                occasion,
                leader,
                handles,
                voiceId,
                letter,
                NoticeState.BATCHED,
                "",
                other,
                dueAt,
                at,
                at,
                edition);
    }

    /** The same for these handles, speaking of that voice in those words. */
    public Notice saying(Set<HandleId> theirs, long voice, Letter words) {
        return new Notice(
                id, tellingId, loopId, occasion, leader, theirs, voice, words, state, why, within,
                dueAt, begunAt, endedAt, edition);
    }
}
