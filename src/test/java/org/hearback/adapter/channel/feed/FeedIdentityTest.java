package org.hearback.adapter.channel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** When two entries are the same post, over several visits; an inbox keeps each key once. */
final class FeedIdentityTest {
    private final FeedFixture fixture = new FeedFixture();
    private final Set<PostKey> inbox = new LinkedHashSet<>();
    private String cursor = "";

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void given_a_forum_that_reuses_the_guid_when_somebody_replies_then_the_reply_is_new() {
        assertThat(visit(topic("Export stuck", "mara", "09:15", "It hangs."))).hasSize(1);

        var replies = visit(topic("RE: Export stuck", "otto", "10:00", "Here too."));

        assertThat(replies)
                .singleElement()
                .satisfies(
                        reply -> {
                            assertThat(reply.text()).isEqualTo("Here too.");
                            assertThat(reply.author().name()).isEqualTo("otto");
                            assertThat(reply.thread().root())
                                    .isEqualTo("https://f.example/topic/7");
                        });
        assertThat(visit(topic("RE: Export stuck", "otto", "10:05", "Here too, again.")))
                .hasSize(1);
    }

    @Test
    void given_an_edit_when_visited_again_then_it_is_no_new_post() {
        visit(topic("Export stuck", "mara", "09:15", "It hangs."));

        assertThat(visit(topic("Export stuck (solved)", "mara", "09:15", "It hung."))).isEmpty();
    }

    @Test
    void given_a_generator_that_dates_everything_anew_when_visited_again_then_nothing_is_new() {
        visit(topic("Export stuck", "mara", "09:15", "It hangs."));

        assertThat(visit(topic("Export stuck", "mara", "11:47", "It hangs."))).isEmpty();
    }

    @Test
    void given_an_atom_entry_when_it_is_updated_then_it_is_no_new_post() {
        visit(entry("2026-08-20T09:15:00Z", "It hangs."));

        assertThat(visit(entry("2026-08-21T09:15:00Z", "It hung."))).isEmpty();
    }

    @Test
    void given_an_old_atom_entry_when_it_is_updated_then_it_is_no_new_post() {
        assertThat(visit(entry("2020-01-01T00:00:00Z", "Hello world"))).isEmpty();

        assertThat(visit(entry("2026-08-21T09:15:00Z", "Hello, world"))).isEmpty();
    }

    @Test
    void given_an_undated_entry_when_its_text_changes_then_it_is_no_new_post() {
        visit(FeedFixture.rss("<item><guid>1</guid><description>a</description></item>"));

        assertThat(
                        visit(
                                FeedFixture.rss(
                                        "<item><guid>1</guid><description>b</description></item>")))
                .isEmpty();
    }

    @Test
    void given_an_entry_that_vanishes_when_it_comes_back_then_it_is_no_new_post() {
        visit(topic("Export stuck", "mara", "09:15", "It hangs."));
        visit(FeedFixture.rss());

        assertThat(visit(topic("Export stuck", "mara", "09:15", "It hangs."))).isEmpty();
    }

    @Test
    void given_one_entry_twice_in_a_feed_when_visited_then_it_is_one_post() {
        var item = "<item><guid>1</guid><title>t</title></item>";

        assertThat(visit(FeedFixture.rss(item, item))).hasSize(1);
    }

    @Test
    void given_a_new_channel_when_visited_then_only_what_is_recent_is_taken() {
        assertThat(
                        visit(
                                FeedFixture.rss(
                                        dated("1", "Thu, 20 Aug 2026 09:15:00 GMT"),
                                        dated("2", "Wed, 19 Aug 2026 00:00:00 GMT"),
                                        dated("3", "Tue, 18 Aug 2026 23:59:59 GMT"),
                                        dated("4", "Wed, 01 Jan 2020 00:00:00 GMT"))))
                .extracting(InboundPost::text)
                .containsExactly("2", "1");
    }

    @Test
    void
            given_a_feed_without_dates_when_first_visited_then_its_top_is_taken_and_later_what_is_new() {
        var many = undated(1, 30);

        assertThat(visit(FeedFixture.rss(many))).hasSize(10);
        assertThat(visit(FeedFixture.rss(many))).isEmpty();
        assertThat(visit(FeedFixture.rss(undated(31, 45) + many))).hasSize(15);
    }

    @Test
    void given_more_entries_than_we_read_when_visited_then_the_top_ones_are_read() {
        var items =
                IntStream.range(0, 600)
                        .mapToObj(at -> dated("" + at, "Thu, 20 Aug 2026 09:15:00 GMT"))
                        .collect(joining());

        assertThat(visit(FeedFixture.rss(items))).hasSize(FeedParser.MAX_ENTRIES);
    }

    @Test
    void given_another_address_when_visited_then_what_was_seen_elsewhere_does_not_count() {
        fixture.serve(topic("Export stuck", "mara", "09:15", "It hangs."), "ETag: \"1\"");
        var elsewhere = fixture.heard("").cursor();

        var polled = fixture.desk.feed().poll(fixture.at(fixture.server.at("/other")), elsewhere);

        assertThat(polled)
                .isInstanceOfSatisfying(
                        org.hearback.listen.ChannelFeed.Polled.Heard.class,
                        heard -> assertThat(heard.posts()).hasSize(1));
        assertThat(fixture.server.requests().getLast()).doesNotContainIgnoringCase("if-none-match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "{}", "null", "[]", "{\"seen\":[null]}", "{\"address\":7}"})
    void given_a_cursor_that_is_none_when_visited_then_it_is_a_first_visit(String odd) {
        cursor = odd;

        assertThat(visit(topic("Export stuck", "mara", "09:15", "It hangs."))).hasSize(1);
    }

    /** One visit; what the inbox had not kept before. */
    private List<InboundPost> visit(String feed) {
        fixture.serve(feed);
        var heard = fixture.heard(cursor);
        cursor = heard.cursor();
        return heard.posts().stream().filter(post -> inbox.add(post.key())).toList();
    }

    private static String topic(String title, String author, String time, String text) {
        return FeedFixture.rss(
                ("<item><guid>https://f.example/topic/7</guid><title>%s</title>"
                                + "<dc:creator>%s</dc:creator><pubDate>Thu, 20 Aug 2026 %s:00 GMT"
                                + "</pubDate><description>%s</description></item>")
                        .formatted(title, author, time, text));
    }

    private static String entry(String updated, String text) {
        return FeedFixture.atom(
                "<entry><id>tag:1</id><title>t</title><updated>%s</updated><content>%s</content></entry>"
                        .formatted(updated, text));
    }

    private static String dated(String guid, String date) {
        return "<item><guid>%s</guid><pubDate>%s</pubDate><description>%s</description></item>"
                .formatted(guid, date, guid);
    }

    private static String undated(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(at -> "<item><guid>%d</guid><title>t</title></item>".formatted(at))
                .collect(joining());
    }
}
