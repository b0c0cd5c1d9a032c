package org.hearback.intake;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every post that ever came in, as {@link org.hearback.listen.Inbox} kept it. Thread-safe and safe
 * across nodes. {@code adapter.store} implements it; {@code PostBookContract} defines it.
 */
public interface PostBook {
    /**
     * A post that opened or continued a request, without its words.
     *
     * @param issueId of the request
     * @param circle who could read it where it was written
     */
    record Attached(
            PostKey post, long issueId, HandleId author, Visibility circle, Instant postedAt) {}

    /** The post of that key. */
    Optional<KeptPost> find(PostKey key);

    /** The posts of these keys, in no order; thousands may be named. */
    List<KeptPost> find(Collection<PostKey> keys);

    /**
     * Replaces everything but the post's author, words and time of arrival; its thread may change.
     * A post whose author was erased stays as it is.
     */
    void update(KeptPost post);

    /** The posts of the request with that Jira issue id, oldest first. */
    List<KeptPost> ofIssue(long issueId);

    /**
     * The channel of the first post of each of these requests, by Jira issue id; those without a
     * post are left out. Thousands may be named; no text is read.
     */
    Map<Long, ChannelId> channelsOf(Collection<Long> issueIds);

    /**
     * Who wrote in which of these requests, by Jira issue ids, the oldest post first; posts whose
     * author is not known are left out. Thousands may be named; no text is read.
     */
    List<Attached> attachedTo(Collection<Long> issueIds);

    /** The newest posts in that state, of all channels. */
    List<KeptPost> inState(PostState state, int limit);

    /**
     * How many posts of the channel that came in since then ended for which reason; {@link
     * Reason#NONE} counts those that are not decided yet.
     */
    Map<Reason, Integer> countReasons(ChannelId channel, Instant since);

    /** The channel's newest posts, whatever became of them. */
    List<KeptPost> newest(ChannelId channel, int limit);

    /**
     * The newest posts of these authors, whatever became of them; thousands of authors may be
     * named.
     */
    List<KeptPost> ofAuthors(Collection<HandleId> authors, int limit);

    /** The newest posts of the thread with that root, whatever became of them. */
    List<KeptPost> ofThread(ChannelId channel, String root, int limit);

    /**
     * The channel's posts that answer another, in the order in which they were kept: a few at a
     * time, so that all are seen in turn.
     *
     * @param since those that came in earlier are left out
     * @param after begins behind that post; null, or a key that is not there, begins at {@code
     *     since}
     */
    List<KeptPost> answersAfter(
            ChannelId channel, Instant since, @Nullable PostKey after, int limit);

    /**
     * Removes the post's title, text and raw form; its key stays, so that it comes in once only. A
     * second call changes nothing.
     */
    void empty(PostKey key);
}
