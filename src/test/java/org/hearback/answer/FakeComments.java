package org.hearback.answer;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comments in memory. */
public final class FakeComments implements RequestComments {
    private final FakeTransactions transactions;
    private final Clock clock;
    private final Map<CommentId, RequestComment> comments = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private long lastId = 20_000;

    /** Comments that nobody asks for inside a transaction of their own. */
    public FakeComments() {
        this(new FakeTransactions(), new TestClock(Instant.parse("2026-01-05T10:00:00Z")));
    }

    /**
     * Comments that refuse to be changed inside these transactions, as their port says.
     *
     * @param clock says when they are written
     */
    public FakeComments(FakeTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An agent answers the customer. */
    public CommentId answer(RequestRef request, String text) {
        return write(request, Audience.CUSTOMER, Voice.AGENT, text);
    }

    /** Somebody writes a comment. */
    public CommentId write(RequestRef request, Audience audience, Voice voice, String text) {
        return write(request, audience, voice, text, clock.instant());
    }

    /** Somebody wrote a comment at that time. */
    public synchronized CommentId write(
            RequestRef request, Audience audience, Voice voice, String text, Instant at) {
        var id = new CommentId(++lastId);
        comments.put(id, new RequestComment(id, request, audience, voice, text, at));
        return id;
    }

    /** The comment's words are changed. */
    public synchronized void edit(CommentId id, String text) {
        comments.computeIfPresent(
                id,
                (same, old) ->
                        new RequestComment(
                                id,
                                old.request(),
                                old.audience(),
                                old.voice(),
                                text,
                                old.createdAt()));
    }

    /** The comment is deleted. */
    public synchronized void delete(CommentId id) {
        comments.remove(id);
    }

    /** The notes that were added, oldest first. */
    public synchronized List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public synchronized Optional<RequestComment> find(CommentId id) {
        return Optional.ofNullable(comments.get(id));
    }

    @Override
    public synchronized List<RequestComment.Ref> writtenBetween(Instant from, Instant until) {
        transactions.mustNotBeOpen();
        var written =
                comments.values().stream()
                        .filter(it -> !it.createdAt().isBefore(from))
                        .filter(it -> it.createdAt().isBefore(until))
                        .sorted(Comparator.comparing(RequestComment::createdAt))
                        .map(it -> new RequestComment.Ref(it.id(), it.request()))
                        .toList();
        return written.subList(Math.max(0, written.size() - MOST), written.size());
    }

    @Override
    public synchronized void addNote(
            RequestRef request, String once, String key, String... arguments) {
        transactions.mustNotBeOpen();
        var isThere =
                notes.stream()
                        .anyMatch(
                                each -> each.request().equals(request) && each.once().equals(once));
        if (!isThere) notes.add(new Note(request, once, key, List.of(arguments)));
    }

    /** A note that was added. */
    public record Note(RequestRef request, String once, String key, List<String> arguments) {}
}
