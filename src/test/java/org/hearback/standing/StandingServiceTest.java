package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.credit.Credits.aCredit;

import org.hearback.credit.FakeCreditBook;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.Link;
import org.hearback.person.People;
import org.hearback.person.PersonChanged;
import org.hearback.request.FakeReporters;
import org.hearback.request.RequestOpened;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What caretakers decide, and what requests show of it. */
final class StandingServiceTest {
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");
    private static final FlagBoard.Mark NONE = new FlagBoard.Mark(false, null);
    private static final FlagBoard.Mark MARKED =
            new FlagBoard.Mark(true, LocalDate.parse("2026-01-05"));

    private final People people = new People();
    private final FakeCreditBook credits = new FakeCreditBook(people.transactions);
    private final FakeDecisionBook decisions = new FakeDecisionBook(people.transactions);
    private final FakeStandingBook standings = new FakeStandingBook(people.transactions);
    private final FakeRulesBook rules = new FakeRulesBook();
    private final FakePostBook posts = new FakePostBook(people.facts);
    private final FakeFlagBoard board = new FakeFlagBoard();
    private final Marking marking =
            new Marking(
                    new Marking.Books(standings, decisions, rules, posts),
                    people.persons,
                    board,
                    people.clock);
    private final Reckoning reckoning =
            new Reckoning(
                    new Reckoning.Books(credits, people.links, decisions, standings),
                    people.persons::isLeftAlone,
                    people.facts,
                    people.transactions,
                    people.clock);
    private final StandingService service =
            new StandingService(
                    new StandingService.Books(
                            standings,
                            decisions,
                            new FakeNoteBook(people.transactions),
                            rules,
                            people.handles,
                            posts),
                    people.persons,
                    reckoning,
                    marking,
                    board,
                    people.clock);
    private final HandleId kim = people.customer("kim");

    @Test
    void given_nobody_when_nominated_then_they_are_a_super_user_at_once_and_it_is_told() {
        var decision = service.nominate(kim, "cara", "Runs the user group.");

        var person = people.persons.of(kim);
        assertThat(service.of(person)).map(Standing::superUser).contains(true);
        assertThat(service.deciding(person)).contains(decision);
        assertThat(service.superUsers()).extracting(Standing::handle).containsExactly(kim);
        assertThat(people.facts.facts(StandingChanged.class))
                .containsExactly(new StandingChanged(kim));
    }

    @Test
    void given_a_super_user_who_opts_out_when_reckoned_then_they_are_none_until_they_opt_in() {
        service.nominate(kim, "cara", "");
        people.wishing.optOut(Set.of(kim), "claim");

        service.reckonAll();
        assertThat(service.superUsers()).isEmpty();
        assertThat(people.facts.facts(StandingChanged.class)).hasSize(2);

        people.wishing.optIn(Set.of(kim), "claim");
        service.reckonAll();
        assertThat(service.superUsers()).extracting(Standing::handle).containsExactly(kim);
    }

    @Test
    void given_a_super_user_who_is_erased_when_reckoned_then_nobody_stands_there() {
        var mara = people.handle("mara");
        service.nominate(mara, "cara", "");
        help(mara, 6);

        people.erasure().erase(mara, "cara");
        service.reckonAll();

        assertThat(service.superUsers()).isEmpty();
        assertThat(service.candidates()).isEmpty();
    }

    @Test
    void given_a_nomination_when_a_year_is_over_then_it_has_ended() {
        service.nominate(kim, "cara", "");

        people.clock.pass(Duration.ofDays(365));
        service.reckonAll();

        assertThat(service.superUsers()).isEmpty();
        assertThat(service.deciding(people.persons.of(kim))).isEmpty();
        assertThat(service.decisions(people.persons.of(kim))).hasSize(1);
    }

    @Test
    void given_a_veto_when_nominated_then_the_veto_decides_until_all_is_lifted() {
        var veto = service.veto(kim, "cara", "Made up praise.");
        service.nominate(kim, "tom", "A friend.");
        var person = people.persons.of(kim);
        assertThat(service.deciding(person)).contains(veto);
        assertThat(service.superUsers()).isEmpty();

        service.lift(kim, "cara", "It was a mistake.");

        assertThat(service.deciding(person)).isEmpty();
        assertThat(service.decisions(person)).hasSize(3);
    }

    @Test
    void given_decisions_on_two_handles_when_lifted_on_one_then_none_is_left() {
        var mara = people.handle("mara");
        service.veto(kim, "cara", "");
        service.lock(mara, "cara", "");
        people.links.add(kim, mara, Evidence.ASSERTED, "tom", people.clock.instant(), "");

        service.lift(mara, "cara", "");

        assertThat(service.deciding(people.persons.of(kim))).isEmpty();
    }

    @Test
    void given_some_help_when_asked_then_who_is_on_the_way_is_no_holder() {
        help(kim, 6);

        service.reckonAll();

        assertThat(service.candidates()).extracting(Standing::handle).containsExactly(kim);
        assertThat(service.superUsers()).isEmpty();
        assertThat(service.score(people.persons.of(kim)).answers()).isEqualTo(6);
    }

    @Test
    void given_a_note_when_written_then_it_is_the_persons() {
        var note = service.note(kim, "cara", "Likes stickers.");

        assertThat(service.notes(people.persons.of(kim))).containsExactly(note);
    }

    @Test
    void given_a_super_user_when_they_report_in_jira_then_the_request_shows_it_with_priority() {
        service.save(new StandingRules(false, "1"));
        service.lock(kim, "cara", "");
        board.reported(REQUEST.issueId(), "kim");

        service.reported(FakeReporters.reported(REQUEST, "kim"));

        assertThat(board.markOf(REQUEST.issueId())).isEqualTo(MARKED);
        assertThat(board.priorityOf(REQUEST.issueId())).contains("1");
    }

    @Test
    void given_anybody_else_when_they_report_then_the_request_has_no_priority_of_ours() {
        service.save(new StandingRules(false, "1"));
        board.reported(REQUEST.issueId(), "kim");

        service.reported(FakeReporters.reported(REQUEST, "kim"));
        service.reported(FakeReporters.reported(REQUEST, "somebody-whom-we-never-met"));

        assertThat(board.markOf(REQUEST.issueId())).isEqualTo(NONE);
        assertThat(board.priorityOf(REQUEST.issueId())).isEmpty();
    }

    @Test
    void given_a_super_users_post_when_it_becomes_a_request_then_that_shows_it() {
        var post = keep("mara");
        board.reported(REQUEST.issueId(), "bot");
        service.lock(people.handle("mara"), "cara", "");

        new MarkOpened(posts, people.persons, marking)
                .handle(new FactId(1), new RequestOpened(post.post().key(), REQUEST));

        assertThat(board.markOf(REQUEST.issueId())).isEqualTo(MARKED);
    }

    @Test
    void given_open_requests_when_their_reporter_becomes_a_super_user_then_these_are_marked() {
        board.reported(10_002, "kim");
        board.reported(10_003, "lee");
        keep("mara");
        board.reported(REQUEST.issueId(), "bot");
        var mara = people.handle("mara");
        people.links.add(kim, mara, Evidence.VERIFIED, "claim", people.clock.instant(), "");
        service.lock(kim, "cara", "");

        new MarkChanged(marking).handle(new FactId(1), new StandingChanged(kim));

        assertThat(board.markOf(10_002)).isEqualTo(MARKED);
        assertThat(board.markOf(REQUEST.issueId())).isEqualTo(MARKED);
        assertThat(board.markOf(10_003)).isEqualTo(NONE);
    }

    @Test
    void given_a_flag_that_is_lost_when_told_then_open_requests_do_not_show_it_any_more() {
        board.reported(10_002, "kim");
        service.lock(kim, "cara", "");
        new MarkChanged(marking).handle(new FactId(1), new StandingChanged(kim));

        service.veto(kim, "cara", "");
        new MarkChanged(marking).handle(new FactId(2), new StandingChanged(kim));

        assertThat(board.markOf(10_002)).isEqualTo(NONE);
    }

    @Test
    void given_a_super_user_when_an_account_is_linked_and_let_go_then_its_requests_follow() {
        var mara = people.handle("mara");
        service.lock(mara, "cara", "");
        board.reported(10_002, "kim");
        var now = people.clock.instant();

        var link = people.links.add(mara, kim, Evidence.ASSERTED, "tom", now, "");
        told(new PersonChanged(mara, kim));
        assertThat(board.markOf(10_002)).isEqualTo(MARKED);

        people.links.end(link.id(), new Link.End("tom", now, ""));
        told(new PersonChanged(mara, kim));
        assertThat(board.markOf(10_002)).isEqualTo(NONE);
    }

    @SuppressWarnings("unchecked") // each takes what it says that it listens to
    private void told(PersonChanged fact) {
        for (var handler : Moved.handlers(reckoning, marking))
            if (handler.listensTo().equals(PersonChanged.class))
                ((FactHandler<PersonChanged>) handler).handle(new FactId(1), fact);
    }

    @Test
    void given_super_users_when_jira_asks_then_it_hears_of_all_their_accounts_and_requests() {
        keep("mara");
        var mara = people.handle("mara");
        people.links.add(mara, kim, Evidence.VERIFIED, "claim", people.clock.instant(), "");
        service.lock(mara, "cara", "");

        assertThat(service.customersWhoAreSuperUsers()).containsExactly("kim");
        assertThat(service.requestsOfSuperUsers(10)).containsExactly(REQUEST.issueId());
    }

    private KeptPost keep(String author) {
        var inbound = Posts.aPost().build();
        posts.keep(inbound, people.clock.instant());
        var kept =
                posts.find(inbound.key())
                        .orElseThrow()
                        .by(people.handle(author))
                        .ended(PostState.OPENED, Reason.NONE, "")
                        .on(REQUEST);
        posts.update(kept);
        return kept;
    }

    private void help(HandleId helper, int times) {
        for (var i = 1; i <= times; i++)
            credits.put(
                    aCredit()
                            .by(helper)
                            .forAnswer(i)
                            .helping(new HandleId(100 + i))
                            .at(people.clock.instant().minus(Duration.ofDays(i)))
                            .build());
    }

    @Test
    void given_several_handles_when_all_are_reckoned_then_one_row_stands_for_the_person() {
        var mara = people.handle("mara");
        help(mara, 6);
        people.links.add(mara, kim, Evidence.VERIFIED, "claim", people.clock.instant(), "");

        service.reckonAll();

        assertThat(service.candidates()).extracting(Standing::handle).isEqualTo(List.of(kim));
    }
}
