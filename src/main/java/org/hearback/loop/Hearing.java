package org.hearback.loop;

import org.hearback.kernel.ChangeRef;
import org.hearback.loop.ChangeDesk.Way;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers;
import org.hearback.voice.Speakers.Speaker;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose voices count for a change: its own, and those of issues that lead to it. This is the one
 * place that says so, for plans, panels and certificates. Thread-safe; some queries, and a look at
 * each issue on the way. Not inside a transaction.
 */
public final class Hearing {
    private final Reach reach;
    private final Speakers speakers;

    /** Hears by these. */
    public Hearing(VoiceBook voices, ChangeDesk desk, LoopRulesBook rules, Speakers speakers) {
        this.reach = new Reach(voices, desk, rules);
        this.speakers = speakers;
    }

    /**
     * A voice that counts.
     *
     * @param voice null for a request that nobody linked: what Jira links it to says it
     * @param speakers the asker first; empty where nobody is known
     * @param path how it leads to the change
     */
    public record Heard(Source source, @Nullable Voice voice, List<Speaker> speakers, Path path) {
        public Heard {
            speakers = List.copyOf(speakers);
        }
    }

    /**
     * The way from where somebody spoke to the change.
     *
     * @param steps at least one; the last leads to the change
     */
    public record Path(List<Step> steps) {
        public Path {
            steps = List.copyOf(steps);
        }

        /** Along which kinds of links, voices left out; empty for the change's own voices. */
        public List<Way.Kind> ways() {
            return steps.stream()
                    .flatMap(step -> Optional.ofNullable(step.way()).stream())
                    .toList();
        }

        /** The keys of the issues on the way, the change's last. For people of the house only. */
        public List<String> keys() {
            return steps.stream().map(Step::to).toList();
        }

        /** The same from one issue further away. */
        Path after(Step first) {
            var all = new ArrayList<Step>();
            all.add(first);
            all.addAll(steps);
            return new Path(all);
        }
    }

    /**
     * From one issue to the next.
     *
     * @param way null where the one is a voice for the other
     * @param to key of the next
     */
    public record Step(Way.@Nullable Kind way, String to) {}

    /** All voices that count for the change, each once, the shortest way first. */
    public List<Heard> of(long changeId) {
        var found = reach.heardBy(changeId);
        var voices =
                found.stream().flatMap(one -> Optional.ofNullable(one.voice()).stream()).toList();
        var speaking = speakers.of(voices);
        var implied = speakers.in(found.stream().flatMap(Hearing::implied).toList());
        return found.stream().map(one -> heard(one, speaking, implied)).toList();
    }

    /**
     * The changes whose loops hear a voice for that issue, itself included where it is a change.
     *
     * @param issueId of a change or of a request
     */
    public Set<Long> loopsFor(long issueId) {
        return reach.leadsOf(issueId).changes();
    }

    /** The changes in whose loops all voices of that change are told; empty for its own loop. */
    public List<ChangeRef> toldIn(long changeId) {
        return reach.leadsOf(changeId).heads();
    }

    /** Issue ids of changes that have a voice of their own, ascending, behind that one. */
    List<Long> changesAfter(long issueId, int limit) {
        return reach.changesAfter(issueId, limit);
    }

    /** The voices alone, without those who speak in them. */
    List<Reach.Found> voicesOf(long changeId) {
        return reach.heardBy(changeId);
    }

    private static Heard heard(
            Reach.Found found,
            Map<Long, List<Speaker>> speaking,
            Map<Long, List<Speaker>> implied) {
        var voice = found.voice();
        if (voice != null)
            return new Heard(
                    found.source(),
                    voice,
                    speaking.getOrDefault(voice.id(), List.of()),
                    found.path());
        return new Heard(
                found.source(),
                null,
                implied(found)
                        .findFirst()
                        .map(issue -> implied.getOrDefault(issue, List.of()))
                        .orElse(List.of()),
                found.path());
    }

    private static Stream<Long> implied(Reach.Found found) {
        return found.voice() == null && found.source() instanceof Source.OfRequest(var request)
                ? Stream.of(request.issueId())
                : Stream.of();
    }
}
