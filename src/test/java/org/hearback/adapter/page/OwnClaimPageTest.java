package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.claim.Claim;
import org.hearback.claim.PageLink;
import org.hearback.claim.Visit;
import org.hearback.claim.VisitToken;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The way to one's own page: by a code, by a link, and by no other. */
class OwnClaimPageTest {
    private final OwnStory story = new OwnStory();
    private final OwnBrowser browser = story.browser();

    @Test
    void given_a_stranger_when_they_look_then_the_page_asks_where_they_wrote() {
        var page = browser.get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("select option").eachText())
                .containsExactly("Our account (Mastodon)");
        assertThat(page.text()).contains("feeds have no accounts");
    }

    @Test
    void given_any_look_when_answered_then_nobody_keeps_frames_or_finds_the_page() {
        assertThat(browser.get("").headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("X-Robots-Tag", "noindex, nofollow")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void given_the_cookie_when_set_then_only_this_page_gets_it_and_no_script_reads_it() {
        browser.get("");

        var cookie = browser.cookie.orElseThrow();
        assertThat(cookie.getPath()).isEqualTo("/jira/plugins/servlet/hearback/you");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void given_a_handle_when_its_code_is_posted_then_the_page_shows_what_is_theirs() {
        var waiting = browser.pressAndGo("", "begin", Map.of("name", "@mara@social.example"));
        assertThat(waiting.document().select("[data-copy]").text())
                .matches("This handle is mine\\. Help desk, show me my page: hear-\\w{4}-\\w{4}");
        assertThat(waiting.document().select("noscript meta[http-equiv=refresh]")).isNotEmpty();

        story.posts("mara", waiting.document().select("[data-copy]").text());

        assertThat(browser.get("").text())
                .contains("You are mara@social.example", "The export is stuck", "SUP-1");
    }

    @Test
    void given_a_waiting_code_when_the_page_is_looked_at_again_then_the_same_code_stands_there() {
        var first = browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));

        var second = browser.get("");

        assertThat(second.document().select("[data-copy]").text())
                .isEqualTo(first.document().select("[data-copy]").text());
    }

    @Test
    void given_another_handle_when_it_posts_the_code_then_the_visitor_sees_nothing() {
        var waiting = browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));

        story.posts("eve", waiting.document().select("[data-copy]").text());

        assertThat(browser.get("").text())
                .contains("Waiting for your post")
                .doesNotContain("SUP-1");
    }

    @Test
    void given_known_and_unknown_handles_when_claimed_then_the_answers_are_the_same() {
        var known = browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));
        var unknown =
                story.browser().pressAndGo("", "begin", Map.of("name", "nobody@social.example"));

        assertThat(withoutSecrets(known.body().replace("mara", "nobody")))
                .isEqualTo(withoutSecrets(unknown.body()));
    }

    @Test
    void given_a_waiting_page_when_its_script_asks_then_the_answer_changes_with_the_proof() {
        var waiting = browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));
        var state = waiting.document().expectFirst("#codes").attr("data-state");
        assertThat(browser.get("state").body()).isEqualTo(state);

        story.posts("mara", waiting.document().select("[data-copy]").text());

        assertThat(browser.get("state").body()).isNotEqualTo(state);
        assertThat(story.browser().get("state").body()).isEqualTo("0-0");
    }

    @Test
    void given_a_code_when_its_time_is_over_then_the_page_says_so_and_waits_no_more() {
        browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));

        story.pass(Claim.LASTS.plusMillis(1));

        assertThat(browser.get("").text())
                .contains("The time of this code is over")
                .doesNotContain("hear-");
        assertThat(browser.get("").document().select("noscript")).isEmpty();
    }

    @Test
    void given_too_many_wrong_handles_when_looked_at_then_the_page_says_so() {
        var waiting = browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));
        for (var name : new String[] {"eve", "mallory", "trudy", "oscar", "craig"})
            story.posts(name, waiting.document().select("[data-copy]").text());

        assertThat(browser.get("").text()).contains("posted by too many others");
    }

    @Test
    void given_a_form_with_mistakes_when_sent_then_it_comes_back_with_what_was_typed() {
        var seen = browser.press("", "begin", Map.of("name", "@", "place", "1"));

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.document().select("[role=alert]").text())
                .isEqualTo("Enter the handle under which you wrote to us.");
        assertThat(browser.press("", "begin", Map.of("name", "mara", "place", "2")).text())
                .contains("Choose one of the offered places.");
        assertThat(browser.press("", "begin", Map.of("name", "mara", "place", "x")).status())
                .isEqualTo(400);
    }

    @Test
    void given_markup_as_a_handle_when_it_comes_back_then_it_is_text() {
        var hostile = "\"><script>alert(1)</script>";

        var seen = browser.pressAndGo("", "begin", Map.of("name", hostile));

        assertThat(seen.document().select("script:not([src])")).isEmpty();
        assertThat(seen.text()).contains(hostile);
    }

    @Test
    void given_a_form_of_another_site_when_sent_then_nothing_happens() {
        browser.get("");

        var seen = browser.post(Map.of("do", "begin", "place", "1", "name", "mara"));

        assertThat(seen.status()).isEqualTo(403);
        assertThat(browser.get("").document().select("[data-copy]")).isEmpty();
    }

    @Test
    void given_a_token_of_another_browser_when_sent_then_nothing_happens() {
        browser.get("");
        var stolen = story.browser().formToken();

        var form = Map.of("do", "begin", "place", "1", "name", "mara", "token", stolen);

        assertThat(browser.post(form).status()).isEqualTo(403);
        assertThat(story.browser().post(form).status()).isEqualTo(403);
    }

    @Test
    void given_a_cookie_that_a_stranger_put_there_when_a_visit_begins_then_it_opens_nothing() {
        browser.get("");
        var planted = browser.cookie;

        story.prove(browser, "mara");

        var stranger = story.browser();
        stranger.cookie = planted;
        assertThat(browser.get("").text()).contains("SUP-1");
        assertThat(stranger.get("").text()).doesNotContain("SUP-1", "mara@social.example");
        assertThat(
                        VisitToken.read(planted.orElseThrow().getValue())
                                .flatMap(it -> story.visits.find(it.hash())))
                .isEmpty();
    }

    @Test
    void given_a_visit_when_the_browser_rested_too_long_then_the_page_is_shut() {
        story.prove(browser, "mara");

        story.pass(Visit.IDLE);

        assertThat(browser.get("").text()).contains("Where did you write").doesNotContain("SUP-1");
    }

    @Test
    void given_twenty_forms_in_a_minute_when_one_more_is_sent_then_the_address_has_to_wait() {
        for (var form = 0; form < 20; form++) browser.post(Map.of("do", "open", "link", "guess"));

        var seen = browser.post(Map.of("do", "open", "link", "guess"));
        assertThat(seen.status()).isEqualTo(429);
        assertThat(seen.headers()).containsEntry("Retry-After", "60");
        assertThat(story.browser().at("198.51.100.1").post(Map.of()).status()).isEqualTo(403);

        story.pass(Duration.ofMinutes(1));
        assertThat(browser.post(Map.of()).status()).isEqualTo(403);
    }

    @Test
    void given_a_link_when_looked_at_by_whatever_fetches_it_then_it_still_opens_once() {
        var link = story.linkTo(story.mara);
        story.browser().get(link);
        assertThat(browser.get(link).text()).contains("Open my page").doesNotContain("SUP-1");

        assertThat(browser.pressAndGo(link, "open", Map.of()).text())
                .contains("You are mara@social.example", "SUP-1");

        assertThat(story.browser().press(link, "open", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void given_used_old_and_guessed_links_when_opened_then_all_say_the_same() {
        var used = story.linkTo(story.mara);
        browser.press(used, "open", Map.of());
        var old = story.linkTo(story.mara);
        story.pass(PageLink.LASTS);
        var guessed = "link=" + "A".repeat(43);

        var replies =
                Stream.of(used, old, guessed, "link=", "link=%3Cscript%3E")
                        .map(link -> story.browser().press(link, "open", Map.of()))
                        .toList();

        assertThat(replies).extracting(OwnBrowser.Seen::status).containsOnly(404);
        assertThat(replies)
                .extracting(OwnBrowser.Seen::body)
                .containsOnly(replies.getFirst().body());
    }

    @Test
    void given_a_visit_when_somebody_elses_link_is_opened_then_it_shows_nothing_of_before() {
        story.prove(browser, "mara");
        story.asks("eve", new RequestRef(10_002, "SUP-2"), "Something else");

        var seen = browser.pressAndGo(story.linkTo(story.people.handle("eve")), "open", Map.of());

        assertThat(seen.text())
                .contains("You are eve@social.example")
                .doesNotContain("mara", "SUP-1");
        assertThat(seen.text()).doesNotContain("Both are me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefer", "optout", "optin", "join", "erase", "", "anything"})
    void given_nothing_is_proven_when_somebody_acts_then_it_is_refused(String deed) {
        browser.pressAndGo("", "begin", Map.of("name", "mara@social.example"));
        var form =
                Map.of(
                        "token",
                        browser.formToken(),
                        "do",
                        deed,
                        "handle",
                        String.valueOf(story.mara.value()),
                        "sure",
                        "yes");

        assertThat(browser.post(form).status()).isEqualTo(403);

        assertThat(story.people.persons.isOptedOut(story.people.persons.of(story.mara))).isFalse();
        assertThat(story.people.handles.find(story.mara).orElseThrow().handle().name())
                .isEqualTo("mara@social.example");
    }

    private static String withoutSecrets(String html) {
        return html.replaceAll("hear-\\w{4}-\\w{4}", "CODE").replaceAll("[0-9a-f]{64}", "TOKEN");
    }
}
