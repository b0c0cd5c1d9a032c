package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.Visibility;
import org.hearback.loop.ChangeDesk.Way;
import org.hearback.notice.NoticeState;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.person.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A worker may die before and after any call to a store, a network or Jira, while it plans and
 * while it sends. {@link LoopWitness} sees that nobody is told twice; what is looked at here is
 * that everybody is accounted for.
 */
class LoopCrashTest {
    private static final long FIRST = 20_001;
    private static final long SECOND = 20_002;

    @ParameterizedTest
    @MethodSource("momentsOfPlanning")
    void given_a_worker_killed_while_it_plans_when_work_is_taken_up_then_all_are_planned(
            int moment) {
        var mortality = new Mortality();
        var story = begun(mortality);
        story.release(true);
        for (var change : new long[] {FIRST, SECOND}) story.tell(change);

        story.town.workKilledAt(moment, () -> {});
        story.town.live(Duration.ofHours(1));

        for (var change : new long[] {FIRST, SECOND}) {
            assertThat(story.certificate(change).addsUp()).isTrue();
            assertThat(story.certificate(change).count(Tally.WAITING)).isEqualTo(3);
        }
        assertThat(story.town.witness.events()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("momentsOfSending")
    void given_a_worker_killed_while_it_sends_when_work_is_taken_up_then_all_are_accounted_for(
            int moment) {
        var mortality = new Mortality();
        var story = approved(mortality);

        story.town.workKilledAt(moment, () -> {});
        story.town.live(Duration.ofHours(30));

        for (var change : new long[] {FIRST, SECOND}) {
            var certificate = story.certificate(change);
            var lost = certificate.count(Tally.FAILED);
            assertThat(certificate.addsUp()).isTrue();
            // A mail that a dead node had may have left: a person decides about that one alone.
            assertThat(story.town.notices.all())
                    .filteredOn(notice -> notice.state() == NoticeState.LOST)
                    .allMatch(notice -> notice.letter().target() != null)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(certificate.count(Tally.TOLD) + certificate.count(Tally.BATCHED) + lost)
                    .as("%s %s", certificate.tallies(), story.town.witness.events())
                    .isEqualTo(3);
        }
        assertThat(story.town.tasks.failures()).isEmpty();
    }

    @Test
    void given_no_kill_when_the_moments_are_counted_then_there_are_enough_of_them() {
        assertThat(momentsOfPlanning().count()).isGreaterThan(100);
        assertThat(momentsOfSending().count()).isGreaterThan(200);
    }

    /**
     * Two changes: a citizen in public and another in private, one of them twice by a duplicate,
     * and a customer who asked for both.
     */
    private static LoopStory begun(Mortality mortality) {
        var story = new LoopStory(mortality);
        for (var change : new long[] {FIRST, SECOND}) {
            var of = change * 10;
            story.change(change);
            story.say(change, story.inPublic("mara", of + 1, 1));
            story.say(change, story.inPost("tom", of + 2, 1, Visibility.DIRECT));
            story.say(change, story.inPortal("kim", of + 3));
            story.inPublic("mara", of + 4, 1);
            story.town.desk.lead(of + 4, Way.Kind.DUPLICATE, change);
        }
        story.join(story.handle("mara"), story.handle("mara2"), Evidence.VERIFIED);
        mortality.killAt(-1);
        story.town.work();
        return story;
    }

    private static LoopStory approved(Mortality mortality) {
        var story = begun(mortality);
        for (var change : new long[] {FIRST, SECOND}) story.ship(change);
        for (var change : new long[] {FIRST, SECOND})
            story.town.rooms.tellings().approve(story.telling(change), "nora");
        return story;
    }

    private static Stream<Integer> momentsOfPlanning() {
        var mortality = new Mortality();
        var story = begun(mortality);
        story.release(true);
        for (var change : new long[] {FIRST, SECOND}) story.tell(change);
        return moments(mortality, story);
    }

    private static Stream<Integer> momentsOfSending() {
        var mortality = new Mortality();
        return moments(mortality, approved(mortality));
    }

    private static Stream<Integer> moments(Mortality mortality, LoopStory story) {
        mortality.killAt(-1);
        story.town.work();
        return IntStream.range(0, mortality.moments()).boxed();
    }
}
