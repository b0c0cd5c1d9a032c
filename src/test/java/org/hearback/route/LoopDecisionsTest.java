package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.loop.Changes;
import org.hearback.loop.LoopRules;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeState;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.notice.Telling;
import org.hearback.person.Link;
import org.hearback.plan.NoticeService.Changed;
import org.hearback.plan.TellingService.Decided;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/** What owners decide, and what they are kept from. */
class LoopDecisionsTest {
    private static final long CHANGE = 20_009;

    private final LoopStory story = new LoopStory(new Mortality());
    private final LoopTown town = story.town;

    @Test
    void given_a_project_with_two_approvals_when_one_person_approves_twice_then_nothing_leaves() {
        rules(2, null, null);
        shipped();

        assertThat(approve("nora")).isInstanceOf(Decided.NeedsAnother.class);
        assertThat(approve("nora")).isInstanceOf(Decided.SamePerson.class);
        town.work();
        assertThat(town.network.network()).isEmpty();

        assertThat(approve("otto")).isInstanceOf(Decided.Done.class);
        town.work();
        assertThat(town.network.network()).hasSize(1);
    }

    @Test
    void given_an_approval_when_a_text_is_written_by_hand_then_it_has_to_be_given_again() {
        rules(2, null, null);
        shipped();
        approve("nora");
        var notice = story.notices(telling()).getFirst();

        var edited = town.rooms.notices().edit(notice.id(), "", "It is there. {out}");

        assertThat(edited).isInstanceOf(Changed.Done.class);
        assertThat(approve("otto")).isInstanceOf(Decided.NeedsAnother.class);
        assertThat(town.rooms.notices().edit(notice.id(), "", "It is there."))
                .isEqualTo(new Changed.LacksLink("{out}"));
    }

    @Test
    void given_an_internal_key_in_a_text_when_approved_then_it_is_refused_and_named() {
        shipped();
        var notice = story.notices(telling()).getFirst();
        town.rooms.notices().edit(notice.id(), "", "APP-9 is there. {out}");

        assertThat(approve("nora"))
                .isInstanceOfSatisfying(
                        Decided.Leaking.class,
                        leaking ->
                                assertThat(leaking.first().getFirst().notice().id())
                                        .isEqualTo(notice.id()));
        town.work();
        assertThat(town.network.network()).isEmpty();
    }

    @Test
    void given_nobody_left_when_approved_then_nobody_is_told() {
        shipped();
        town.rooms.notices().exclude(story.notices(telling()).getFirst().id(), "by phone");

        assertThat(approve("nora")).isInstanceOf(Decided.NobodyToTell.class);
        assertThat(town.tellings.find(telling()).orElseThrow().state())
                .isEqualTo(Telling.State.HELD);
    }

    @Test
    void given_a_declined_change_when_approved_then_a_reason_is_asked_for_and_told() {
        story.change(CHANGE);
        story.say(CHANGE, story.inPublic("mara", 10_001, 1));
        town.desk.put(Changes.aChange(CHANGE).in(Changes.DONE).resolved(Changes.WONT_DO).build());
        story.touch(CHANGE);

        assertThat(approve("nora")).isInstanceOf(Decided.NeedsReason.class);
        town.rooms.tellings().say(telling(), "", "Few would use it.");
        assertThat(approve("nora")).isInstanceOf(Decided.Done.class);
        town.work();

        assertThat(town.network.network().getFirst().text()).contains("Few would use it.");
    }

    @Test
    void given_a_round_that_did_not_help_when_the_next_one_begins_then_nobody_else_is_told_of_it() {
        rules(1, LocalTime.MIN, LocalTime.MAX);
        shipped();
        var first = telling();
        approve("nora");
        town.work();

        var loop = town.loops.current(CHANGE).orElseThrow();
        town.rooms.rounds().reopen(loop.id(), true, town.clock.instant());
        town.work();
        town.live(Duration.ofDays(2));

        assertThat(town.network.network()).isEmpty();
        assertThat(town.tellings.find(first).orElseThrow().state())
                .isEqualTo(Telling.State.CANCELLED);
        assertThat(story.notices(first))
                .extracting(Notice::state)
                .containsOnly(NoticeState.CANCELLED);
    }

    @Test
    void given_quiet_hours_when_approved_in_them_then_it_leaves_after_them() {
        var now = LocalTime.ofInstant(town.clock.instant(), town.clock.getZone());
        rules(1, now.minusHours(1), now.plusHours(2));
        shipped();
        approve("nora");
        town.work();

        assertThat(town.network.network()).isEmpty();
        town.live(Duration.ofHours(3));
        assertThat(town.network.network()).hasSize(1);
    }

    @Test
    void given_an_approved_telling_when_held_then_what_waits_stays_until_it_is_approved_again() {
        var now = LocalTime.ofInstant(town.clock.instant(), town.clock.getZone());
        rules(1, now.minusHours(1), now.plusHours(2));
        shipped();
        approve("nora");
        town.work();

        town.rooms.tellings().hold(telling());
        town.live(Duration.ofHours(5));
        assertThat(town.network.network()).isEmpty();

        approve("nora");
        town.live(Duration.ofHours(1));
        assertThat(town.network.network()).hasSize(1);
        assertThat(story.certificate(CHANGE).isComplete()).isTrue();
    }

    @Test
    void given_somebody_who_opts_out_before_it_leaves_when_approved_then_they_are_not_told() {
        shipped();
        town.wishing.optOut(Set.of(story.handle("mara")), Link.BY_CLAIM);
        approve("nora");
        town.work();

        assertThat(town.network.network()).isEmpty();
    }

    @Test
    void given_a_change_that_was_told_when_a_voice_comes_late_then_an_owner_decides() {
        shipped();
        approve("nora");
        town.work();
        story.say(CHANGE, story.inPublic("tom", 10_002, 1));
        town.work();

        var late = story.noticeOf(telling(), story.handle("tom"));
        assertThat(town.notices.find(late).orElseThrow().state()).isEqualTo(NoticeState.LATE);
        assertThat(story.certificate(CHANGE).count(Tally.WAITING)).isEqualTo(1);

        town.rooms.notices().tellLate(late);
        town.work();
        assertThat(town.network.network()).hasSize(2);
        assertThat(story.certificate(CHANGE).isComplete()).isTrue();
    }

    @Test
    void given_an_employee_who_may_not_see_the_change_when_told_then_as_customers_are() {
        story.employ("lee");
        town.addresses.hide(CHANGE, "lee");
        story.change(CHANGE);
        story.say(CHANGE, story.inPortal("lee", 10_003));
        story.ship(CHANGE);
        approve("nora");
        town.work();

        assertThat(town.comments.all())
                .singleElement()
                .satisfies(comment -> assertThat(comment.issueId()).isEqualTo(10_003));
    }

    private void shipped() {
        story.change(CHANGE);
        story.say(CHANGE, story.inPublic("mara", 10_001, 1));
        story.ship(CHANGE);
    }

    private void rules(int approvals, LocalTime from, LocalTime to) {
        town.rules.save(
                10_100,
                new LoopRules(
                        Set.of(),
                        Set.of(),
                        false,
                        approvals,
                        false,
                        from,
                        to,
                        LoopRules.ASK_AFTER));
    }

    private long telling() {
        return story.telling(CHANGE);
    }

    private Decided approve(String by) {
        return town.rooms.tellings().approve(telling(), by);
    }
}
