package org.hearback.loop;

import org.hearback.channel.FakeChannelBook;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.TestClock;
import org.hearback.person.FakeHandleBook;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.voice.FakeVoiceBook;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rooms voice and loop on books in memory. */
public final class LoopRoom {
    public final TestClock clock = new TestClock(Voices.LINKED_AT);
    public final FakeFactLog facts = new FakeFactLog();
    public final FakePostBook posts = new FakePostBook(facts);
    public final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    public final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    public final FakeReporters reporters = new FakeReporters();
    public final FakeVoiceBook voices = new FakeVoiceBook(facts);
    public final FakeLoopBook loops = new FakeLoopBook(facts);
    public final FakeLoopRulesBook rules = new FakeLoopRulesBook();
    public final FakeChangeDesk desk = new FakeChangeDesk();
    public final FakeTidings tidings = new FakeTidings();
    public final Speakers speakers =
            new Speakers(posts, handles, channels, new Askers(posts, reporters, handles));
    public final Hearing hearing = new Hearing(voices, desk, rules, speakers);
    public final Judging judging = new Judging(loops, rules, desk, hearing, tidings, clock);
    public final Loops rounds = new Loops(loops, judging);
    public final LoopService service = new LoopService(loops, rules, desk, hearing, rounds, clock);
    private final List<Fact> waiting = new ArrayList<>();

    /** Nothing happened yet. */
    public LoopRoom() {
        facts.onAppend((id, fact) -> waiting.add(fact));
    }

    /** Somebody speaks in that request for that change; nobody has worked on it yet. */
    public Voice speak(long request, long change) {
        var speaker = new HandleId((int) request);
        return voices.link(Voices.aVoice().in(request).spokenBy(speaker).askingFor(change).build())
                .orElseThrow();
    }

    /** Something happens to the issue; returns when that was looked at. */
    Instant touch(long issue) {
        facts.append(new ChangeTouched(issue));
        work();
        return clock.instant();
    }

    /** The version is released, or taken back, and that is looked at. */
    void release(long version, boolean released) {
        desk.release(version, released);
        facts.append(new VersionTouched(version));
        work();
    }

    /** What the change came to. */
    @Nullable Outcome outcomeOf(long change) {
        return loopOf(change).result().outcome();
    }

    /** All handlers do what the facts ask for, time goes on a minute. */
    public void work() {
        clock.pass(Duration.ofMinutes(1));
        while (!waiting.isEmpty()) handle(waiting.removeFirst());
    }

    /** The facts that wait to be handled; a test may lose, repeat or shuffle them. */
    List<Fact> waiting() {
        return waiting;
    }

    /** The change's loop in its newest round. */
    public Loop loopOf(long change) {
        return loops.current(change).orElseThrow();
    }

    private void handle(Fact fact) {
        for (var handler : judging.handlers()) handle(handler, fact);
    }

    private <F extends Fact> void handle(FactHandler<F> handler, Fact fact) {
        if (handler.listensTo().isInstance(fact))
            handler.handle(new FactId(1), handler.listensTo().cast(fact));
    }
}
