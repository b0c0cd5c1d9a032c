package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.FakeAccess;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.Wish;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

class CardServletTest {
    private static final long ISSUE = 10_001;
    private static final long PROJECT = 10_000;
    private static final String OPENER = "https://social.example/statuses/1";

    private final TestPages pages = new TestPages();
    private final TestPeople people = pages.people;
    private final CardServlet servlet = new CardServlet(pages.desk());

    @BeforeEach
    void an_agent_looks_at_a_request_of_mara() {
        people.asked(ISSUE);
        pages.access.become(FakeAccess.agentWhoSees(ISSUE).in(PROJECT));
    }

    @Test
    void given_somebody_unknown_when_shown_then_name_handle_and_request_stand_there() {
        var card = card("");

        assertThat(card.select(".hearback-name").text()).isEqualTo("Mara");
        assertThat(card.select(".hearback-handle").text())
                .isEqualTo("mara@social.example Fediverse");
        assertThat(card.select(".hearback-timeline a").attr("href"))
                .isEqualTo("/jira/browse/SUP-10001");
        assertThat(card.select(".hearback-explained, [data-super-user]")).isEmpty();
    }

    @Test
    void given_a_super_user_when_shown_then_the_lozenge_has_its_why_behind_it() {
        people.helped(people.mara, 12);

        var card = card("");

        assertThat(card.select(".hearback-card").attr("data-super-user")).isEqualTo("Super-user");
        assertThat(card.select(".hearback-name .aui-lozenge").text()).isEqualTo("Super-user");
        assertThat(card.expectFirst("details.hearback-explained summary").text()).isEqualTo("Why?");
        assertThat(card.select(".hearback-explanation").text())
                .contains(
                        "Helped 12 people on 12 days in 12 months with 12 answers.",
                        "Super-user since Jan 5, 2026.",
                        "At least until Jan 5, 2027.",
                        "Accepted answer");
    }

    @Test
    void given_handles_when_shown_then_each_says_how_sure_we_are() {
        people.linked(people.mara, people.meet("mara2"));

        var card = card("");

        assertThat(card.select(".hearback-handle").eachText())
                .containsExactly(
                        "mara@social.example Fediverse", "mara2@social.example Fediverse Asserted");
        assertThat(card.select("[data-hearback-post^=links]")).isEmpty();
    }

    @Test
    void given_an_agent_who_may_link_when_shown_then_it_can_be_undone_and_more_be_found() {
        people.linked(people.mara, people.meet("mara2"));
        people.meet("ines");
        may_link();

        assertThat(
                        card("").select("[data-hearback-post='links/separate'] [name=handle]")
                                .attr("value"))
                .isEqualTo("2");
        assertThat(card("&find=ines@social.example").select(".hearback-found li").text())
                .startsWith("ines@social.example Fediverse");
        assertThat(card("&find=mara@social.example").select(".hearback-found li")).isEmpty();
        assertThat(card("&find=nobody").text()).contains("Nobody of that name");
    }

    @Test
    void given_a_profile_that_names_hers_when_shown_then_it_is_offered_with_the_hint() {
        blogs();
        may_link();

        var guess = card("").select(".hearback-guess");

        assertThat(guess.select("p").text())
                .isEqualTo(
                        "This might be the same person: mara-blogs Community. One profile names the"
                                + " other.");
        assertThat(guess.select("form").eachAttr("data-hearback-post"))
                .containsExactly("links", "links/dismiss");
    }

    @Test
    void given_a_handle_that_they_chose_when_a_page_link_is_sent_then_it_goes_there() {
        var chosen = people.meet("mara2");
        people.linked(people.mara, chosen);
        may_link();
        assertThat(card("").select("[data-hearback-post=page-link] [name=handle]").attr("value"))
                .isEqualTo("1");

        people.wishes.set(chosen.handle(), new Wish(false, true), "claim", TestPages.NOW);

        assertThat(card("").select("[data-hearback-post=page-link] [name=handle]").attr("value"))
                .isEqualTo(String.valueOf(chosen.id().value()));
    }

    @Test
    void given_an_account_only_said_to_be_theirs_when_shown_then_erasing_is_for_who_wrote() {
        people.linked(people.mara, people.handles.meet(Handle.ofCustomer("lee")));
        may_link();

        assertThat(card("").select(".hearback-erasing [name=handle]").attr("value"))
                .isEqualTo(String.valueOf(people.mara.id().value()));
    }

    @Test
    void given_an_agent_who_may_only_see_when_a_guess_is_shown_then_it_has_no_buttons() {
        blogs();

        assertThat(card("").select(".hearback-guess p")).hasSize(1);
        assertThat(card("").select(".hearback-guess form, .hearback-linking, .hearback-erasing"))
                .isEmpty();
    }

    @Test
    void given_posts_and_a_rating_when_shown_then_kinds_gratitude_and_reason_stand_there() {
        people.file.rated(4, "Quick <b>help</b>");
        people.said(people.mara, Posts.aPost().withId("2").saying("Thanks, great lamp").build());
        mara_is_kim();

        var card = card("");

        assertThat(card.select(".hearback-known").text())
                .contains("Problem 1, Praise 1", "Thanked once", "4 of 5 stars SUP-10001");
        assertThat(card.select("q").text()).isEqualTo("Quick <b>help</b>");
        assertThat(card.select(".hearback-timeline > li")).hasSize(2);
    }

    @Test
    void given_a_rating_without_its_reason_when_shown_then_there_is_a_place_for_it() {
        people.file.rated(5, "");
        mara_is_kim();

        var place = card("").expectFirst("q");

        assertThat(place.attr("data-hearback-feedback")).isEqualTo("SUP-10001");
        assertThat(place.hasAttr("hidden")).isTrue();
    }

    @Test
    void given_a_long_timeline_when_more_is_asked_for_then_the_next_piece_comes_alone() {
        for (var number = 2; number < 20; number++)
            people.said(people.mara, Posts.aPost().withId("p" + number).build());

        assertThat(card("").select(".hearback-more button").attr("data-hearback-from"))
                .isEqualTo("10");
        var piece = card("&from=10");
        assertThat(piece.select("li")).hasSize(9);
        assertThat(piece.select(".hearback-card, .hearback-more")).isEmpty();
    }

    @Test
    void given_an_opt_out_when_shown_then_it_says_so_and_posts_are_not_there() {
        people.said(people.mara, Posts.aPost().withId("2").saying("At the fair").build());
        people.wishes.set(people.mara.handle(), new Wish(true, false), "claim", TestPages.NOW);

        var card = card("");

        assertThat(card.text()).contains("Opted out").doesNotContain("At the fair");
    }

    @Test
    void given_an_answer_of_somebody_else_in_the_thread_when_shown_then_it_can_be_said_to_help() {
        var ines = people.meet("ines");
        people.said(
                ines,
                Posts.aPost().withId("9").answering(OPENER, OPENER).saying("Descale it").build());

        var answer = card("").select(".hearback-answers li");

        assertThat(answer.text()).contains("Descale it", "This answer helped");
        assertThat(answer.select("[name=post]").attr("value")).isEqualTo("9");
        assertThat(answer.select("form").attr("data-hearback-post")).isEqualTo("helped");
    }

    @Test
    void given_a_caretaker_who_works_here_when_shown_then_they_can_thank_and_open_the_person() {
        people.helped(people.mara, 12);
        pages.access.become(FakeAccess.agentWhoSees(ISSUE).in(PROJECT).whoCaretakes());

        var card = card("");

        assertThat(card.select("[data-hearback-post=thanks]")).hasSize(1);
        assertThat(card.select("a[href$='person?handle=1']")).hasSize(1);
    }

    @Test
    void given_an_issue_where_nobody_asks_when_shown_then_that_is_said() {
        pages.access.become(FakeAccess.agentWhoSees(10_009L));

        var seen = pages.look(servlet, "issue=10009");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).contains("Nobody is known to ask");
    }

    @Test
    void given_no_number_when_asked_for_then_404() {
        for (var query :
                List.of("", "issue=", "issue=-1", "issue=SUP-1", "issue=99999999999999999999"))
            assertThat(pages.look(servlet, query).status()).as(query).isEqualTo(404);
    }

    @Test
    void given_an_account_that_we_made_when_shown_then_it_stays_with_its_handle() {
        var kim = people.handles.meet(Handle.ofCustomer("kim"));
        people.links.add(
                people.mara.id(), kim.id(), Evidence.VERIFIED, Link.BY_ACCOUNT, TestPages.NOW, "");
        people.linked(people.mara, people.meet("anna"));
        may_link();

        var card = card("");

        assertThat(card.select(".hearback-name").text()).isEqualTo("Mara");
        assertThat(card.select(".hearback-handles > li").eachText())
                .containsExactly(
                        "mara@social.example Fediverse",
                        "kim Customer in Jira Verified",
                        "anna@social.example Fediverse Asserted Unlink anna@social.example");
    }

    private KnownHandle blogs() {
        var profile = people.mara.handle().profile();
        var links = profile == null ? List.<URI>of() : List.of(profile);
        return people.handles.meet(
                new Handle(
                        "webhook:7",
                        "u-9",
                        "mara-blogs",
                        "Mara",
                        null,
                        new About(null, links, null)));
    }

    private void mara_is_kim() {
        people.linked(people.mara, people.handles.meet(Handle.ofCustomer("kim")));
    }

    private void may_link() {
        pages.access.become(FakeAccess.agentWhoLinks(ISSUE).in(PROJECT));
    }

    private Document card(String query) {
        var seen = pages.look(servlet, "issue=" + ISSUE + query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.card.");
        return Jsoup.parse(seen.html());
    }
}
