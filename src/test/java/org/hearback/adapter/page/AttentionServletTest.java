package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostMatched;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.listen.Posts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AttentionServletTest {
    private final TestPages pages = new TestPages();
    private final AttentionServlet servlet = new AttentionServlet(pages.desk());

    @Test
    void given_nothing_waits_when_looked_at_then_the_page_says_where_to_look_instead() {
        var page = Jsoup.parse(pages.look(servlet, "").html());

        assertThat(page.select(".hearback-empty").text()).contains("Why nothing arrived");
    }

    @Test
    void given_a_refused_post_when_looked_at_then_its_reason_and_jiras_words_stand_there() {
        pages.channels.put(Channels.aChannel().build());
        refused("Project SUP is archived.");

        var row = Jsoup.parse(pages.look(servlet, "").html()).select("tbody tr").text();

        assertThat(row)
                .contains("Our account", "Mara", "Jira refused it", "Project SUP is archived.");
    }

    @Test
    void given_a_refused_post_when_retried_by_its_button_then_it_is_on_its_way_again() {
        var post = refused("Project SUP is archived.");
        var form = Jsoup.parse(pages.look(servlet, "").html()).expectFirst("tbody form");

        var seen =
                pages.post(
                        servlet,
                        "do=retry&channel=%s&post=%s"
                                .formatted(
                                        form.select("[name=channel]").attr("value"),
                                        form.select("[name=post]").attr("value")));

        assertThat(seen.location()).endsWith("attention?done=retried");
        assertThat(pages.facts.facts(PostMatched.class))
                .containsExactly(new PostMatched(post.post().key()));
    }

    @Test
    void given_a_post_that_does_not_wait_when_retried_then_the_page_says_so() {
        var seen = pages.post(servlet, "do=retry&channel=1&post=unknown");

        assertThat(seen.location()).endsWith("attention?done=notwaiting");
    }

    private KeptPost refused(String note) {
        var post =
                KeptPost.received(Posts.aPost().build(), TestPages.NOW)
                        .ended(PostState.NEEDS_ATTENTION, Reason.DESK_REFUSED, note);
        pages.posts.put(post);
        return post;
    }
}
