package org.hearback.plan;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;
import org.hearback.loop.Hearing;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopTurned;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.person.LinkBook;
import org.hearback.person.PersonChanged;
import org.hearback.person.PersonErased;
import org.hearback.person.Persons;
import org.hearback.voice.Source;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What makes tellings be planned anew: what a loop came to, a voice more or less, persons that
 * became one or two.
 */
public final class PlanHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(PlanHandlers.class);

    /** How long to wait where others changed a telling all the time. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** Newest notices of a person that changed, of which the tellings are looked at. */
    private static final int NEWEST = 200;

    private static final int PAGE = 200;

    private final Outcomes outcomes;
    private final Planning planning;
    private final TellingBook tellings;
    private final NoticeBook notices;
    private final LoopBook loops;
    private final Sources sources;

    /** Who is heard, and who is who. */
    public record Sources(Hearing hearing, LinkBook links, VoiceBook voices) {}

    /** Handlers on these. */
    public PlanHandlers(
            Outcomes outcomes,
            Planning planning,
            TellingBook tellings,
            NoticeBook notices,
            LoopBook loops,
            Sources sources) {
        this.outcomes = outcomes;
        this.planning = planning;
        this.tellings = tellings;
        this.notices = notices;
        this.loops = loops;
        this.sources = sources;
    }

    /** One for each kind of fact. */
    public List<FactHandler<?>> all() {
        return List.of(
                new Handler<>("plan.loop", LoopTurned.class, this::turned),
                new Handler<>(
                        "plan.linked", VoiceLinked.class, it -> heard(it.voiceId(), it.changeId())),
                new Handler<>(
                        "plan.ended", VoiceEnded.class, it -> heard(it.voiceId(), it.changeId())),
                new Handler<>("plan.person", PersonChanged.class, this::changed),
                new Handler<>("plan.erased", PersonErased.class, it -> of(Set.of(it.handle()))));
    }

    /**
     * Plans for all loops whose tellings are not what they came to: a fact may be given up. Call it
     * every few minutes.
     */
    public void sweep() {
        var after = 0L;
        while (true) {
            var page = loops.changesAfter(after, PAGE);
            for (var loop : loops.current(page)) sweep(loop);
            if (page.size() < PAGE) return;
            after = page.getLast();
        }
    }

    private void sweep(Loop loop) {
        try {
            if (!outcomes.isPlanned(loop) && !outcomes.plan(loop))
                LOG.debug("loop {} changes just now; the next round looks again", loop.id());
        } catch (RuntimeException e) {
            LOG.warn("loop {} could not be planned; the next round tries again", loop.id(), e);
        }
    }

    private boolean turned(LoopTurned fact) {
        return loops.find(fact.loopId()).map(this::turned).orElse(true);
    }

    private boolean turned(Loop loop) {
        var done = outcomes.plan(loop);
        if (loop.round() == 1) return done;
        for (var earlier : loops.rounds(loop.change().issueId()))
            if (earlier.round() < loop.round()) done &= outcomes.retire(earlier);
        return done;
    }

    /** A voice may count for several changes; who was told of one already is asked about. */
    private boolean heard(long voiceId, long changeId) {
        var changes = new HashSet<>(sources.hearing().loopsFor(changeId));
        // A request may lead on by Jira's own links as soon as it has no voice of its own.
        sources.voices()
                .find(voiceId)
                .ifPresent(
                        voice -> {
                            if (voice.source() instanceof Source.OfRequest(var request))
                                changes.addAll(sources.hearing().loopsFor(request.issueId()));
                        });
        var hearing = loops.current(changes);
        var done = true;
        for (var loop : hearing)
            for (var telling : tellings.ofLoop(loop.id()))
                if (telling.isAlive() || isClosedFor(telling, loop))
                    done &= planning.fill(telling.id());
        return done;
    }

    private boolean isToBePlanned(Telling telling) {
        return telling.isAlive()
                || loops.find(telling.loopId())
                        .filter(loop -> isClosedFor(telling, loop))
                        .isPresent();
    }

    /** Whether it was told and holds still. */
    private static boolean isClosedFor(Telling telling, Loop loop) {
        return telling.state() == Telling.State.CLOSED
                && Outcomes.occasion(loop.result().outcome())
                        .filter(occasion -> occasion == telling.occasion())
                        .isPresent();
    }

    private boolean changed(PersonChanged fact) {
        var persons = Persons.near(List.of(fact.one(), fact.other()), sources.links());
        var theirs = new HashSet<>(persons.same(fact.one()));
        theirs.addAll(persons.same(fact.other()));
        return of(theirs);
    }

    private boolean of(Collection<HandleId> handles) {
        var concerned =
                notices.ofHandles(handles, NEWEST).stream()
                        .map(Notice::tellingId)
                        .distinct()
                        .flatMap(id -> tellings.find(id).stream())
                        .filter(this::isToBePlanned)
                        .toList();
        var done = true;
        for (var telling : concerned) done &= planning.fill(telling.id());
        return done;
    }

    /** Does the work, and again where it did not come to an end. */
    private record Handler<F extends Fact>(
            String name, Class<F> listensTo, Function<F, Boolean> work) implements FactHandler<F> {
        @Override
        public Handled handle(FactId id, F fact) {
            return work.apply(fact)
                    ? Handled.done()
                    : Handled.waitFor(AGAIN, "the telling is being changed");
        }

        @Override
        public void gaveUp(FactId id, F fact, String reason) {
            LOG.warn("{} gave up fact {}; the next round plans again", name, id.value());
        }
    }
}
