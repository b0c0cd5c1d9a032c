package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.notice.Notice;
import org.hearback.notice.NoticeState;
import org.hearback.plan.Planning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asking whether it helped, some days after people were told. */
class FixQuestionTest {
    private static final long CHANGE = 20_009;
    private static final Duration SOME_DAYS = Duration.ofDays(3);

    private final Mortality mortality = new Mortality();
    private final LoopStory story = new LoopStory(new Mortality());
    private final LoopTown town = story.town;
    private final Planning planning = new LoopRooms(town, mortality).rooms().planning();

    @ParameterizedTest
    @MethodSource("moments")
    void given_who_closes_what_waits_for_nobody_when_a_question_is_planned_then_it_is_asked(
            int moment) {
        var told = told("kim", "lee");
        planning.ask(told.subList(0, 1));
        town.work();
        assertThat(town.comments.all()).hasSize(3);

        mortality.meanwhileAt(moment, town.rooms.closing()::sweep);
        planning.ask(told.subList(1, 2));
        town.live(Duration.ofHours(1));

        assertThat(town.comments.all()).hasSize(4);
    }

    private static Stream<Integer> moments() {
        var rehearsal = new FixQuestionTest();
        var told = rehearsal.told("kim", "lee");
        rehearsal.planning.ask(told.subList(0, 1));
        rehearsal.town.work();
        rehearsal.mortality.killAt(-1);
        rehearsal.planning.ask(told.subList(1, 2));
        return IntStream.range(0, rehearsal.mortality.moments()).boxed();
    }

    @Test
    void given_who_was_asked_when_they_are_asked_again_then_they_hear_nothing() {
        var told = told("kim");

        planning.ask(told);
        planning.ask(told);
        town.live(Duration.ofDays(2));

        assertThat(town.comments.all()).hasSize(2);
    }

    /** Notices by which these customers were told some days ago, in this order. */
    private List<Notice> told(String... customers) {
        story.change(CHANGE);
        for (var number = 0; number < customers.length; number++)
            story.say(CHANGE, story.inPortal(customers[number], 10_001 + number));
        story.ship(CHANGE);
        var telling = story.telling(CHANGE);
        town.rooms.tellings().approve(telling, "nora");
        town.work();
        town.clock.pass(SOME_DAYS);
        assertThat(story.notices(telling))
                .hasSize(customers.length)
                .allMatch(notice -> notice.state() == NoticeState.TOLD);
        return story.notices(telling);
    }
}
