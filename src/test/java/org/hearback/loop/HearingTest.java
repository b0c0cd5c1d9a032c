package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearback.loop.Changes.DONE;
import static org.hearback.loop.Changes.aChange;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.loop.ChangeDesk.Way.Kind;
import org.hearback.loop.Hearing.Heard;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers.Part;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class HearingTest {
    private static final long APP_9 = 20_009;
    private static final long APP_8 = 20_008;
    private static final long APP_7 = 20_007;
    private static final long SUP_4 = 10_004;
    private static final long SUP_5 = 10_005;

    private final LoopRoom room = new LoopRoom();

    HearingTest() {
        for (var change : List.of(APP_9, APP_8, APP_7)) room.desk.put(aChange(change).build());
        for (var request : List.of(SUP_4, SUP_5)) room.desk.putRequest(request);
    }

    @Test
    void given_a_voice_when_heard_then_its_path_is_one_step() {
        var voice = room.speak(SUP_4, APP_9);

        var heard = heard();

        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().voice()).isEqualTo(voice);
        assertThat(heard.getFirst().path().keys()).containsExactly("APP-9");
        assertThat(heard.getFirst().path().ways()).isEmpty();
        assertThat(heard.getFirst().speakers())
                .extracting(speaker -> speaker.handle(), speaker -> speaker.part())
                .containsExactly(tuple(new HandleId(10_004), Part.ASKER));
    }

    @Test
    void given_a_voice_that_was_taken_back_when_heard_then_nobody_speaks() {
        var voice = room.speak(SUP_4, APP_9);
        room.voices.end(voice.id(), new Voice.End("agent", Voices.LINKED_AT));

        assertThat(heard()).isEmpty();
    }

    @Test
    void given_a_duplicate_of_a_linked_request_when_heard_then_it_counts_without_a_voice() {
        room.speak(SUP_4, APP_9);
        room.desk.lead(SUP_5, Kind.DUPLICATE, SUP_4);
        room.reporters.put(SUP_5, "kim");

        var implied = heard().getLast();

        assertThat(implied.voice()).isNull();
        assertThat(implied.source()).isEqualTo(source(SUP_5));
        assertThat(implied.path().keys()).containsExactly("SUP-10004", "APP-9");
        assertThat(implied.path().ways()).containsExactly(Kind.DUPLICATE);
        assertThat(implied.speakers()).hasSize(1);
    }

    @Test
    void given_a_change_that_was_cloned_from_a_request_when_heard_then_its_asker_counts() {
        room.desk.lead(SUP_4, Kind.CLONE, APP_9);
        room.reporters.put(SUP_4, "kim");

        assertThat(heard()).hasSize(1);
        assertThat(heard().getFirst().path().keys()).containsExactly("APP-9");
    }

    @Test
    void given_a_request_that_was_cloned_and_linked_too_when_heard_then_it_counts_once() {
        room.desk.lead(SUP_4, Kind.CLONE, APP_9);
        room.speak(SUP_4, APP_9);

        assertThat(heard()).hasSize(1);
        assertThat(heard().getFirst().voice()).isNotNull();
    }

    @Test
    void given_a_duplicate_change_when_heard_then_its_voices_count_whatever_its_versions() {
        room.desk.put(aChange(APP_8).releasedIn(31, "3.1").build());
        room.desk.lead(APP_8, Kind.DUPLICATE, APP_9);
        room.speak(SUP_4, APP_8);

        assertThat(keysOf(heard())).containsExactly(List.of("APP-8", "APP-9"));
    }

    @Test
    void given_a_part_with_a_version_of_its_own_when_heard_then_it_speaks_for_itself() {
        room.desk.lead(APP_8, Kind.EPIC, APP_9);
        room.speak(SUP_4, APP_8);
        assertThat(heard()).hasSize(1);

        room.desk.put(aChange(APP_8).plannedFor(31, "3.1").build());

        assertThat(heard()).isEmpty();
        assertThat(room.hearing.toldIn(APP_8)).isEmpty();
    }

    @Test
    void given_a_project_that_counts_a_status_when_a_part_is_in_it_then_it_speaks_for_itself() {
        room.rules.save(
                10_100, new LoopRules(Set.of("5"), Set.of(), false, 1, false, null, null, null));
        room.desk.lead(APP_8, Kind.SUB_TASK, APP_9);
        room.speak(SUP_4, APP_8);
        assertThat(heard()).hasSize(1);

        room.desk.put(aChange(APP_8).in(DONE).build());

        assertThat(heard()).isEmpty();
    }

    @Test
    void given_a_request_that_has_a_version_when_it_was_cloned_then_it_counts_still() {
        room.desk.put(aChange(SUP_4).releasedIn(1, "Desk 1").build());
        room.desk.lead(SUP_4, Kind.CLONE, APP_9);

        assertThat(heard()).hasSize(1);
    }

    @Test
    void given_a_chain_when_heard_then_the_third_link_counts_and_the_fourth_does_not() {
        for (var id = 1; id <= 5; id++) room.desk.put(aChange(30_000 + id).build());
        for (var id = 2; id <= 5; id++)
            room.desk.lead(30_000 + id, Kind.DUPLICATE, 30_000 + id - 1);
        room.speak(SUP_4, 30_004);
        room.speak(SUP_5, 30_005);

        assertThat(keysOf(room.hearing.of(30_001)))
                .containsExactly(List.of("APP-4", "APP-3", "APP-2", "APP-1"));
        assertThat(room.hearing.loopsFor(30_004)).contains(30_001L);
        assertThat(room.hearing.loopsFor(30_005)).doesNotContain(30_001L);
    }

    @Test
    void given_a_circle_when_heard_then_each_change_has_its_own_voices() {
        room.desk.lead(APP_8, Kind.DUPLICATE, APP_9);
        room.desk.lead(APP_9, Kind.DUPLICATE, APP_8);
        room.desk.lead(APP_9, Kind.DUPLICATE, APP_9);
        room.speak(SUP_4, APP_8);
        room.speak(SUP_5, APP_9);

        assertThat(keysOf(heard())).containsExactly(List.of("APP-9"));
        assertThat(room.hearing.of(APP_8)).hasSize(1);
        assertThat(room.hearing.loopsFor(APP_8)).containsExactlyInAnyOrder(APP_8, APP_9);
        assertThat(room.hearing.toldIn(APP_8)).isEmpty();
        assertThat(room.hearing.toldIn(APP_9)).isEmpty();
    }

    @Test
    void given_an_issue_that_leads_on_when_asked_then_it_is_told_at_the_end_of_the_way() {
        room.desk.lead(APP_7, Kind.DUPLICATE, APP_8);
        room.desk.lead(APP_8, Kind.CLONE, APP_9);

        assertThat(room.hearing.toldIn(APP_7)).containsExactly(room.desk.get(APP_9).ref());
        assertThat(room.hearing.toldIn(APP_9)).isEmpty();
    }

    @Test
    void given_a_request_when_asked_for_its_loops_then_they_are_those_of_its_changes() {
        room.speak(SUP_4, APP_8);
        room.desk.lead(SUP_5, Kind.DUPLICATE, SUP_4);
        room.desk.lead(APP_8, Kind.DUPLICATE, APP_9);

        assertThat(room.hearing.loopsFor(SUP_5)).containsExactlyInAnyOrder(APP_8, APP_9);
    }

    @Test
    void given_a_deleted_issue_on_the_way_when_heard_then_its_voices_do_not_count() {
        room.desk.lead(APP_8, Kind.DUPLICATE, APP_9);
        room.speak(SUP_4, APP_8);

        room.desk.remove(APP_8);

        assertThat(heard()).isEmpty();
    }

    @Test
    void given_a_change_that_jira_does_not_have_when_heard_then_its_own_voices_still_count() {
        room.speak(SUP_4, APP_9);

        room.desk.remove(APP_9);

        assertThat(keysOf(heard())).containsExactly(List.of("APP-20009"));
    }

    @Test
    void given_ten_thousand_requests_when_heard_then_jira_is_asked_a_few_times() {
        for (var request = 40_001; request <= 50_000; request++) room.speak(request, APP_9);
        var reads = room.desk.reads();

        assertThat(heard()).hasSize(10_000);

        assertThat(room.desk.reads() - reads).isLessThan(10);
    }

    private List<Heard> heard() {
        return room.hearing.of(APP_9);
    }

    private Source source(long request) {
        return new Source.OfRequest(new RequestRef(request, room.desk.get(request).ref().key()));
    }

    private static List<List<String>> keysOf(List<Heard> heard) {
        return heard.stream().map(one -> one.path().keys()).toList();
    }
}
