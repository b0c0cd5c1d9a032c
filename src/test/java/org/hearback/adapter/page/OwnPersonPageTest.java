package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.notice.Notice;
import org.hearback.person.Evidence;
import org.hearback.person.Link;
import org.hearback.person.People;
import org.hearback.wording.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** What a visitor sees and decides once a handle is proven. */
class OwnPersonPageTest {
    private final OwnStory story = new OwnStory();
    private final OwnBrowser browser = story.browserOf("mara");

    @Test
    void given_requests_when_looked_at_then_each_has_its_status_and_its_public_post() {
        var row = browser.get("").document().expectFirst("section[aria-labelledby=asked] li");

        assertThat(row.text()).contains("The export is stuck", "Waiting for support", "SUP-1");
        assertThat(row.expectFirst("a").attr("href")).startsWith("https://social.example/@mara/");
    }

    @Test
    void given_markup_in_a_summary_when_shown_then_it_is_text() {
        story.asks("mara", new RequestRef(10_002, "SUP-2"), "<script>alert(1)</script>");

        var page = browser.get("");

        assertThat(page.document().select("script:not([src])")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void given_a_wish_that_came_true_when_looked_at_then_it_says_in_which_version() {
        story.told.asks(story.mara);
        assertThat(influences()).contains("dark mode please", "Heard").doesNotContain("3.2");

        var request = new Notice.Target.OnRequest(OwnStory.REQUEST);
        story.told.tell(story.mara, Occasion.SHIPPED, request, "en");

        assertThat(influences()).contains("You asked for this", "Dark mode", "Available", "3.2");
    }

    @Test
    void given_help_when_looked_at_then_it_says_what_and_how_many_and_names_nobody() {
        credit("1", CreditKind.ACCEPTED, story.people.handle("ann"));
        credit("2", CreditKind.ACCEPTED, story.people.handle("bob"));

        var help = browser.get("").document().expectFirst("section[aria-labelledby=help]").text();

        assertThat(help)
                .contains("Answers of yours that solved it for somebody 2", "You helped 2 people")
                .doesNotContain("ann", "bob");
    }

    @Test
    void given_what_an_agent_said_when_looked_at_then_it_is_not_shown() {
        story.asks("eve", new RequestRef(10_002, "SUP-2"), "Something else");
        story.people.say(story.mara, story.people.handle("eve"));

        assertThat(browser.get("").text()).doesNotContain("eve", "SUP-2");
    }

    @Test
    void given_a_customer_account_when_looked_at_then_it_is_named_without_its_key() {
        story.people.prove(story.mara, story.people.customer("JIRAUSER10200"));

        assertThat(browser.get("").text())
                .contains("Your customer account with us")
                .doesNotContain("JIRAUSER10200");
    }

    @Test
    void given_two_handles_when_one_is_chosen_then_we_tell_them_there() {
        var second = proveSecond();

        var seen =
                browser.pressAndGo("", "prefer", Map.of("handle", String.valueOf(second.value())));

        assertThat(seen.text()).contains("We tell you there from now on.");
        assertThat(seen.document().expectFirst("input[name=handle][checked]").attr("value"))
                .isEqualTo(String.valueOf(second.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "999", ""})
    void given_a_handle_that_is_not_theirs_when_chosen_then_nothing_changes(String handle) {
        proveSecond();

        assertThat(browser.press("", "prefer", Map.of("handle", handle)).status()).isEqualTo(400);
    }

    @Test
    void given_a_strangers_handle_when_chosen_then_nothing_changes() {
        proveSecond();
        var eve = story.people.handle("eve");

        var seen = browser.press("", "prefer", Map.of("handle", String.valueOf(eve.value())));

        assertThat(seen.status()).isEqualTo(400);
        assertThat(story.people.persons.preferred(story.people.persons.of(eve))).isEmpty();
    }

    @Test
    void given_a_person_when_they_opt_out_and_in_again_then_both_hold() {
        assertThat(browser.pressAndGo("", "optout", Map.of()).text())
                .contains("We leave you alone from now on.", "You asked us to leave you alone");
        assertThat(isOptedOut()).isTrue();

        assertThat(browser.pressAndGo("", "optin", Map.of()).text())
                .contains("We may speak to you again.");
        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void given_two_proven_handles_when_both_are_me_is_said_then_a_verified_link_joins_them() {
        var second = proveSecond();
        assertThat(browser.get("").text()).contains("Are both of these you?");

        var seen = browser.pressAndGo("", "join", Map.of());

        assertThat(seen.text())
                .contains("we treat them as one person now")
                .doesNotContain("Are both of these you?");
        assertThat(story.people.persons.of(story.mara).links())
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.evidence()).isEqualTo(Evidence.VERIFIED);
                            assertThat(link.by()).isEqualTo(Link.BY_CLAIM);
                            assertThat(link.touches(second)).isTrue();
                        });
    }

    @Test
    void given_a_handle_that_was_not_proven_when_joined_then_nothing_happens() {
        proveSecond();
        var eve = story.people.handle("eve");

        var seen = browser.press("", "join", Map.of("other", String.valueOf(eve.value())));

        assertThat(seen.status()).isEqualTo(400);
        assertThat(story.people.persons.of(eve).ids()).containsExactly(eve);
    }

    @Test
    void given_two_customer_accounts_when_joined_then_they_stay_two() {
        var second = proveSecond();
        customer(story.mara, "JIRAUSER10200");
        customer(second, "JIRAUSER10201");

        var seen = browser.pressAndGo("", "join", Map.of());

        assertThat(seen.text()).contains("so they stay two");
        assertThat(story.people.persons.of(story.mara).has(second)).isFalse();
    }

    @Test
    void given_the_wish_to_be_erased_when_asked_first_then_it_says_what_goes_and_what_stays() {
        var page = browser.get("erase");

        assertThat(page.text())
                .contains("What goes", "mara@social.example", "What stays", "Your requests: 1");
        assertThat(page.document().select("input[name=sure][checked]")).isEmpty();
    }

    @Test
    void given_no_second_confirmation_when_erased_then_everything_stays() {
        var seen = browser.press("erase", "erase", Map.of());

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.text()).contains("Nothing was erased");
        assertThat(browser.get("").text()).contains("You are mara@social.example");
    }

    @Test
    void given_a_second_confirmation_when_erased_then_all_proven_handles_go_and_the_visit_ends() {
        var second = proveSecond();

        var seen = browser.press("erase", "erase", Map.of("sure", "yes"));

        assertThat(seen.text()).contains("It is erased").doesNotContain("mara");
        assertThat(browser.cookie).isEmpty();
        assertThat(story.people.handle("mara")).isNotEqualTo(story.mara);
        assertThat(story.people.handle("mara2")).isNotEqualTo(second);
        assertThat(browser.get("").text()).contains("Where did you write to us?");
    }

    @Test
    void given_a_visitor_when_they_leave_then_the_browser_shows_nothing_any_more() {
        var cookie = browser.cookie;

        assertThat(browser.press("", "leave", Map.of()).text()).contains("Goodbye");

        browser.cookie = cookie;
        assertThat(browser.get("").text()).doesNotContain("SUP-1");
    }

    @Test
    void given_a_text_in_the_address_when_looked_at_then_the_page_does_not_say_it() {
        assertThat(browser.get("done=call+0900+123").document().select("[role=status]")).isEmpty();
    }

    private HandleId proveSecond() {
        story.prove(browser, "mara2");
        return story.people.handle("mara2");
    }

    private void customer(HandleId handle, String userKey) {
        story.people.prove(handle, story.people.customer(userKey));
    }

    private boolean isOptedOut() {
        return story.people.persons.isOptedOut(story.people.persons.of(story.mara));
    }

    private void credit(String source, CreditKind kind, HandleId helped) {
        story.credits.put(
                new Credit(source, kind, story.mara, helped, null, null, "1:a", 1, People.START));
    }

    private String influences() {
        return browser.get("").document().expectFirst("[aria-labelledby=influences]").text();
    }
}
