package org.hearback.adapter.channel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Probe;
import org.hearback.channel.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class FeedKindTest {
    private static final String ITEM = "<item><guid>1</guid><title>gr\u00fc\u00dfe</title></item>";

    private final FeedFixture fixture = new FeedFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void given_a_feed_when_probed_then_its_title_and_newest_entry_are_found() {
        fixture.serve(FeedFixture.rss(ITEM));

        assertThat(fixture.desk.kind().probe(fixture.channel()))
                .isEqualTo(
                        new Probe.Works(
                                List.of(
                                        Probe.Finding.of(
                                                "hearback.channel.feed.found.feed",
                                                "Acme forum",
                                                1),
                                        Probe.Finding.of(
                                                "hearback.channel.feed.found.newest",
                                                "gr\u00fc\u00dfe"))));
    }

    @Test
    void given_no_feed_when_probed_then_the_field_is_named() {
        assertThat(fixture.desk.kind().probe(fixture.channel()))
                .isInstanceOfSatisfying(
                        Probe.Fails.class, fails -> assertThat(fails.field()).isEqualTo("url"));
    }

    @Test
    void given_an_odd_address_when_checked_then_the_field_is_named() {
        var kind = fixture.desk.kind();

        assertThat(kind.check(new Settings(Map.of("url", "https://0x7f.1/"), Map.of())))
                .containsOnlyKeys("url");
        assertThat(kind.check(new Settings(Map.of("url", "https://blog.example/"), Map.of())))
                .isEmpty();
    }
}
