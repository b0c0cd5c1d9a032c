package org.hearback.listen;

import org.hearback.channel.Channel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A network in memory that is asked for posts, and that can be told to be ill. Thread-safe. */
public final class FakeFeed implements ChannelFeed {
    private final String kind;
    private final List<InboundPost> posts = new ArrayList<>();
    private final Deque<Polled.Trouble> troubles = new ArrayDeque<>();
    private final List<String> cursors = new ArrayList<>();
    private int overlap;

    /** A network of that kind. */
    public FakeFeed(String kind) {
        this.kind = kind;
    }

    /** Somebody writes. */
    public synchronized void publish(InboundPost post) {
        posts.add(post);
    }

    /** The next poll ends so; several calls queue up. */
    public synchronized void failNext(Polled.Trouble trouble) {
        troubles.add(trouble);
    }

    /** From now on each poll brings that many posts again that came before its cursor. */
    public synchronized void repeatEachTime(int count) {
        overlap = count;
    }

    /** The cursors that it was polled with, in order. */
    public synchronized List<String> cursors() {
        return List.copyOf(cursors);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Duration interval(Channel channel) {
        return Duration.ofMinutes(1);
    }

    @Override
    public synchronized Polled poll(Channel channel, String cursor) {
        cursors.add(cursor);
        var trouble = troubles.poll();
        if (trouble != null) return trouble;
        var seen = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        var from = Math.max(0, seen - overlap);
        return new Polled.Heard(
                posts.subList(from, posts.size()), String.valueOf(posts.size()), 200, null);
    }
}
