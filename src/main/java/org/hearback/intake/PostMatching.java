package org.hearback.intake;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Transactions;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostReceived;
import org.hearback.listen.PostThread;
import org.hearback.person.HandleBook;
import org.hearback.person.PersonGraph;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides what becomes of a kept post: filtered, its author met, its thread found. What it decides
 * is stored together with the fact that tells it.
 */
public final class PostMatching implements FactHandler<PostReceived> {
    /**
     * A parent that came in together with its answer is decided within this; after it, nobody waits
     * for it.
     */
    private static final Duration PARENT_PATIENCE = Duration.ofMinutes(2);

    private static final Duration PARENT_WAIT = Duration.ofSeconds(1);

    private final Books books;
    private final ChannelBook channels;
    private final Authors authors;
    private final FactLog facts;
    private final Transactions transactions;
    private final Clock clock;

    /** Intake's own books. */
    public record Books(PostBook posts, ThreadBook threads, OwnVoice ownVoice, ClaimCodes codes) {}

    /** What is known of those who write. */
    public record Authors(HandleBook handles, PersonGraph persons) {
        private KeptPost meet(KeptPost post) {
            return post.by(handles.meet(post.post().author()).id());
        }

        private boolean isOptedOut(HandleId author) {
            return persons.isOptedOut(persons.of(author));
        }
    }

    /** A handler that decides with these. */
    public PostMatching(
            Books books,
            ChannelBook channels,
            Authors authors,
            FactLog facts,
            Transactions transactions,
            Clock clock) {
        this.books = books;
        this.channels = channels;
        this.authors = authors;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake.match";
    }

    @Override
    public Class<PostReceived> listensTo() {
        return PostReceived.class;
    }

    @Override
    public Handled handle(FactId id, PostReceived fact) {
        var kept = books.posts().find(fact.post());
        if (kept.isEmpty() || kept.get().state() != PostState.RECEIVED) return Handled.done();
        var post = kept.get();
        var channel =
                channels.find(fact.post().channel())
                        .filter(known -> known.state() != ChannelState.REMOVED);
        if (channel.isEmpty()) return drop(post, Reason.CHANNEL_REMOVED);
        var notTheirs = notTheirs(post.post(), channel.get());
        if (notTheirs.isPresent()) return drop(post, notTheirs.get());
        if (showsCode(post.post()) && ClaimCode.isAllOf(post.post()))
            return drop(authors.meet(post), Reason.CLAIM_CODE);
        var useless = useless(post.post(), channel.get());
        if (useless.isPresent()) return drop(post, useless.get());
        if (waitsForParent(post))
            return Handled.waitFor(PARENT_WAIT, "the post that it answers is not decided yet");
        return match(authors.meet(post));
    }

    @Override
    public void gaveUp(FactId id, PostReceived fact, String reason) {
        books.posts()
                .find(fact.post())
                .filter(kept -> kept.state() == PostState.RECEIVED)
                .ifPresent(
                        kept ->
                                books.posts()
                                        .update(
                                                kept.ended(
                                                        PostState.NEEDS_ATTENTION,
                                                        Reason.NOT_MATCHED,
                                                        reason)));
    }

    /**
     * The filters in product.md's order (6.1): own, share, blocked, age; then emptiness, which
     * leaves nothing to do. A code is looked for before age: it was given out just now.
     */
    private Optional<Reason> notTheirs(InboundPost post, Channel channel) {
        var bearing = post.thread().bearing();
        if (bearing == Bearing.OWN || books.ownVoice().answered(post.key()).isPresent())
            return Optional.of(Reason.OWN_VOICE);
        if (bearing == Bearing.SHARE) return Optional.of(Reason.SHARE);
        return isBlocked(post, channel) ? Optional.of(Reason.BLOCKED) : Optional.empty();
    }

    private static Optional<Reason> useless(InboundPost post, Channel channel) {
        if (post.postedAt().isBefore(channel.createdAt().minus(Channel.LOOK_BACK)))
            return Optional.of(Reason.TOO_OLD);
        return post.text().isBlank() && post.title().isBlank()
                ? Optional.of(Reason.EMPTY)
                : Optional.empty();
    }

    private boolean showsCode(InboundPost post) {
        return ClaimCode.in(post).filter(books.codes()::isOut).isPresent();
    }

    private static boolean isBlocked(InboundPost post, Channel channel) {
        return channel.settings().list(Channel.BLOCKED).stream()
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .anyMatch(name -> name.equalsIgnoreCase(post.author().name()));
    }

    /**
     * Two posts of one thread may come in one poll and be looked at by two threads: the answer lets
     * its parent go first.
     */
    private boolean waitsForParent(KeptPost post) {
        return parentKey(post.post())
                .flatMap(books.posts()::find)
                .filter(parent -> parent.state() == PostState.RECEIVED)
                .filter(
                        parent ->
                                parent.receivedAt().plus(PARENT_PATIENCE).isAfter(clock.instant()))
                .isPresent();
    }

    private Handled match(KeptPost met) {
        var author = requireNonNull(met.author(), "the author was met");
        var key = new ThreadKey(met.post().key().channel(), root(met.post(), author), author);
        var post = met.inThread(key.root());
        var entry = books.threads().find(key);
        if (entry.isPresent()) return matched(post.continuing(entry.get()));
        if (post.post().thread().bearing() == Bearing.HEARD) return heard(post, author);
        var others = books.threads().ofThread(key.channel(), key.root());
        var claimed = books.threads().claim(key, met.post().key());
        if (!claimed.opener().equals(met.post().key())) return matched(post.continuing(claimed));
        return matched(
                post.ended(
                        PostState.MATCHED,
                        others.isEmpty() ? Reason.ADDRESSED : Reason.OTHER_AUTHOR,
                        ""));
    }

    /**
     * Who wishes to be left alone is still answered, but not listened to; with a code they speak to
     * us.
     */
    private Handled heard(KeptPost post, HandleId author) {
        if (!authors.isOptedOut(author) || showsCode(post.post()))
            return end(post, PostState.LISTENED, Reason.NOT_ADDRESSED);
        transactions.run(
                () -> {
                    books.posts().empty(post.post().key());
                    drop(post, Reason.OPTED_OUT);
                });
        return Handled.done();
    }

    /**
     * The thread's root as far as we know it: the parent's, because it was resolved when more of
     * the thread could be seen; that of the post which our own answer answered; else what the
     * channel says. Direct messages have one thread a person: each may have another root, and all
     * are one conversation.
     */
    private String root(InboundPost post, HandleId author) {
        if (post.visibility() == Visibility.DIRECT) return "direct:" + author.value();
        var parent = parentKey(post);
        return parent.flatMap(books.posts()::find)
                .or(() -> parent.flatMap(books.ownVoice()::answered).flatMap(books.posts()::find))
                .map(KeptPost::post)
                .map(InboundPost::thread)
                .map(PostThread::root)
                .orElse(post.thread().root());
    }

    private static Optional<PostKey> parentKey(InboundPost post) {
        return Optional.ofNullable(post.thread().parent())
                .map(parent -> new PostKey(post.key().channel(), parent));
    }

    private Handled matched(KeptPost post) {
        return store(post, new PostMatched(post.post().key()));
    }

    private Handled drop(KeptPost post, Reason reason) {
        return end(post, PostState.DROPPED, reason);
    }

    private Handled end(KeptPost post, PostState state, Reason reason) {
        var key = post.post().key();
        return store(
                post.ended(state, reason, ""),
                state == PostState.LISTENED
                        ? new PostListened(key, reason)
                        : new PostDropped(key, reason));
    }

    /** A code is told apart from what becomes of the post: each may be shown within a question. */
    private Handled store(KeptPost post, Fact fact) {
        var code = post.author() != null && showsCode(post.post());
        transactions.run(
                () -> {
                    books.posts().update(post);
                    facts.append(fact);
                    if (code) facts.append(new CodeSeen(post.post().key()));
                });
        return Handled.done();
    }
}
