package org.hearback.owner;

import static java.util.stream.Collectors.toUnmodifiableSet;

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
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps what changes show in Jira of who asks for them as it is. Thread-safe. */
public final class VoiceCounting {
    /** Changes of which the ids are read at once. */
    private static final int STEP = 200;

    /** Voices of one person of which the changes are counted anew at once; the night does more. */
    private static final int MOST_VOICES = 200;

    /** Changes whose last count is remembered: more than are linked to at the same time. */
    private static final int MOST_REMEMBERED = 16;

    /** Jira says that a later try may help. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final VoiceBook voices;
    private final Hearing hearing;
    private final People people;
    private final VoiceBoard board;

    /** The voices that the last whole count of a change on this node heard. */
    private final Map<Long, Set<Linked>> counted =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Set<Linked>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

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
                new Moved<>("owner.linked", VoiceLinked.class, this::linked),
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

    /** A voice that was taken back and linked again is the same, at another time. */
    private record Linked(long voiceId, Instant at) {
        static Linked of(Voice voice) {
            return new Linked(voice.id(), voice.linkedAt());
        }
    }

    /** Where thousands are linked at once, most were heard by the time they are told of. */
    private void linked(VoiceLinked fact) {
        if (voices.find(fact.voiceId()).map(Linked::of).filter(it -> isIn(it, fact)).isEmpty())
            countAround(fact.changeId());
    }

    private boolean isIn(Linked voice, VoiceLinked fact) {
        synchronized (counted) {
            return counted.getOrDefault(fact.changeId(), Set.of()).contains(voice);
        }
    }

    /** A voice for one change may count for others, too. */
    private void countAround(long changeId) {
        var heard = count(changeId);
        var others = new LinkedHashSet<>(hearing.loopsFor(changeId));
        others.remove(changeId);
        count(others);
        synchronized (counted) {
            counted.put(changeId, heard);
        }
    }

    private void count(Collection<Long> changeIds) {
        changeIds.forEach(this::count);
    }

    private Set<Linked> count(long changeId) {
        var heard = hearing.of(changeId);
        var said = heard.stream().map(Said::of).toList();
        var crowd = Crowds.around(said, people).of(said);
        board.show(changeId, crowd.people(), crowd.superUsers());
        return heard.stream()
                .flatMap(one -> Stream.ofNullable(one.voice()))
                .map(Linked::of)
                .collect(toUnmodifiableSet());
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
