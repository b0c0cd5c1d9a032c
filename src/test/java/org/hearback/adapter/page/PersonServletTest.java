package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.page.TestPages.Seen;
import org.hearback.kernel.FakeAccess;
import org.hearback.person.Person;
import org.hearback.person.Wish;
import org.hearback.standing.Decision;
import org.hearback.standing.Note;
import org.hearback.thanks.ThanksApproved;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class PersonServletTest {
    private final TestPages pages = new TestPages();
    private final TestPeople people = pages.people;
    private final PersonServlet servlet = new PersonServlet(pages.desk());

    @BeforeEach
    void a_caretaker_looks() {
        pages.access.become(FakeAccess.caretaker());
    }

    @Test
    void given_a_nomination_when_decided_then_it_holds_for_a_year_and_says_who_and_why() {
        var seen = post("do=nominate&why=Runs our forum");

        assertThat(seen.location()).endsWith("person?handle=1&done=decided");
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo("Mara Super-user");
        assertThat(page.select(".hearback-explanation").text())
                .contains("Nominated by caretaker until Jan 5, 2027: Runs our forum");
        assertThat(page.expectFirst("table tbody tr").text())
                .isEqualTo("Nominate until Jan 5, 2027 caretaker just now Runs our forum");
    }

    @ParameterizedTest
    @CsvSource({"lock,true", "veto,false", "lift,false"})
    void given_somebody_nominated_when_decided_again_then_that_holds(
            String decision, boolean superUser) {
        post("do=nominate&why=One");

        post("do=" + decision + "&why=Two");

        assertThat(page().select("h1 .aui-lozenge")).hasSize(superUser ? 1 : 0);
        assertThat(page().expectFirst("table").select("tbody tr")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominate", "lock", "veto", "lift"})
    void given_no_reason_when_decided_then_it_is_asked_for_and_nothing_is_decided(String decision) {
        var seen = post("do=" + decision + "&why= ");

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.html()).contains("Give a reason");
        assertThat(people.services.standing().decisions(mara())).isEmpty();
    }

    @Test
    void given_a_reason_that_is_too_long_when_decided_then_it_is_refused_and_not_lost() {
        var why = "x".repeat(Decision.MAX_WHY_CHARS + 1);

        var seen = post("do=veto&why=" + why);

        assertThat(seen.status()).isEqualTo(400);
        assertThat(Jsoup.parse(seen.html()).select("#hearback-why").text()).isEqualTo(why);
    }

    @Test
    void given_a_note_when_added_then_it_stands_there_as_text() {
        post("do=note&text=Met <b>her</b> at the fair");

        assertThat(page().select("[aria-labelledby=hearback-notes] li").text())
                .startsWith("Met <b>her</b> at the fair caretaker");
        assertThat(post("do=note&text=").status()).isEqualTo(400);
        assertThat(post("do=note&text=" + "x".repeat(Note.MAX_CHARS + 1)).status()).isEqualTo(400);
    }

    @Test
    void given_somebody_who_helped_when_looked_at_then_the_thank_you_can_be_read_before() {
        people.asked(10_001);
        people.helped(people.mara, 3);

        assertThat(page().select(".hearback-preview").text())
                .isEqualTo("Your answer helped 3 others.");
        assertThat(post("do=thank").location()).endsWith("done=thanked");

        assertThat(pages.facts.facts(ThanksApproved.class)).hasSize(1);
        assertThat(page().text())
                .contains("The next time is possible on Feb 4, 2026.", "caretaker. Waiting");
        assertThat(post("do=thank").status()).isEqualTo(400);
        assertThat(pages.facts.facts(ThanksApproved.class)).hasSize(1);
    }

    @Test
    void given_somebody_who_opted_out_when_looked_at_then_there_is_no_button_to_thank() {
        people.helped(people.mara, 3);
        people.wishes.set(people.mara.handle(), new Wish(true, false), "claim", TestPages.NOW);

        assertThat(page().select("[value=thank]")).isEmpty();
        assertThat(page().text()).contains("so they are not thanked");
        assertThat(post("do=thank").status()).isEqualTo(400);
    }

    @Test
    void given_links_when_ended_then_the_history_says_who_when_and_why() {
        var link = people.linked(people.mara, people.meet("mara2"));
        assertThat(page().select(".hearback-links tbody tr").text())
                .contains("mara@social.example", "mara2@social.example", "She told me.");

        pages.clock.pass(Duration.ofHours(2));
        post("do=unlink&why=A mistake&link=" + link.id());

        assertThat(page().expectFirst(".hearback-links td:last-child").text())
                .isEqualTo("caretaker, just now A mistake");
        assertThat(post("do=unlink&link=" + link.id()).status()).isEqualTo(400);
    }

    @Test
    void given_links_of_somebody_else_when_ended_here_then_nothing_happens() {
        var link = people.linked(people.meet("ines"), people.meet("ines2"));

        assertThat(post("do=unlink&link=" + link.id()).status()).isEqualTo(400);
        assertThat(people.links.find(link.id()).orElseThrow().end()).isNull();
    }

    @Test
    void given_no_confirmation_when_erased_then_nobody_is() {
        assertThat(post("do=erase&whom=1").status()).isEqualTo(400);
        assertThat(post("do=erase&sure=on&whom=2").status()).isEqualTo(400);

        assertThat(people.shredded).isEmpty();
    }

    @Test
    void given_a_confirmation_when_erased_then_the_list_of_super_users_comes_back() {
        var seen = post("do=erase&sure=on&whom=1");

        assertThat(seen.location()).endsWith("super-users?done=erased");
        assertThat(people.shredded).containsExactly(people.mara.id());
    }

    @Test
    void given_no_such_person_or_deed_when_asked_then_it_is_refused() {
        assertThat(pages.look(servlet, "handle=99").status()).isEqualTo(404);
        assertThat(pages.look(servlet, "handle=x").status()).isEqualTo(404);
        assertThat(pages.look(servlet, "").status()).isEqualTo(404);
        assertThat(pages.post(servlet, "handle=99&do=note&text=x").status()).isEqualTo(404);
        assertThat(post("do=dance").status()).isEqualTo(400);
    }

    private Person mara() {
        return people.graph.of(people.mara.id());
    }

    private Seen post(String form) {
        return pages.post(servlet, "handle=1&" + form);
    }

    private Document page() {
        var seen = pages.look(servlet, "handle=1");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.person.", "hearback.score.");
        return Jsoup.parse(seen.html());
    }
}
