package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.Health;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChannelId;
import org.hearback.listen.Posts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class WhyServletTest {
    private static final ChannelId ID = new ChannelId(1);

    private final TestPages pages = new TestPages();
    private final WhyServlet servlet = new WhyServlet(pages.desk());

    @Test
    void given_a_rate_limited_channel_when_asked_then_all_facts_of_the_exchange_stand_there() {
        pages.channels.put(Channels.aChannel().build());
        var quietUntil = TestPages.NOW.plus(Duration.ofMinutes(4));
        pages.health.record(
                new Health(
                        ID,
                        TestPages.NOW.minusSeconds(90),
                        TestPages.NOW.minus(Duration.ofDays(2)),
                        429,
                        "Too many requests.",
                        2,
                        quietUntil,
                        0,
                        "since=4711"));

        var facts = look("channel=1").select("table[aria-labelledby=hearback-facts]").text();

        assertThat(facts)
                .contains("1 min ago", "2 d ago", "HTTP status 429", "Failures in a row 2")
                .contains("Too many requests.", "in 4 min", "still allows 0", "since=4711");
    }

    @Test
    void given_dropped_posts_when_asked_then_counts_by_reason_and_a_sample_stand_there() {
        pages.channels.put(Channels.aChannel().build());
        dropped("1", Reason.SHARE);
        dropped("2", Reason.SHARE);
        dropped("3", Reason.BLOCKED);
        pages.health.record(well());

        var page = look("channel=1");

        assertThat(page.select("table[aria-labelledby=hearback-counts] tr").eachText())
                .containsExactly("It only passes on a post 2", "Its author is blocked 1");
        assertThat(page.select("table[aria-labelledby=hearback-sample] tbody tr")).hasSize(3);
        assertThat(page.select(".aui-message-info").text()).contains("none of the newest opened");
    }

    @Test
    void given_a_paused_channel_when_asked_then_resuming_is_the_first_thing_to_do() {
        pages.channels.put(Channels.aChannel().inState(ChannelState.PAUSED).build());

        assertThat(next()).first().asString().contains("resume");
    }

    @Test
    void given_a_channel_never_polled_when_asked_then_the_page_says_when_it_will_be() {
        pages.channels.put(Channels.aChannel().build());

        assertThat(next()).singleElement().asString().contains("within two minutes");
    }

    @Test
    void given_a_webhook_without_pushes_when_asked_then_its_address_stands_there() {
        pages.channels.put(Channels.aChannel().ofKind("webhook").build());

        assertThat(next())
                .singleElement()
                .asString()
                .contains("https://jira.example/rest/hearback/1.0/hook/1");
    }

    @Test
    void given_a_healthy_channel_without_posts_when_asked_then_a_test_post_is_proposed() {
        pages.channels.put(Channels.aChannel().build());
        pages.health.record(well());

        assertThat(next()).singleElement().asString().contains("test post");
    }

    @Test
    void given_no_channel_named_when_asked_then_one_can_be_chosen() {
        pages.channels.put(Channels.aChannel().build());

        assertThat(look("").select("ul a").attr("href")).endsWith("why?channel=1");
    }

    @Test
    void given_no_such_channel_when_asked_then_not_found() {
        assertThat(pages.look(servlet, "channel=5").status()).isEqualTo(404);
        assertThat(pages.look(servlet, "channel=abc").status()).isEqualTo(404);
    }

    private List<String> next() {
        return look("channel=1").select(".aui-message-info li").eachText();
    }

    private static Health well() {
        return new Health(ID, TestPages.NOW, TestPages.NOW, 200, null, 0, null, null, "c");
    }

    private void dropped(String id, Reason reason) {
        pages.posts.put(
                KeptPost.received(Posts.aPost().withId(id).build(), TestPages.NOW)
                        .ended(PostState.DROPPED, reason, ""));
    }

    private Document look(String query) {
        var seen = pages.look(servlet, query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.fact", "hearback.next", "$text");
        return Jsoup.parse(seen.html());
    }
}
