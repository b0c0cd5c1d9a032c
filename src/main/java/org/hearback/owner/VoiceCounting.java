package org.hearback.owner;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;
import org.hearback.loop.Hearing;
import org.hearback.person.PersonChanged;
import org.hearback.person.Persons;
import org.hearback.request.DeskUnavailable;
import org.hearback.standing.StandingChanged;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what changes show in Jira of who asks for them as it is. Thread-safe. */
public final class VoiceCounting {
    /** Changes of which the ids are read at once. */
    private static final int STEP = 200;

    /** Voices of one person of which the changes are counted anew at once; the night does more. */
    private static final int MOST_VOICES = 200;

    /** Jira says that a later try may help. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final VoiceBook voices;
    private final Hearing hearing;
    private final People people;
    private final VoiceBoard board;

    /** Counts these voices on that board. */
    public VoiceCounting(VoiceBook voices, Hearing hearing, People people, VoiceBoard board) {
        this.voices = voices;
        this.hearing = hearing;
        this.people = people;
        this.board = board;
    }

    /** Who listens to what moves a count. */
    public List<FactHandler<?>> handlers() {
        return List.of(
                new Moved<>(
                        "owner.linked", VoiceLinked.class, fact -> countAround(fact.changeId())),
                new Moved<>("owner.ended", VoiceEnded.class, fact -> countAround(fact.changeId())),
                new Moved<>(
                        "owner.person",
                        PersonChanged.class,
                        fact -> around(List.of(fact.one(), fact.other()))),
                new Moved<>(
                        "owner.standing",
                        StandingChanged.class,
                        fact -> around(List.of(fact.handle()))));
    }

    /** Counts everything anew: erased people, and what was missed. An errand for the night. */
    public void countAll() {
        var ids = voices.changesAfter(0, STEP);
        while (!ids.isEmpty()) {
            count(ids);
            ids = voices.changesAfter(ids.getLast(), STEP);
        }
    }

    private void around(List<HandleId> handles) {
        var persons = Persons.near(handles, people.links());
        var all = handles.stream().flatMap(it -> persons.same(it).stream()).distinct().toList();
        count(
                voices.ofSpeakers(all, MOST_VOICES).stream()
                        .map(voice -> voice.change().issueId())
                        .distinct()
                        .toList());
    }

    /** A voice for one change may count for others, too. */
    private void countAround(long changeId) {
        var changes = new LinkedHashSet<>(List.of(changeId));
        changes.addAll(hearing.loopsFor(changeId));
        count(changes);
    }

    private void count(Collection<Long> changeIds) {
        for (var change : changeIds) {
            var said = hearing.of(change).stream().map(Said::of).toList();
            var crowd = Crowds.around(said, people).of(said);
            board.show(change, crowd.people(), crowd.superUsers());
        }
    }

    /** Counts anew when something moved. */
    private record Moved<F extends Fact>(String name, Class<F> listensTo, Consumer<F> then)
            implements FactHandler<F> {
        @Override
        public Handled handle(FactId id, F fact) {
            try {
                then.accept(fact);
                return Handled.done();
            } catch (DeskUnavailable e) {
                return Handled.tryAgain(PAUSE, "Jira: " + e.getMessage());
            }
        }

        @Override
        public void gaveUp(FactId id, F fact, String reason) {
            // the next night counts everything anew
        }
    }
}
