package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.loop.Changes.DONE;
import static org.hearback.loop.Changes.FIXED;
import static org.hearback.loop.Changes.WONT_DO;
import static org.hearback.loop.Changes.aChange;

import org.hearback.loop.ChangeDesk.Way.Kind;
import org.hearback.loop.LoopService.Hint;
import org.hearback.loop.LoopService.RulesForm;
import org.hearback.loop.LoopService.SaveOutcome.Saved;
import org.hearback.loop.LoopService.SaveOutcome.Wrong;
import org.hearback.loop.LoopService.WrongField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

class LoopServiceTest {
    private static final long PROJECT = 10_100;
    private static final long APP_9 = 20_009;

    private final LoopRoom room = new LoopRoom();
    private final LoopService service = room.service;

    LoopServiceTest() {
        room.desk.put(aChange(APP_9).build());
    }

    @Test
    void given_valid_rules_when_saved_then_they_hold() {
        var form = new RulesForm(Set.of("5"), Set.of("2"), true, 2, true, "22:30", " 07:00 ", 7);

        var saved = service.save(PROJECT, form);

        assertThat(saved).isEqualTo(new Saved(service.rules(PROJECT)));
        assertThat(service.rules(PROJECT))
                .isEqualTo(
                        new LoopRules(
                                Set.of("5"),
                                Set.of("2"),
                                true,
                                2,
                                true,
                                LocalTime.of(22, 30),
                                LocalTime.of(7, 0),
                                Duration.ofDays(7)));
    }

    @Test
    void given_rules_without_quiet_hours_and_question_when_saved_then_they_hold() {
        assertThat(service.save(PROJECT, form(0, "", "", null))).isInstanceOf(Saved.class);

        assertThat(service.rules(PROJECT).quietFrom()).isNull();
        assertThat(service.rules(PROJECT).askAfter()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    -1, '',    '',    3,  APPROVALS
                    3,  '',    '',    3,  APPROVALS
                    1,  25:00, 07:00, 3,  QUIET_FROM
                    1,  '',    07:00, 3,  QUIET_FROM
                    1,  22:00, '',    3,  QUIET_TO
                    1,  22:00, late,  3,  QUIET_TO
                    1,  22:00, 22:00, 3,  QUIET_TO
                    1,  '',    '',    0,  ASK_AFTER
                    1,  '',    '',    91, ASK_AFTER
                    """)
    void given_a_wrong_field_when_saved_then_it_is_named_and_nothing_changes(
            int approvals, String from, String to, int days, WrongField field) {
        assertThat(service.save(PROJECT, form(approvals, from, to, days)))
                .isEqualTo(new Wrong(field));

        assertThat(service.rules(PROJECT)).isEqualTo(LoopRules.DEFAULT);
    }

    @Test
    void given_a_released_version_when_the_change_is_open_then_a_hint_names_it() {
        room.desk.put(aChange(APP_9).releasedIn(32, "3.2").build());

        assertThat(service.hint(APP_9)).contains(new Hint.ReleasedButOpen("3.2"));
    }

    @Test
    void given_a_done_change_when_it_is_in_no_version_then_a_hint_says_so() {
        room.desk.put(aChange(APP_9).in(DONE).resolved(FIXED).build());

        assertThat(service.hint(APP_9)).contains(new Hint.DoneInNoVersion());
    }

    @Test
    void given_a_change_that_leads_on_when_asked_then_a_hint_says_where_it_is_told() {
        var original = aChange(20_008).build();
        room.desk.put(original);
        room.desk.lead(APP_9, Kind.DUPLICATE, 20_008);

        assertThat(service.hint(APP_9)).contains(new Hint.ToldIn(List.of(original.ref())));
    }

    @Test
    void given_changes_that_surprise_nobody_when_asked_then_there_is_no_hint() {
        assertThat(service.hint(APP_9)).isEmpty();

        room.desk.put(aChange(APP_9).in(DONE).resolved(FIXED).releasedIn(32, "3.2").build());
        assertThat(service.hint(APP_9)).isEmpty();

        room.desk.put(aChange(APP_9).in(DONE).resolved(WONT_DO).build());
        assertThat(service.hint(APP_9)).isEmpty();

        room.desk.remove(APP_9);
        assertThat(service.hint(APP_9)).isEmpty();
    }

    @Test
    void given_a_shipped_change_when_an_owner_reopens_it_then_the_next_round_begins() {
        room.desk.put(aChange(APP_9).in(DONE).resolved(FIXED).releasedIn(32, "3.2").build());
        room.speak(10_004, APP_9);
        room.work();

        var next = service.reopen(APP_9).orElseThrow();

        assertThat(next.round()).isEqualTo(2);
        assertThat(next.regression()).isFalse();
        assertThat(service.rounds(APP_9)).hasSize(2);
        assertThat(service.current(APP_9)).contains(next);
        assertThat(service.ofProject(PROJECT)).containsExactly(next);
        assertThat(service.reopen(77)).isEmpty();
    }

    private static RulesForm form(
            int approvals, String from, String to, @Nullable Integer askAfterDays) {
        return new RulesForm(Set.of(), Set.of(), false, approvals, false, from, to, askAfterDays);
    }
}
