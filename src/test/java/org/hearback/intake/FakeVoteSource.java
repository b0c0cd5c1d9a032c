package org.hearback.intake;

import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;
import org.hearback.listen.VoteSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network whose readers vote as a test says. */
final class FakeVoteSource implements VoteSource {
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<List<String>> calls = new ArrayList<>();
    private boolean isDown;

    void vote(String externalId, int count) {
        counts.put(externalId, count);
    }

    void beDown(boolean down) {
        isDown = down;
    }

    /** External ids of what was asked for, call by call. */
    List<List<String>> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String kind() {
        return "mastodon";
    }

    @Override
    public int mostPerCall() {
        return 20;
    }

    @Override
    public Votes votes(Channel channel, List<InboundPost> posts) {
        calls.add(posts.stream().map(post -> post.key().externalId()).toList());
        if (isDown) return new Votes.Trouble(503);
        var answer = new HashMap<PostKey, Integer>();
        for (var post : posts) {
            var count = counts.get(post.key().externalId());
            if (count != null) answer.put(post.key(), count);
        }
        return new Votes.Counted(answer);
    }
}
