package org.hearback.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.loop.ChangeDesk.Way.Kind;
import org.hearback.loop.Changes;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopRoom;
import org.hearback.loop.Outcome;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How those are credited who asked for what shipped. */
final class VoiceCreditingTest {
    private static final long APP_9 = 20_009;
    private static final HandleId MARA = new HandleId(1);

    private final LoopRoom room = new LoopRoom();
    private final FakeCreditBook credits = new FakeCreditBook(room.facts.transactions());
    private final HandleBook handles = room.handles;
    private final VoiceCrediting crediting =
            new VoiceCrediting(room.voices, room.loops, room.hearing, handles, credits, room.facts);
    private final List<Fact> waiting = new ArrayList<>();

    VoiceCreditingTest() {
        room.desk.put(Changes.aChange(APP_9).build());
        handles.meet(Handle.ofCustomer("mara"));
        room.facts.onAppend((id, fact) -> waiting.add(fact));
    }

    @Test
    void given_a_voice_when_its_change_ships_then_the_speaker_is_credited_by_who_linked() {
        var voice = speak();
        var loop = come(Outcome.SHIPPED);

        work();

        var agent = handles.find(Handle.JIRA, Voices.AGENT).orElseThrow().id();
        assertThat(all())
                .containsExactly(
                        new Credit(
                                "voice:" + voice.id(),
                                CreditKind.VOICE_SHIPPED,
                                MARA,
                                null,
                                agent,
                                null,
                                "20009",
                                1,
                                loop.result().since()));
        assertThat(room.facts.facts(CreditMoved.class)).contains(new CreditMoved(MARA));
    }

    @Test
    void given_a_voice_when_only_a_part_ships_then_nobody_is_credited() {
        speak();
        come(Outcome.PARTLY_SHIPPED);

        work();

        assertThat(all()).isEmpty();
    }

    @Test
    void given_a_shipped_change_when_a_voice_comes_late_then_it_is_credited() {
        come(Outcome.SHIPPED);
        work();

        speak();
        work();

        assertThat(all()).hasSize(1);
    }

    @Test
    void given_a_credited_voice_when_it_is_taken_back_then_the_credit_is_gone() {
        var voice = speak();
        come(Outcome.SHIPPED);
        work();

        room.voices.end(voice.id(), new Voice.End("agent-2", room.clock.instant()));
        work();

        assertThat(all()).isEmpty();
    }

    @Test
    void given_a_credited_voice_when_the_change_is_reverted_then_the_credit_is_gone() {
        speak();
        come(Outcome.SHIPPED);
        work();

        come(Outcome.REVERTED);
        work();

        assertThat(all()).isEmpty();
    }

    @Test
    void given_a_credited_voice_when_the_loop_goes_another_round_then_the_credit_stays() {
        speak();
        var told = come(Outcome.SHIPPED);
        work();

        room.loops.reopen(told, true, room.clock.instant());
        work();

        assertThat(all()).hasSize(1);
    }

    @Test
    void given_a_voice_for_a_duplicate_when_the_other_change_ships_then_it_is_credited() {
        room.desk.put(Changes.aChange(20_008).build());
        room.desk.lead(20_008, Kind.DUPLICATE, APP_9);
        link(aVoice().askingFor(20_008).build());
        come(Outcome.SHIPPED);

        work();

        assertThat(all()).hasSize(1);
    }

    @Test
    void given_a_voice_of_nobody_when_its_change_ships_then_nobody_is_credited() {
        link(aVoice().spokenBy(null).build());
        come(Outcome.SHIPPED);

        work();

        assertThat(all()).isEmpty();
    }

    @Test
    void given_a_link_that_nobody_saw_made_when_the_change_ships_then_nobody_gave_the_credit() {
        link(aVoice().linkedBy(Voice.UNSEEN).build());
        come(Outcome.SHIPPED);

        work();

        assertThat(all()).hasSize(1).allSatisfy(one -> assertThat(one.giver()).isNull());
    }

    private Voice speak() {
        return link(aVoice().build());
    }

    private Voice link(VoiceBook.Draft draft) {
        return room.voices.link(draft).orElseThrow();
    }

    private Loop come(Outcome outcome) {
        var loop = room.loops.open(Voices.CHANGE, 10_100, Voices.HEARD_AT);
        var result = new Loop.Result(outcome, "3.2", Set.of("version:32"), room.clock.instant());
        room.loops.turn(room.loopOf(APP_9).with(result));
        return room.loops.find(loop.id()).orElseThrow();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            var fact = waiting.removeFirst();
            crediting.handlers().forEach(handler -> handle(handler, fact));
        }
    }

    private static <F extends Fact> void handle(FactHandler<F> handler, Fact fact) {
        if (handler.listensTo().isInstance(fact))
            handler.handle(new FactId(1), handler.listensTo().cast(fact));
    }

    private List<Credit> all() {
        return credits.of(List.of(MARA), Instant.EPOCH);
    }
}
