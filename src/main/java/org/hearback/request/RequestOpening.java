package org.hearback.request;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.ChannelBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostMatched;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.intake.ThreadBook;
import org.hearback.intake.ThreadEntry;
import org.hearback.intake.ThreadKey;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.hearback.person.CustomerLinks;
import org.hearback.person.HandleBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens a matched post's request, or continues it. Each step is stored before the next, and each
 * may be repeated: the desk finds what an earlier try left.
 */
public final class RequestOpening implements FactHandler<PostMatched> {
    private static final Duration OPENER_WAIT = Duration.ofSeconds(2);
    private static final Duration STUCK_WAIT = Duration.ofMinutes(1);

    private final Books books;
    private final RequestDesk desk;
    private final FollowUpRule followUps;
    private final FactLog facts;
    private final Transactions transactions;
    private final Clock clock;

    /** The books that it reads and writes. */
    public record Books(
            PostBook posts,
            ThreadBook threads,
            HandleBook handles,
            CustomerLinks customers,
            ChannelBook channels) {}

    /** A handler that acts at this desk. */
    public RequestOpening(
            Books books,
            RequestDesk desk,
            FollowUpRule followUps,
            FactLog facts,
            Transactions transactions,
            Clock clock) {
        this.books = books;
        this.desk = desk;
        this.followUps = followUps;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "request.open";
    }

    @Override
    public Class<PostMatched> listensTo() {
        return PostMatched.class;
    }

    @Override
    public Handled handle(FactId id, PostMatched fact) {
        var found = books.posts().find(fact.post());
        if (found.isEmpty() || found.get().state() != PostState.MATCHED) return Handled.done();
        var post = found.get();
        try {
            var entry = entryOf(post);
            return entry.opener().equals(fact.post()) ? open(post, entry) : follow(post, entry);
        } catch (DeskRefused e) {
            return stuck(post, Reason.DESK_REFUSED, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void gaveUp(FactId id, PostMatched fact, String reason) {
        books.posts()
                .find(fact.post())
                .filter(kept -> kept.state() == PostState.MATCHED)
                .ifPresent(kept -> stuck(kept, Reason.DESK_UNAVAILABLE, reason));
    }

    private ThreadEntry entryOf(KeptPost post) {
        var author = requireNonNull(post.author(), "a matched post has an author");
        var key = new ThreadKey(post.post().key().channel(), post.post().thread().root(), author);
        return books.threads()
                .find(key)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no thread for " + post.post().key().asText()));
    }

    private Handled open(KeptPost matched, ThreadEntry entry) {
        var triedAt = matched.deskTriedAt();
        var post = triedAt == null ? matched.tried(clock.instant()) : matched;
        if (triedAt == null) books.posts().update(post);
        var draft = draft(post, triedAt);
        var opened = desk.open(draft);
        // A rule in Jira may answer within milliseconds: the request has to be known by then.
        if (post.request() == null) books.posts().update(post.on(opened.request()));
        if (isErased(post)) return Handled.done();
        var customer = opened.customerKey();
        if (customer != null) books.customers().made(draft.author().id(), customer);
        var reason = relate(post, opened.request(), draft);
        return store(
                post.ended(PostState.OPENED, reason, "").on(opened.request()),
                () -> books.threads().opened(entry.key(), opened.request()),
                new RequestOpened(post.post().key(), opened.request()));
    }

    /**
     * Whether the author was erased meanwhile: then we remember no account and no request of
     * theirs, and no fact names their post.
     */
    private boolean isErased(KeptPost post) {
        return books.posts()
                .find(post.post().key())
                .filter(kept -> kept.state() != PostState.ERASED)
                .isEmpty();
    }

    /**
     * Links the new request to the one that it follows or stands beside, so that agents see both;
     * says why it is new.
     */
    private Reason relate(KeptPost post, RequestRef now, RequestDraft draft) {
        var before = post.request();
        if (before != null && !before.equals(now)) {
            desk.relate(now, before, draft);
            return Reason.TOO_LATE_TO_REOPEN;
        }
        var first =
                books
                        .threads()
                        .ofThread(post.post().key().channel(), post.post().thread().root())
                        .stream()
                        .flatMap(other -> Optional.ofNullable(other.request()).stream())
                        .filter(request -> !request.equals(now))
                        .findFirst();
        first.ifPresent(request -> desk.relate(now, request, draft));
        return first.isPresent() ? Reason.OTHER_AUTHOR : Reason.ADDRESSED;
    }

    private Handled follow(KeptPost post, ThreadEntry entry) {
        var request = entry.request();
        if (request == null) return waitForOpener(entry);
        var standing = desk.standing(request);
        var step = followUps.stepFor(post.post(), standing, clock.instant());
        return switch (step) {
            case COMMENT -> say(post, request, false);
            case REOPEN -> say(post, request, true);
            case NEW_REQUEST -> openAnew(post.on(request), entry);
        };
    }

    private Handled waitForOpener(ThreadEntry entry) {
        var stuck =
                books.posts()
                        .find(entry.opener())
                        .filter(opener -> opener.state() == PostState.NEEDS_ATTENTION)
                        .isPresent();
        return Handled.waitFor(
                stuck ? STUCK_WAIT : OPENER_WAIT,
                "the first post of its thread has no request yet");
    }

    private Handled say(KeptPost post, RequestRef request, boolean reopen) {
        desk.say(request, draft(post, null), reopen);
        return store(
                post.ended(PostState.CONTINUED, Reason.SAME_THREAD, "").on(request),
                () -> {},
                new ReplyReceived(post.post().key(), request));
    }

    private Handled openAnew(KeptPost post, ThreadEntry entry) {
        var ours =
                transactions.in(
                        () -> {
                            if (!books.threads().reclaim(entry, post.post().key())) return false;
                            books.posts().update(post);
                            return true;
                        });
        if (!ours)
            return Handled.waitFor(OPENER_WAIT, "another post opens the thread's next request");
        return open(post, new ThreadEntry(entry.key(), post.post().key(), null));
    }

    private RequestDraft draft(KeptPost post, @Nullable Instant triedAt) {
        var author = requireNonNull(post.author(), "a matched post has an author");
        var channel = books.channels().find(post.post().key().channel());
        return new RequestDraft(
                post.post(),
                books.handles()
                        .find(author)
                        .orElseThrow(
                                () -> new IllegalStateException("no handle " + author.value())),
                books.customers().provenKey(author).orElse(null),
                channel.orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no channel of " + post.post().key().asText())),
                triedAt);
    }

    private Handled stuck(KeptPost post, Reason reason, String says) {
        return store(
                post.ended(PostState.NEEDS_ATTENTION, reason, says),
                () -> {},
                new PostStuck(post.post().key(), reason));
    }

    private Handled store(KeptPost post, Runnable also, Fact fact) {
        if (isErased(post)) return Handled.done();
        transactions.run(
                () -> {
                    books.posts().update(post);
                    also.run();
                    facts.append(fact);
                });
        return Handled.done();
    }
}
