package org.hearback.adapter.channel.mastodon;

import org.hearback.channel.Channel;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.listen.VoteSource;
import org.hearback.listen.VoteSourceContract;
import org.hearback.sandbox.town.Town;
import org.hearback.sandbox.town.TownClient;
import org.hearback.sandbox.town.TownServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class TownVotesContractTest implements VoteSourceContract {
    @TempDir Path directory;
    private TownServer town;
    private TownClient mara;
    private TownClient acme;
    private Lab lab;

    @BeforeEach
    void start() throws Exception {
        town = TownServer.start(directory, "/town", Clock.systemUTC());
        mara = new TownClient(town.base(), "mara");
        acme = new TownClient(town.base(), "acme");
        lab = new Lab(Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
        mara.close();
        acme.close();
        town.close();
    }

    @Override
    public VoteSource source() {
        return lab.desk().votes();
    }

    @Override
    public Channel channel() {
        return Lab.channel(town.base(), Town.tokenOf("acme"));
    }

    @Override
    public InboundPost post(int votes) {
        try {
            var post = mara.post("Hold it for ten seconds.");
            var id = post.path("id").asText();
            for (var voter : List.of(acme, mara).subList(0, votes))
                voter.send("POST", "/api/v1/statuses/" + id + "/favourite", "", Map.of());
            return Posts.aPost().withId(post.path("uri").asText()).withReplyTo(id).build();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void delete(InboundPost post) {
        try {
            mara.send("DELETE", "/api/v1/statuses/" + post.replyTo(), "", Map.of());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void cutOff() {
        try {
            town.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
