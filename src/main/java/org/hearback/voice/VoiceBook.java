package org.hearback.voice;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who asks for what. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * VoiceBookContract} defines it. Keys of issues are as they were when the voice was linked.
 */
public interface VoiceBook {
    /** What is to be written down; see {@link Voice}. */
    record Draft(
            ChangeRef change,
            Source source,
            @Nullable HandleId speaker,
            Voice.Words words,
            String by,
            Instant at) {}

    /**
     * Writes the voice down together with the fact {@link VoiceLinked}; both or neither. One that
     * was taken back before stands again, with the new words and the id that it had. Not inside a
     * transaction.
     *
     * @return empty when that source asks for that change already; nothing changed. One caller only
     *     gets it, on all nodes.
     */
    Optional<Voice> link(Draft draft);

    /**
     * Replaces what was said, and who said it; false when the voice does not stand any more.
     *
     * @param speaker whose words they are, null where nobody is known
     */
    boolean restate(long id, @Nullable HandleId speaker, Voice.Words words);

    /**
     * Takes the voice back together with the fact {@link VoiceEnded}.
     *
     * @return false when it does not stand; one caller only gets true
     */
    boolean end(long id, Voice.End end);

    /**
     * As {@link #end(long, Voice.End)}, unless the voice was taken back and linked again since it
     * was read.
     */
    boolean end(Voice read, Voice.End end);

    /** The voice of that id, standing or not. */
    Optional<Voice> find(long id);

    /** The standing voices for these changes, oldest first; thousands of changes may be named. */
    List<Voice> ofChanges(Collection<Long> changeIds);

    /** The standing voices of that source, oldest first. */
    List<Voice> ofSource(Source source);

    /** The standing voices of these requests, oldest first. */
    List<Voice> ofRequests(Collection<Long> issueIds);

    /** The standing voices of these speakers, newest first. */
    List<Voice> ofSpeakers(Collection<HandleId> speakers, int limit);

    /**
     * Issue ids of changes that have a standing voice, ascending: a few at a time, so that all are
     * seen in turn.
     */
    List<Long> changesAfter(long issueId, int limit);
}
