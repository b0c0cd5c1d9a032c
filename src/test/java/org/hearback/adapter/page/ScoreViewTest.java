package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.credit.Score;
import org.hearback.credit.Score.Facets;
import org.hearback.credit.Score.Fate;
import org.hearback.credit.Score.Trace;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class ScoreViewTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final String ANSWER = "1:https://social.example/users/ines/statuses/7";

    private final Words words = new Words(new EnglishTexts());
    private final Times times =
            new Times(new TestClock(NOW), ZoneOffset.UTC, Locale.ENGLISH, words);

    @Test
    void given_helpful_answers_when_explained_then_the_card_says_how_many_people_and_days() {
        var page = page(new Score(40, 23, 31, 99.5, new Facets(2, 3, 2, 0), List.of()));

        assertThat(page.text())
                .startsWith("Helped 23 people on 31 days in 12 months with 40 answers.");
    }

    @Test
    void given_facets_when_explained_then_each_is_read_out_as_a_grade() {
        var page = page(new Score(40, 23, 31, 99.5, new Facets(2, 3, 1, 0), List.of()));

        assertThat(page.select("dt").eachText())
                .containsExactly("Knowledgeable", "Helpful", "Committed", "Passionate");
        assertThat(page.select("dd .assistive").eachText())
                .containsExactly("2 of 3", "3 of 3", "1 of 3", "0 of 3");
        assertThat(page.select("dd [aria-hidden]").eachText())
                .containsExactly("★★☆", "★★★", "★☆☆", "☆☆☆");
    }

    @Test
    void given_points_when_explained_then_each_names_its_fact_and_links_to_the_answer() {
        var page =
                page(
                        new Score(
                                1,
                                1,
                                1,
                                8,
                                new Facets(1, 1, 1, 0),
                                List.of(
                                        trace(CreditKind.ACCEPTED, ANSWER, 8, Fate.COUNTED),
                                        trace(CreditKind.REUSED, "1:post-7", 0, Fate.SAME_PAIR),
                                        trace(CreditKind.REPRODUCTION, "10001", 3, Fate.COUNTED))));

        assertThat(page.select("details li").eachText())
                .containsExactly(
                        "8.0: Accepted answer, 2 h ago",
                        "0.0: Answer used by an agent, 2 h ago Helped the same person often",
                        "3.0: Fault reproduced, 2 h ago");
        assertThat(page.select("details a").eachAttr("href"))
                .containsExactly("https://social.example/users/ines/statuses/7");
    }

    @Test
    void given_a_subject_that_only_looks_like_an_address_when_explained_then_it_is_no_link() {
        var odd = List.of("1:http://[bad", "1:httpsomething", "1:javascript:alert(1)");

        for (var subject : odd)
            assertThat(
                            page(score(trace(CreditKind.ACCEPTED, subject, 1, Fate.COUNTED)))
                                    .select("a"))
                    .as(subject)
                    .isEmpty();
    }

    @Test
    void given_hundreds_of_points_when_explained_then_the_oldest_are_a_number() {
        var traces = Collections.nCopies(120, trace(CreditKind.ACCEPTED, ANSWER, 1, Fate.COUNTED));

        var page = page(new Score(120, 1, 1, 120, new Facets(3, 1, 1, 0), traces));

        assertThat(page.select("details li")).hasSize(ScoreView.LISTED);
        assertThat(page.text()).contains("70 older ones are not listed.");
    }

    private static Score score(Trace trace) {
        return new Score(1, 1, 1, 1, new Facets(1, 1, 1, 0), List.of(trace));
    }

    private static Trace trace(CreditKind kind, String subject, double points, Fate fate) {
        var credit =
                new Credit(
                        kind + subject,
                        kind,
                        new HandleId(1),
                        new HandleId(2),
                        null,
                        null,
                        subject,
                        1,
                        NOW.minus(Duration.ofHours(2)));
        return new Trace(credit, points, fate);
    }

    private Document page(Score score) {
        var why = new ScoreView(words, times).of(score).with("lines", List.of());
        var html = new StringWriter();
        try {
            new StrictVelocity()
                    .render("templates/explanation.vm", Map.of("why", why.asMap()), html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Jsoup.parse(html.toString());
    }
}
