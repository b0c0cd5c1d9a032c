package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.customer.FakeCustomerFile;
import org.hearback.customer.TimelineEntry;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Kind;
import org.hearback.listen.Posts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

class TimelineViewTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final Words words = new Words(new EnglishTexts());
    private final Times times =
            new Times(new TestClock(NOW), ZoneOffset.UTC, Locale.ENGLISH, words);

    @Test
    void given_a_request_and_a_post_when_shown_then_each_says_what_it_is_and_where() {
        var page = page(List.of(asked(1), said("I love <b>this</b> lamp")), 0);

        var entries = page.select("li");
        assertThat(entries.get(0).text())
                .isEqualTo("SUP-1 Request 1 Problem Open Get help · just now");
        assertThat(entries.get(0).select("a").attr("href")).isEqualTo("/browse/SUP-1");
        assertThat(entries.get(1).text()).startsWith("I love <b>this</b> lamp Praise Town crier");
        assertThat(entries.get(1).select("a").attr("href"))
                .isEqualTo("https://social.example/@mara/1");
    }

    @Test
    void given_many_entries_when_shown_then_ten_at_a_time_until_the_last() {
        var timeline = IntStream.rangeClosed(1, 25).mapToObj(this::asked).toList();

        assertThat(page(timeline, 0).select("li:not(.hearback-more)")).hasSize(10);
        assertThat(page(timeline, 0).select("[data-hearback-from]").attr("data-hearback-from"))
                .isEqualTo("10");
        assertThat(page(timeline, 20).select("li")).hasSize(5);
        assertThat(page(timeline, 20).select("[data-hearback-from]")).isEmpty();
    }

    @Test
    void given_a_beginning_behind_the_end_when_asked_for_then_there_is_nothing() {
        assertThat(page(List.of(asked(1)), 1_000_000).select("li")).isEmpty();
    }

    private TimelineEntry asked(int issue) {
        return new TimelineEntry.Asked(
                FakeCustomerFile.request(issue, "Request " + issue, NOW), Kind.PROBLEM);
    }

    private static TimelineEntry said(String text) {
        var post = KeptPost.received(Posts.aPost().saying(text).build(), NOW);
        return new TimelineEntry.Said(post, "Town crier", Kind.PRAISE);
    }

    private Document page(List<TimelineEntry> timeline, int from) {
        var html = new StringWriter();
        try {
            new StrictVelocity()
                    .render(
                            "templates/timeline.vm",
                            Map.of(
                                    "timeline",
                                    new TimelineView(words, times).of(timeline, from),
                                    "text",
                                    words,
                                    "browse",
                                    "/browse/"),
                            html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Jsoup.parse(html.toString());
    }
}
