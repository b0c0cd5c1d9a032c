package org.hearback.credit;

import static java.util.Comparator.comparing;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;
import org.hearback.loop.Hearing;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopTurned;
import org.hearback.loop.Outcome;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Credits those who asked for what shipped. A loop that goes another round takes nothing away: it
 * shipped once. One that was reverted does.
 */
public final class VoiceCrediting {
    private final VoiceBook voices;
    private final LoopBook loops;
    private final Hearing hearing;
    private final HandleBook handles;
    private final Crediting crediting;

    /** Credits by these. */
    public VoiceCrediting(
            VoiceBook voices,
            LoopBook loops,
            Hearing hearing,
            HandleBook handles,
            CreditBook credits,
            FactLog facts) {
        this.voices = voices;
        this.loops = loops;
        this.hearing = hearing;
        this.handles = handles;
        this.crediting = new Crediting(credits, facts);
    }

    /** A voice that stands, whose it is and since when what it asks for is there. */
    private record Heard(Voice voice, HandleId speaker, Instant since) {}

    /** What is to be done about facts. */
    public List<FactHandler<?>> handlers() {
        return List.of(
                new On<>("credit.voice", VoiceLinked.class, linked -> follow(linked.voiceId())),
                new On<>("credit.silence", VoiceEnded.class, ended -> follow(ended.voiceId())),
                new On<>("credit.loop", LoopTurned.class, turned -> followAll(turned.loopId())));
    }

    private void follow(long voiceId) {
        voices.find(voiceId)
                .ifPresent(voice -> follow(voiceId, hearing.loopsFor(voice.change().issueId())));
    }

    private void followAll(long loopId) {
        var loop = loops.find(loopId);
        if (loop.isEmpty()) return;
        // Thousands of voices ask for few changes.
        var leads = new HashMap<Long, Set<Long>>();
        for (var heard : hearing.of(loop.get().change().issueId())) {
            var voice = heard.voice();
            if (voice == null) continue;
            var change = voice.change().issueId();
            follow(voice.id(), leads.computeIfAbsent(change, hearing::loopsFor));
        }
    }

    /** Credits the voice if one of the loops of these changes shipped. */
    private void follow(long voiceId, Set<Long> changes) {
        var source = "voice:" + voiceId;
        crediting.follow(
                source,
                () -> voices.find(voiceId).flatMap(voice -> heard(voice, changes)),
                heard -> Optional.of(credit(source, heard)));
    }

    private Optional<Heard> heard(Voice voice, Set<Long> changes) {
        var speaker = voice.speaker();
        if (!voice.stands() || speaker == null) return Optional.empty();
        return changes.stream()
                .flatMap(change -> shipped(loops.rounds(change)).stream())
                .min(comparing(since -> since))
                .map(since -> new Heard(voice, speaker, since));
    }

    private static Optional<Instant> shipped(List<Loop> rounds) {
        if (rounds.isEmpty() || rounds.getLast().result().outcome() == Outcome.REVERTED)
            return Optional.empty();
        return rounds.stream()
                .map(Loop::result)
                .filter(result -> result.outcome() == Outcome.SHIPPED)
                .map(Loop.Result::since)
                .findFirst();
    }

    private Credit credit(String source, Heard heard) {
        return new Credit(
                source,
                CreditKind.VOICE_SHIPPED,
                heard.speaker(),
                null,
                giver(heard.voice().by()),
                null,
                String.valueOf(heard.voice().change().issueId()),
                1,
                heard.since());
    }

    private @Nullable HandleId giver(String by) {
        return by.equals(Voice.UNSEEN) ? null : handles.meet(Handle.ofCustomer(by)).id();
    }

    /** One of the facts. */
    private record On<F extends Fact>(String name, Class<F> listensTo, Consumer<F> then)
            implements FactHandler<F> {
        @Override
        public Handled handle(FactId id, F fact) {
            then.accept(fact);
            return Handled.done();
        }

        @Override
        public void gaveUp(FactId id, F fact, String reason) {
            // the credits stay as they are until the voice or the loop moves again
        }
    }
}
