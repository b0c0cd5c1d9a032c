package org.hearback.answer;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.request.Askers;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * An agent answers a customer with what somebody else wrote in public, and says so: its author is
 * credited. Thread-safe; who may say so is for the doors to check.
 */
public final class ReuseService {
    /** Most posts that are offered: a thread that is longer is read where it stands. */
    public static final int MOST_CANDIDATES = 20;

    /** Posts of one thread that are looked at. */
    private static final int MOST_READ = 200;

    private final ReuseBook reuses;
    private final PostBook posts;
    private final HandleBook handles;
    private final Askers askers;
    private final Clock clock;

    /** A service on these. */
    public ReuseService(
            ReuseBook reuses, PostBook posts, HandleBook handles, Askers askers, Clock clock) {
        this.reuses = reuses;
        this.posts = posts;
        this.handles = handles;
        this.askers = askers;
        this.clock = clock;
    }

    /** How saying so ended. */
    public sealed interface Outcome {
        /** It stands. */
        record Used(Reuse reuse) implements Outcome {}

        /** It stood before. */
        record AlreadyUsed() implements Outcome {}

        /** There is no such post, or not everybody may read it. */
        record NoSuchPost() implements Outcome {}

        /** The customer wrote it: nobody helps themselves. */
        record OwnPost() implements Outcome {}

        /** There is no such request, or nobody asks in it. */
        record NoSuchRequest() implements Outcome {}
    }

    /**
     * What others wrote in public in the threads of the request, newest first; it may be what
     * helped.
     */
    public List<KeptPost> candidates(long issueId) {
        var asked = posts.ofIssue(issueId);
        var askers = asked.stream().map(KeptPost::author).filter(Objects::nonNull).toList();
        return asked.stream()
                .map(KeptPost::post)
                .map(post -> new PublicThread(post.key().channel(), post.thread().root()))
                .distinct()
                .flatMap(it -> posts.ofThread(it.channel(), it.root(), MOST_READ).stream())
                .distinct()
                .filter(post -> isOfSomebodyElse(post, askers))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static boolean isOfSomebodyElse(KeptPost post, List<HandleId> askers) {
        var author = post.author();
        return author != null
                && !askers.contains(author)
                && isForAll(post)
                && post.post().thread().bearing() != Bearing.OWN;
    }

    private static boolean isForAll(KeptPost post) {
        return post.post().visibility() == Visibility.PUBLIC
                && post.state() != PostState.ERASED
                && !post.post().text().isBlank();
    }

    private record PublicThread(ChannelId channel, String root) {}

    /** Notes that the post answered the request, in the name of the agent of that user key. */
    public Outcome reuse(long issueId, PostKey key, String by) {
        var post = posts.find(key).filter(ReuseService::isForAll);
        var author = post.map(KeptPost::author);
        if (author.isEmpty()) return new Outcome.NoSuchPost();
        var asked = askers.in(issueId);
        if (asked.isEmpty()) return new Outcome.NoSuchRequest();
        if (asked.get().by().equals(author.get())) return new Outcome.OwnPost();
        var agent = handles.meet(Handle.ofCustomer(by));
        var reuse =
                new Reuse(
                        key,
                        author.get(),
                        asked.get().request(),
                        asked.get().by(),
                        agent.id(),
                        clock.instant());
        return reuses.add(reuse) ? new Outcome.Used(reuse) : new Outcome.AlreadyUsed();
    }

    /** Takes it back; false when nothing stood. */
    public boolean takeBack(long issueId, PostKey key) {
        return reuses.remove(key, issueId);
    }

    /** What stands for the request, oldest first. */
    public List<Reuse> of(long issueId) {
        return reuses.ofIssue(issueId);
    }
}
