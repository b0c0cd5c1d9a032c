package org.hearback.fixcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.loop.Loop;
import org.hearback.loop.LoopRules;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Tellings;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

final class FixAskingTest {
    private static final long WEB = 10_200;

    private final FixStory story = new FixStory();
    private final Loop loop = story.shipped();

    @Test
    void given_people_told_three_days_ago_when_asked_then_each_is_asked_once() {
        story.tell(loop, Occasion.SHIPPED, 1);
        story.tell(loop, Occasion.SHIPPED, 2);
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isEqualTo(2);
        assertThat(story.asking().askDue()).isZero();

        assertThat(asked(loop)).containsExactly(1, 2);
    }

    @Test
    void given_people_told_yesterday_when_asked_then_nobody_is() {
        story.tell(loop, Occasion.SHIPPED, 1);
        pass(Duration.ofDays(1));

        assertThat(story.asking().askDue()).isZero();
    }

    @Test
    void given_people_told_within_another_notice_when_asked_then_they_are_asked_too() {
        story.tell(loop, Occasion.SHIPPED, Tellings.draft(NoticeState.BATCHED, 1));
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isEqualTo(1);
    }

    @Test
    void given_people_who_were_not_told_when_asked_then_they_are_not() {
        story.tell(
                loop,
                Occasion.SHIPPED,
                Tellings.draft(NoticeState.EXCLUDED, 1),
                Tellings.draft(NoticeState.OPTED_OUT, 2),
                Tellings.draft(NoticeState.UNREACHABLE, 3));
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isZero();
    }

    @Test
    void given_a_plugin_that_stood_still_for_weeks_when_asked_then_nobody_is_surprised() {
        story.tell(loop, Occasion.SHIPPED, 1);
        pass(Duration.ofDays(3).plus(FixAsking.BEHIND).plusHours(1));

        assertThat(story.asking().askDue()).isZero();
    }

    @Test
    void given_another_occasion_when_its_time_comes_then_nobody_is_asked() {
        story.tell(loop, Occasion.PLANNED, 1);
        story.tell(loop, Occasion.DECLINED, 2);
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isZero();
    }

    @Test
    void given_a_project_that_never_asks_when_its_time_comes_then_only_others_do() {
        story.rules.save(loop.projectId(), asking(null));
        story.rules.save(WEB, asking(Duration.ofDays(7)));
        var other = story.shipped(30_001, WEB);
        story.tell(loop, Occasion.SHIPPED, 1);
        story.tell(other, Occasion.SHIPPED, 2);

        pass(Duration.ofDays(3).plusHours(1));
        assertThat(story.asking().askDue()).isZero();

        pass(Duration.ofDays(4));
        assertThat(story.asking().askDue()).isEqualTo(1);
        assertThat(asked(other)).containsExactly(2);
    }

    @Test
    void given_what_was_taken_back_when_its_time_comes_then_nobody_is_asked() {
        story.tell(loop, Occasion.SHIPPED, 1);
        story.loops.turn(loop.with(Loop.Result.none(story.clock.instant())));
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isZero();
    }

    @Test
    void given_a_loop_in_its_next_round_when_the_time_of_the_last_comes_then_nobody_is_asked() {
        story.tell(loop, Occasion.SHIPPED, 1);
        story.loops.reopen(loop, true, story.clock.instant());
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isZero();
    }

    @Test
    void given_more_people_than_a_page_holds_when_asked_then_all_are() {
        var drafts =
                IntStream.rangeClosed(1, 1_201)
                        .mapToObj(leader -> Tellings.draft(NoticeState.TOLD, leader))
                        .toArray(NoticeBook.Draft[]::new);
        story.tell(loop, Occasion.SHIPPED, drafts);
        pass(Duration.ofDays(3).plusHours(1));

        assertThat(story.asking().askDue()).isEqualTo(1_201);
        assertThat(story.asking().askDue()).isZero();
    }

    private void pass(Duration time) {
        story.clock.pass(time);
    }

    private List<Integer> asked(Loop of) {
        return story.tellings.ofLoop(of.id()).stream()
                .filter(telling -> telling.occasion() == Occasion.FIX_CHECK)
                .flatMap(telling -> story.notices.ofTelling(telling.id(), 0, 10_000).stream())
                .map(Notice::leader)
                .map(leader -> leader.value())
                .toList();
    }

    private static LoopRules asking(@Nullable Duration after) {
        return new LoopRules(Set.of(), Set.of(), false, 1, false, null, null, after);
    }
}
