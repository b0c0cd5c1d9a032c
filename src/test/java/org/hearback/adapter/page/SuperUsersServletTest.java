package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.FakeAccess;
import org.hearback.person.Handle;
import org.hearback.standing.StandingRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class SuperUsersServletTest {
    private final TestPages pages = new TestPages();
    private final TestPeople people = pages.people;
    private final SuperUsersServlet servlet = new SuperUsersServlet(pages.desk());

    @BeforeEach
    void a_caretaker_looks() {
        pages.access.become(FakeAccess.caretaker());
    }

    @Test
    void given_nobody_helped_yet_when_looked_at_then_the_page_says_what_it_takes() {
        assertThat(page("").text()).contains("Nobody is a super-user yet.", "Nobody is on the way");
    }

    @Test
    void given_super_users_when_looked_at_then_they_stand_by_name_without_points() {
        people.helped(people.meet("zoe"), 12);
        people.helped(people.meet("ines"), 20);

        var page = page("");

        assertThat(page.expectFirst("table").select("tbody tr").eachText())
                .containsExactly(
                        "Ines By what they did Jan 5, 2026 Jan 5, 2027",
                        "Zoe By what they did Jan 5, 2026 Jan 5, 2027");
        assertThat(page.expectFirst("table").select("th").eachText()).doesNotContain("Points");
    }

    @Test
    void given_a_leaderboard_that_an_admin_wants_when_looked_at_then_the_most_points_come_first() {
        people.helped(people.meet("ines"), 12);
        people.helped(people.meet("zoe"), 20);
        people.rules.save(new StandingRules(true, null));

        var page = page("");

        assertThat(page.expectFirst("table").select("tbody td:first-child").eachText())
                .containsExactly("Zoe", "Ines");
        assertThat(page.expectFirst("table").select("th").eachText()).contains("Points");
    }

    @Test
    void given_somebody_on_the_way_when_looked_at_then_they_stand_apart_and_lead_to_their_page() {
        people.helped(people.mara, 6);

        var row = page("").expectFirst("tbody tr");

        assertThat(row.text()).isEqualTo("Mara 6 6 6");
        assertThat(row.select("a").attr("href")).endsWith("hearback/person?handle=1");
    }

    @Test
    void given_more_on_the_way_than_anybody_reads_when_looked_at_then_the_rest_is_a_number() {
        for (var number = 1; number <= StandingRows.MOST_CANDIDATES + 2; number++)
            people.helped(people.meet("helper" + number), 5);

        var page = page("");

        assertThat(page.select("tbody tr")).hasSize(StandingRows.MOST_CANDIDATES);
        assertThat(page.text()).contains("And 2 others with fewer points.");
    }

    @Test
    void given_a_nomination_that_runs_out_when_looked_at_then_it_is_marked() {
        people.services.standing().nominate(people.mara.id(), "caretaker", "Runs our forum");
        assertThat(page("").select("tbody tr").text()).contains("Nominated").doesNotContain("Ends");

        pages.clock.pass(Duration.ofDays(320));

        assertThat(page("").select("tbody tr").text()).contains("Nominated Ends soon");
    }

    @Test
    void given_a_handle_when_found_then_it_leads_to_the_person() {
        assertThat(page("find=mara@social.example").select(".hearback-found a").attr("href"))
                .endsWith("person?handle=1");
        assertThat(page("find=nobody").text()).contains("Nobody of that name");
    }

    @Test
    void given_a_person_with_two_handles_of_one_name_when_found_then_they_stand_there_once() {
        people.linked(
                people.meet("kim"), people.handles.meet(Handle.ofCustomer("kim@social.example")));

        var found = page("find=kim@social.example").select(".hearback-found li");

        assertThat(found.eachText()).containsExactly("kim@social.example Fediverse");
    }

    @Test
    void given_a_channel_when_looked_at_then_it_says_how_much_the_most_active_write() {
        people.asked(10_001);

        assertThat(page("").select(".hearback-shares tbody tr").text())
                .isEqualTo("Acme 3 100 90 % 9 % 1 %");
    }

    @Test
    void given_a_form_when_sent_to_the_list_then_it_is_refused() {
        assertThat(pages.post(servlet, "do=save").status()).isEqualTo(405);
    }

    private Document page(String query) {
        var seen = pages.look(servlet, query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.people.");
        return Jsoup.parse(seen.html());
    }
}
