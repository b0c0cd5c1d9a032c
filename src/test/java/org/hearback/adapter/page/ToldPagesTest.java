package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.HandleId;
import org.hearback.notice.Notice.Target;
import org.hearback.person.People;
import org.hearback.wording.Occasion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The pages behind the links in notices, and what customers see of what they influenced. */
class ToldPagesTest {
    private final ToldStory story = new ToldStory(new People());
    private final HandleId mara = story.people.customer("customer");
    private final OutServlet out = new OutServlet(story.pages.desk(), story.services());
    private final FixedServlet fixed = new FixedServlet(story.pages.desk(), story.services());
    private final AskedServlet asked = new AskedServlet(story.pages.desk(), story.services());

    @BeforeEach
    void logIn() {
        story.pages.access.become(FakeAccess.customer());
    }

    @Test
    void given_the_way_out_when_looked_at_then_it_says_what_it_means_and_does_nothing() {
        var page = document(story.pages.look(out, wayOut("de")));

        assertThat(page.title()).isEqualTo("Keine solchen Nachrichten mehr?");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.expectFirst("form").attr("method")).isEqualTo("post");
        assertThat(page.select("button")).hasSize(1);
        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void given_the_way_out_when_its_button_is_pressed_then_they_are_left_alone() {
        var form = document(story.pages.look(out, wayOut("de"))).expectFirst("form");
        var typed =
                "n=%s&s=%s"
                        .formatted(
                                form.expectFirst("input[name=n]").attr("value"),
                                form.expectFirst("input[name=s]").attr("value"));

        var seen = story.pages.post(out, typed);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(document(seen).text()).contains("Wir schreiben Ihnen nichts mehr dieser Art.");
        assertThat(isOptedOut()).isTrue();
    }

    @Test
    void given_a_mail_program_when_it_presses_then_no_cookie_and_no_token_is_needed() {
        story.pages.tokenIsGood = false;

        var seen = story.pages.post(out, wayOut("en") + "&List-Unsubscribe=One-Click");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(isOptedOut()).isTrue();
    }

    @Test
    void given_a_wrong_seal_when_used_then_it_is_said_and_nothing_happens() {
        var wrong = wayOut("en") + "x";

        assertThat(story.pages.look(out, wrong).status()).isEqualTo(404);
        assertThat(story.pages.post(out, wrong).status()).isEqualTo(404);
        assertThat(story.pages.look(fixed, wrong).status()).isEqualTo(404);
        assertThat(story.pages.post(fixed, wrong + "&a=no").status()).isEqualTo(404);
        assertThat(story.pages.look(out, "").status()).isEqualTo(404);
        assertThat(document(story.pages.look(out, "n=1&s=%3Cscript%3E")).text())
                .contains("This link does not work");
        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void given_the_question_when_looked_at_with_an_answer_in_the_address_then_nothing_is_said() {
        var query = question("en");

        var page = document(story.pages.look(fixed, query + "&a=no"));

        assertThat(page.text()).contains("Did it help?", "Dark mode", "Acme App 3.2");
        assertThat(page.select("button[name=a]").eachAttr("value")).containsExactly("yes", "no");
        assertThat(story.answers.ofLoops(List.of(1L))).isEmpty();
    }

    @Test
    void given_the_question_when_answered_twice_then_the_first_answer_is_shown() {
        var query = question("en");

        var no = document(story.pages.post(fixed, query + "&a=no")).text();
        var yes = document(story.pages.post(fixed, query + "&a=yes")).text();
        var again = document(story.pages.look(fixed, query)).text();

        assertThat(no).contains("It is open again").doesNotContain("You answered this before");
        assertThat(yes).contains("You answered this before", "No, it does not").isEqualTo(again);
    }

    @Test
    void given_a_yes_when_answered_then_they_are_thanked() {
        assertThat(document(story.pages.post(fixed, question("es") + "&a=yes")).text())
                .contains("Gracias por decírnoslo");
    }

    @Test
    void given_a_form_without_an_answer_when_sent_then_they_are_asked_again() {
        var query = question("en");

        assertThat(document(story.pages.post(fixed, query + "&a=maybe")).text())
                .contains("Did it help?");
    }

    @Test
    void given_a_stranger_when_they_want_to_see_what_they_asked_for_then_they_log_in() {
        story.pages.access.become(FakeAccess.anonymous());

        assertThat(story.pages.look(asked, "").location()).startsWith("/login");
    }

    @Test
    void given_a_customer_when_they_look_then_they_see_what_became_of_it() {
        story.asks(mara);
        story.tell(mara, Occasion.SHIPPED, new Target.OnPage("customer"), "en");

        var page = document(story.pages.look(asked, ""));

        assertThat(page.title()).isEqualTo("You asked for this");
        assertThat(page.expectFirst("li").text())
                .contains("Dark mode", "Available", "Acme App 3.2", "SUP-10004", "Asked:", "Told:");
        assertThat(page.select("li a").eachAttr("href")).anyMatch(it -> it.contains("/out?n="));
    }

    @Test
    void given_a_customer_who_was_told_nothing_when_they_look_then_no_product_is_named() {
        story.asks(mara);

        assertThat(document(story.pages.look(asked, "")).text())
                .contains("dark mode please", "Heard")
                .doesNotContain("Acme App", "APP-9");
    }

    @Test
    void given_a_customer_without_wishes_when_they_look_then_it_says_so() {
        assertThat(document(story.pages.look(asked, "")).text()).contains("Nothing yet.");
    }

    @Test
    void given_a_customer_who_pressed_the_way_out_when_they_look_then_they_can_take_it_back() {
        var done = document(story.pages.post(out, wayOut("en")));
        assertThat(done.select("main a").eachAttr("href"))
                .containsExactly("/jira" + AskedServlet.PATH);
        var page = document(story.pages.look(asked, ""));
        assertThat(page.text()).contains("You asked us to leave you alone");

        var value = page.expectFirst("button[name=do]").attr("value");
        var seen = story.pages.post(asked, "do=" + value + "&atl_token=token-1");

        assertThat(seen.location()).isEqualTo("/jira" + AskedServlet.PATH);
        assertThat(isOptedOut()).isFalse();
    }

    @Test
    void given_a_form_of_another_site_when_sent_then_nobody_is_left_alone() {
        story.pages.tokenIsGood = false;

        story.pages.post(asked, "do=optout");

        assertThat(isOptedOut()).isFalse();
    }

    private String wayOut(String language) {
        var told = story.tell(mara, Occasion.SHIPPED, new Target.ByMail("customer"), language);
        return ToldStory.query(story.links.out(told.id()));
    }

    private String question(String language) {
        var told = story.tell(mara, Occasion.FIX_CHECK, new Target.ByMail("customer"), language);
        return ToldStory.query(story.links.answer(told.id()));
    }

    private boolean isOptedOut() {
        return story.people.persons.isOptedOut(story.people.persons.of(mara));
    }

    private static Document document(TestPages.Seen seen) {
        return Jsoup.parse(seen.html());
    }
}
