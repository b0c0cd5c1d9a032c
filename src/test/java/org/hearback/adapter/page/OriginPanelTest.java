package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.delivery.Part;
import org.hearback.delivery.Place;
import org.hearback.delivery.Purpose;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;

class OriginPanelTest {
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");
    private static final Map<String, Object> CONTEXT =
            Map.of("issue", new ViewedIssue(10_001, 10_000));

    private final TestPages pages = new TestPages();

    @BeforeEach
    void an_agent_looks_at_a_request_of_a_channel() {
        pages.access.become(FakeAccess.agentOf(10_001L));
        pages.channels.put(Channels.aChannel().named("Acme").build());
    }

    @Test
    void given_a_direct_message_when_shown_then_author_words_link_and_circle_stand_there() {
        arrived(Posts.aPost().saying("Stuck at 99 %").visibleTo(Visibility.DIRECT).build());

        var panel = panel();

        assertThat(panel.select(".hearback-source").text())
                .isEqualTo("Mastodon Acme Direct message");
        assertThat(panel.select(".hearback-author").text()).startsWith("Mara");
        assertThat(panel.select(".hearback-said").text()).isEqualTo("Stuck at 99 %");
        assertThat(panel.select(".hearback-theirs a").attr("href"))
                .isEqualTo("https://social.example/@mara/1");
    }

    @Test
    void given_a_post_with_markup_when_shown_then_it_is_text() {
        arrived(Posts.aPost().saying("<img src=x onerror=alert(1)> & \"more\"").build());

        var panel = panel();

        assertThat(panel.select("img")).isEmpty();
        assertThat(panel.select(".hearback-said").text())
                .isEqualTo("<img src=x onerror=alert(1)> & \"more\"");
    }

    @Test
    void given_a_permalink_that_runs_code_when_shown_then_it_is_no_link() {
        arrived(Posts.aPost().at(URI.create("javascript:alert(1)")).build());

        assertThat(panel().select("[href^=javascript]")).isEmpty();
    }

    @Test
    void given_a_long_post_when_shown_then_its_beginning_stands_there_and_all_of_it_opens() {
        var text = "\uD83D\uDE80".repeat(2_000);
        arrived(Posts.aPost().saying(text).build());

        var said = panel().select("details.hearback-said");

        assertThat(said.select(".hearback-beginning").text()).hasSizeLessThan(500);
        assertThat(said.select("div").text()).isEqualTo(text);
        assertThat(said.select(".hearback-beginning").text()).doesNotContain("\uFFFD");
    }

    @Test
    void given_answers_when_shown_then_each_stands_in_order_with_its_state() {
        arrived(Posts.aPost().build());
        answered(1, Part.planned(1, "On it", "m1").sent(place("https://social.example/@us/2")));
        answered(2, Part.planned(1, "Try now", "m2").unsent("HTTP 503"));
        answered(3, Part.planned(1, "Too long", "m3").refused("The post was deleted."));

        var answers = panel().select(".hearback-ours");

        assertThat(answers.eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("On it", "Sent"),
                        second -> assertThat(second).contains("Try now", "Waiting", "HTTP 503"),
                        third -> assertThat(third).contains("Not sent", "The post was deleted."));
        assertThat(answers.getFirst().select("a").attr("href"))
                .isEqualTo("https://social.example/@us/2");
    }

    @Test
    void given_half_a_thread_sent_when_shown_then_the_progress_stands_there() {
        arrived(Posts.aPost().build());
        answered(
                1,
                Part.planned(1, "One (1/2)", "m1").sent(place("https://social.example/@us/2")),
                Part.planned(2, "Two (2/2)", "m2"));

        assertThat(panel().select(".hearback-delivery").text()).contains("1 of 2 parts sent.");
    }

    @Test
    void given_somebody_who_may_not_see_it_when_rendered_without_its_condition_then_empty() {
        arrived(Posts.aPost().build());

        for (var caller :
                List.of(
                        FakeAccess.anonymous(),
                        FakeAccess.customer(),
                        FakeAccess.agentElsewhere(),
                        FakeAccess.admin())) {
            pages.access.become(caller);
            assertThat(panel().text()).isEmpty();
        }
    }

    private static Place place(String permalink) {
        return new Place(permalink, "2", URI.create(permalink));
    }

    private void arrived(InboundPost post) {
        pages.posts.put(
                KeptPost.received(post, TestPages.NOW)
                        .on(REQUEST)
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
    }

    private void answered(long comment, Part... parts) {
        var post = pages.posts.ofIssue(10_001).getFirst().post().key();
        var planned =
                List.of(parts).stream()
                        .map(part -> Part.planned(part.number(), part.text(), part.mark()))
                        .toList();
        var at = TestPages.NOW.plusSeconds(comment);
        var purpose = Purpose.reply(new CommentId(comment));
        var message = pages.outbox.plan(purpose, REQUEST, post, planned, at);
        for (var part : parts) pages.outbox.update(message, part);
    }

    private Document panel() {
        var html = new StringWriter();
        var model = new OriginPanel(pages.desk()).getContextMap(CONTEXT);
        try {
            new StrictVelocity().render("templates/origin-panel.vm", model, html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(html.toString()).doesNotContain("hearback.visibility", "hearback.counter");
        return Jsoup.parse(html.toString());
    }
}
