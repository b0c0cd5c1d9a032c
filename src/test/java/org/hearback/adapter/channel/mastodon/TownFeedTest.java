package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.listen.Bearing;
import org.hearback.listen.ChannelFeed.Polled;
import org.hearback.listen.InboundPost;
import org.hearback.sandbox.town.Knobs.Fault;
import org.hearback.sandbox.town.Knobs.Habit;
import org.hearback.sandbox.town.Town;
import org.hearback.sandbox.town.TownClient;
import org.hearback.sandbox.town.TownServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class TownFeedTest {
    @TempDir Path directory;
    private TownServer town;
    private TownClient mara;
    private TownClient acme;
    private Lab lab;
    private Channel channel;

    @BeforeEach
    void start() throws Exception {
        town = TownServer.start(directory, "", Clock.systemUTC());
        mara = new TownClient(town.base(), "mara");
        acme = new TownClient(town.base(), "acme");
        lab = new Lab(Clock.systemUTC());
        channel = Lab.channel(town.base(), Town.tokenOf("acme"), "terms", "#lamp, broken glass");
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
        mara.close();
        acme.close();
        town.close();
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void given_a_habit_of_real_servers_when_a_burst_is_polled_then_each_post_is_heard_once(
            Habit habit) throws Exception {
        mara.post("@acme first");
        var cursor = lab.heard(channel, "").cursor();
        var expected = IntStream.range(0, 7).mapToObj(n -> "@acme burst " + n).toList();
        for (var text : expected) mara.post(text);
        town.knobs().pageSize(2);
        town.knobs().set(habit, true);

        var heard = lab.heard(channel, cursor);

        assertThat(heard.posts())
                .extracting(InboundPost::text)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lab.heard(channel, heard.cursor()).posts()).isEmpty();
    }

    @Test
    void given_both_worst_habits_when_a_burst_is_polled_then_none_is_lost() throws Exception {
        mara.post("@acme first");
        var cursor = lab.heard(channel, "").cursor();
        for (var n = 0; n < 7; n++) mara.post("@acme burst " + n);
        town.knobs().pageSize(2);
        town.knobs().set(Habit.NO_LINKS, true);
        town.knobs().set(Habit.MIN_IS_SINCE, true);

        assertThat(lab.heard(channel, cursor).posts()).hasSize(7);
    }

    @Test
    void given_an_answer_deep_in_a_thread_when_polled_then_root_and_parent_are_global_names()
            throws Exception {
        var root = mara.post("@acme where is it?");
        var answer = acme.post("@mara on its way", "in_reply_to_id", root.path("id").asText());
        var thanks = mara.post("@acme thanks", "in_reply_to_id", answer.path("id").asText());

        var post = lab.heard(channel, "").posts().getLast();

        assertThat(post.key().externalId()).isEqualTo(thanks.path("uri").asText());
        assertThat(post.thread().root()).isEqualTo(root.path("uri").asText());
        assertThat(post.thread().parent()).isEqualTo(answer.path("uri").asText());
    }

    @Test
    void given_posts_with_terms_when_polled_then_they_are_heard_but_not_addressed()
            throws Exception {
        mara.post("my #lamp is odd");
        mara.post("there is broken glass everywhere");
        mara.post("broken things, and glass");
        acme.post("We made a new #lamp");

        var posts = lab.heard(channel, "").posts();

        assertThat(posts)
                .extracting(post -> post.text() + " " + post.thread().bearing())
                .containsExactly(
                        "my #lamp is odd " + Bearing.HEARD,
                        "We made a new #lamp " + Bearing.OWN,
                        "there is broken glass everywhere " + Bearing.HEARD);
    }

    @Test
    void given_an_answer_with_a_tag_when_polled_again_then_its_thread_is_not_asked_for_again()
            throws Exception {
        var root = mara.post("my #lamp is odd").path("id").asText();
        mara.post("no, the other #lamp", "in_reply_to_id", root);
        var first = lab.heard(channel, "");
        town.knobs().failNext(1, Fault.ERROR, "/context");

        var again = lab.heard(channel, first.cursor());

        assertThat(first.posts()).hasSize(2);
        assertThat(again.posts()).extracting(InboundPost::key).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void given_a_term_that_fails_when_polled_then_mentions_are_heard_all_the_same()
            throws Exception {
        mara.post("@acme help");
        town.knobs().failNext(100, Fault.HTML, "/api/v2/search");

        var heard = lab.heard(channel, "");

        assertThat(heard.posts()).extracting(InboundPost::text).containsExactly("@acme help");
        town.knobs().reset();
        mara.post("broken glass");
        assertThat(lab.heard(channel, heard.cursor()).posts())
                .extracting(InboundPost::text)
                .contains("broken glass");
    }

    @Test
    void given_a_thread_that_cannot_be_looked_up_now_when_polled_then_the_answer_waits()
            throws Exception {
        var root = mara.post("@acme one").path("id").asText();
        var cursor = lab.heard(channel, "").cursor();
        mara.post("@acme two", "in_reply_to_id", root);
        town.knobs().failNext(1, Fault.ERROR, "/context");

        var troubled = lab.poll(channel, cursor);

        assertThat(troubled).isInstanceOf(Polled.Trouble.class);
        assertThat(lab.heard(channel, cursor).posts()).hasSize(1);
    }

    @Test
    void given_the_parent_was_deleted_when_polled_then_the_answer_is_a_thread_of_its_own()
            throws Exception {
        var root = mara.post("@acme one").path("id").asText();
        mara.post("@acme two", "in_reply_to_id", root);
        mara.send("DELETE", "/api/v1/statuses/" + root, "", Map.of());

        var post = lab.heard(channel, "").posts().getLast();

        assertThat(post.thread().root()).isEqualTo(post.key().externalId());
        assertThat(post.thread().parent()).isNull();
    }

    @Test
    void given_a_limit_when_polled_then_the_trouble_says_until_when() {
        lab.heard(channel, "");
        town.knobs().failNext(1, Fault.LIMIT, "notifications");

        var trouble = (Polled.Trouble) lab.poll(channel, "");

        assertThat(trouble.httpStatus()).isEqualTo(429);
        assertThat(trouble.notBefore()).isBetween(Duration.ZERO, Duration.ofSeconds(10));
    }

    @Test
    void given_a_cursor_that_nobody_can_read_when_polled_then_the_newest_page_is_heard()
            throws Exception {
        mara.post("@acme hello");

        for (var cursor : List.of("garbage", "[1]", "{\"mentions\":{}}", "null"))
            assertThat(lab.heard(channel, cursor).posts()).hasSize(1);
    }
}
