package org.hearback.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.owner.VoiceBoardContract.Shown;
import org.hearback.person.PersonChanged;
import org.hearback.standing.StandingChanged;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.Test;

class VoiceCountingTest {
    private static final long CHANGE = 20_009;

    private final Voicings on = new Voicings();
    private final FakeVoiceBoard board = new FakeVoiceBoard();
    private final VoiceCounting counting =
            new VoiceCounting(on.voices, on.hearing, on.people, board);

    @Test
    void given_voices_when_one_is_linked_then_the_change_shows_the_people() {
        on.superUser(on.citizen("zoe"));
        on.link(aVoice().in(1).spokenBy(on.citizen("zoe")));
        on.link(aVoice().in(2).spokenBy(on.citizen("ben")));

        tell(new VoiceLinked(2, CHANGE));

        assertThat(board.of(CHANGE)).contains(new Shown(2, 1));
    }

    @Test
    void given_the_last_voice_when_it_is_taken_back_then_the_change_shows_nothing() {
        var voice = on.link(aVoice().spokenBy(on.citizen("ben")));
        tell(new VoiceLinked(voice.id(), CHANGE));

        on.voices.end(voice.id(), new Voice.End("agent-1", Voicings.NOW));
        tell(new VoiceEnded(voice.id(), CHANGE));

        assertThat(board.of(CHANGE)).isEmpty();
    }

    @Test
    void given_many_that_were_linked_at_once_when_told_of_each_then_all_are_counted_once() {
        for (var number = 1; number <= 50; number++)
            on.link(aVoice().in(number).spokenBy(on.citizen("citizen" + number)));

        for (var voice = 1; voice <= 50; voice++) tell(new VoiceLinked(voice, CHANGE));

        assertThat(board.of(CHANGE)).contains(new Shown(50, 0));
        assertThat(board.calls()).isEqualTo(1);
    }

    @Test
    void given_another_node_counted_it_away_when_linked_again_then_it_counts_again() {
        var voice = on.link(aVoice().spokenBy(on.citizen("ben")));
        tell(new VoiceLinked(voice.id(), CHANGE));
        on.voices.end(voice.id(), new Voice.End("agent-1", Voicings.NOW));
        var elsewhere = new VoiceCounting(on.voices, on.hearing, on.people, board);
        tell(elsewhere, new VoiceEnded(voice.id(), CHANGE));

        var again = Voices.LINKED_AT.plusSeconds(60);
        on.link(aVoice().spokenBy(on.citizen("ben")).linkedAt(again));
        tell(new VoiceLinked(voice.id(), CHANGE));

        assertThat(board.of(CHANGE)).contains(new Shown(1, 0));
    }

    @Test
    void given_two_who_are_one_person_when_that_is_said_then_they_count_once() {
        var mara = on.citizen("mara");
        var kim = on.customer("kim");
        on.link(aVoice().in(1).spokenBy(mara));
        on.link(aVoice().in(2).spokenBy(kim));
        counting.countAll();

        on.same(mara, kim);
        tell(new PersonChanged(mara, kim));

        assertThat(board.of(CHANGE)).contains(new Shown(1, 0));
    }

    @Test
    void given_somebody_who_becomes_a_super_user_when_that_is_said_then_their_changes_show_it() {
        var mara = on.citizen("mara");
        var forum = on.citizen("mara2");
        on.same(mara, forum);
        on.link(aVoice().spokenBy(forum));

        on.superUser(mara);
        tell(new StandingChanged(mara));

        assertThat(board.of(CHANGE)).contains(new Shown(1, 1));
    }

    @Test
    void given_more_changes_than_one_step_takes_when_all_are_counted_then_none_is_forgotten() {
        for (var number = 1; number <= 450; number++)
            on.link(aVoice().askingFor(30_000 + number).spokenBy(on.citizen("ben")));

        counting.countAll();

        for (var number = 1; number <= 450; number++)
            assertThat(board.of(30_000 + number)).contains(new Shown(1, 0));
    }

    @Test
    void given_a_jira_that_does_not_answer_when_told_then_it_is_tried_again() {
        var voice = on.link(aVoice().spokenBy(on.citizen("ben")));
        board.breakDown(true);

        assertThat(tell(new VoiceLinked(voice.id(), CHANGE))).isInstanceOf(Handled.Later.class);

        board.breakDown(false);
        assertThat(tell(new VoiceLinked(voice.id(), CHANGE))).isEqualTo(Handled.done());
    }

    private <F extends Fact> Handled tell(F fact) {
        return tell(counting, fact);
    }

    private static <F extends Fact> Handled tell(VoiceCounting counting, F fact) {
        return counting.handlers().stream()
                .filter(handler -> handler.listensTo() == fact.getClass())
                .map(handler -> told(handler, fact))
                .findFirst()
                .orElseThrow();
    }

    private static <F extends Fact> Handled told(FactHandler<F> handler, Fact fact) {
        return handler.handle(new FactId(1), handler.listensTo().cast(fact));
    }
}
