package org.hearback.loop;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;

import java.util.List;
import java.util.function.Consumer;

/**
 * Looks at loops when something happened that they may hang on.
 *
 * @param <F> what tells of it
 */
final class Judges<F extends Fact> implements FactHandler<F> {
    private final String name;
    private final Class<F> fact;
    private final Consumer<F> then;

    private Judges(String name, Class<F> fact, Consumer<F> then) {
        this.name = name;
        this.fact = fact;
        this.then = then;
    }

    /** All of them. */
    static List<FactHandler<?>> all(Judging judging, ChangeDesk desk) {
        return List.of(
                new Judges<>(
                        "loop.voice",
                        VoiceLinked.class,
                        linked -> judging.judgeAround(linked.changeId())),
                new Judges<>(
                        "loop.silence",
                        VoiceEnded.class,
                        ended -> judging.judgeAround(ended.changeId())),
                new Judges<>(
                        "loop.change",
                        ChangeTouched.class,
                        touched -> judging.judgeAround(touched.issueId())),
                new Judges<>(
                        "loop.version",
                        VersionTouched.class,
                        touched -> judging.judgeLoopsOf(desk.fixedIn(touched.versionId()))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<F> listensTo() {
        return fact;
    }

    @Override
    public Handled handle(FactId id, F happened) {
        then.accept(happened);
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, F happened, String reason) {
        // the sweep looks at all loops in some minutes
    }
}
