package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.java.ao.RawEntity;

import org.h2.jdbcx.JdbcDataSource;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.kernel.TestClock;
import org.hearback.sandbox.ao.AoHost;
import org.hearback.sandbox.ao.Dialect;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

final class UpgradeTask001Test {
    private final DataSource source = database();

    @Test
    void given_a_channel_of_model_1_when_this_version_starts_then_it_is_read_as_it_was_entered() {
        var old = open(List.of());
        old.create(ChannelRow001.class, channelOfModel1());

        var channel =
                new StoreDesk(
                                open(Database.ENTITIES),
                                new ReversingBox(),
                                new TestClock(Channels.CREATED_AT),
                                "node-1")
                        .channelBook()
                        .all()
                        .getFirst();

        assertThat(channel)
                .isEqualTo(
                        Channels.aChannel()
                                .withId(channel.id().value())
                                .named("Our account")
                                .with("server", "s")
                                .withSecret("token", "secret")
                                .inState(ChannelState.PAUSED)
                                .build());
    }

    private AoHost open(List<Class<? extends RawEntity<?>>> entities) {
        var task = new UpgradeTask001();
        return AoHost.open(source, Dialect.H2, Database.NAMESPACE, entities, List.of(task));
    }

    /** Written out here: model 1 does not change when this version does. */
    private static Map<String, Object> channelOfModel1() {
        return Map.of(
                "KIND", "mastodon",
                "LABEL", "Our account",
                "PROJECT_ID", 10_000L,
                "REQUEST_TYPE_ID", 25,
                "USER_KEY", "JIRAUSER10100",
                "REPORTER", "CUSTOMER",
                "PLAIN_SETTINGS", "{\"server\":\"s\"}",
                "SEALED_SETTINGS", "{\"token\":\"sealed:terces\"}",
                "STATE", "PAUSED",
                "CREATED_AT", Channels.CREATED_AT.toEpochMilli());
    }

    private static DataSource database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:upgrade001;DB_CLOSE_DELAY=-1");
        return source;
    }
}
