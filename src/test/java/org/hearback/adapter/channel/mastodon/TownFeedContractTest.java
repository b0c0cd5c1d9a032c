package org.hearback.adapter.channel.mastodon;

import org.hearback.channel.Channel;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.ChannelFeedContract;
import org.hearback.sandbox.town.Knobs.Fault;
import org.hearback.sandbox.town.Town;
import org.hearback.sandbox.town.TownClient;
import org.hearback.sandbox.town.TownServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;

class TownFeedContractTest implements ChannelFeedContract {
    @TempDir Path directory;
    private TownServer town;
    private TownClient mara;
    private Lab lab;

    @BeforeEach
    void start() throws Exception {
        town = TownServer.start(directory, "/town", Clock.systemUTC());
        mara = new TownClient(town.base(), "mara");
        lab = new Lab(Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
        mara.close();
        town.close();
    }

    @Override
    public ChannelFeed feed() {
        return lab.desk().feed();
    }

    @Override
    public Channel channel() {
        return Lab.channel(town.base(), Town.tokenOf("acme"));
    }

    @Override
    public void publish(String text) {
        try {
            mara.post("@acme " + text);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void breakDown() {
        town.knobs().failNext(1_000, Fault.HTML, "");
    }

    @Override
    public void repair() {
        town.knobs().reset();
    }
}
