package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.insight.Product;
import org.hearback.kernel.FakeAccess;
import org.hearback.listen.Posts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class DigestServletTest {
    private static final Instant LAST_MONTH = Instant.parse("2025-12-20T10:00:00Z");

    private final TestPages pages = new TestPages();
    private final TestPeople people = pages.people;
    private final DigestServlet servlet = new DigestServlet(pages.desk());

    @BeforeEach
    void a_caretaker_looks_at_the_words_of_a_super_user() {
        pages.access.become(FakeAccess.caretaker());
        pages.channels.put(Channels.aChannel().build());
        people.products.with(
                new Product(Channels.aChannel().build().desk().projectId(), "SUP", "Support"));
        people.services.standing().nominate(people.mara.id(), "caretaker", "Runs our forum");
    }

    @Test
    void given_no_month_when_looked_at_then_the_last_whole_one_is_shown_with_quote_and_person() {
        said("1", "The lid is <b>broken</b> again");
        said("2", "I love the new lamp");

        var page = page("");

        assertThat(page.select("h2").text()).isEqualTo("Support, December 2025");
        assertThat(page.select("h3").text()).isEqualTo("Without a component");
        assertThat(page.select("h4").eachText()).containsExactly("Criticised", "Praised");
        assertThat(page.select("blockquote").eachText())
                .containsExactly("The lid is <b>broken</b> again", "I love the new lamp");
        assertThat(page.select(".hearback-quotes a").eachAttr("href"))
                .contains("/jira/plugins/servlet/hearback/person?handle=1");
    }

    @Test
    void given_a_month_in_which_nobody_said_anything_when_chosen_then_that_is_said() {
        said("1", "The lid is broken again");

        var page = page("month=2025-11");

        assertThat(page.select("option[selected]").eachText())
                .containsExactly("Support", "November 2025");
        assertThat(page.text()).contains("No super-user said anything here in this month.");
        assertThat(page.select("blockquote")).isEmpty();
    }

    @Test
    void given_a_month_or_project_that_is_none_when_asked_for_then_404() {
        for (var query : List.of("month=x", "month=2026-02", "month=", "project=9", "project=x"))
            assertThat(pages.look(servlet, query).status()).as(query).isEqualTo(404);
    }

    @Test
    void given_no_channel_when_looked_at_then_the_page_says_when_it_begins() {
        var empty = new TestPages();
        empty.access.become(FakeAccess.caretaker());

        var seen = empty.look(new DigestServlet(empty.desk()), "");

        assertThat(seen.html()).contains("The digest begins with the first channel.");
    }

    private void said(String id, String text) {
        people.said(
                people.mara, Posts.aPost().withId(id).saying(text).postedAt(LAST_MONTH).build());
    }

    private Document page(String query) {
        var seen = pages.look(servlet, query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.digest.");
        return Jsoup.parse(seen.html());
    }
}
