package org.hearback.owner;

import org.hearback.kernel.HandleId;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A voice as it is counted.
 *
 * @param speakers all who speak in it; none where nobody knows who does
 */
record Said(Source source, Set<HandleId> speakers, Voice.Words words) {
    Said {
        speakers = Set.copyOf(speakers);
    }

    static Said of(Voice voice) {
        var speakers = Stream.ofNullable(voice.speaker()).collect(Collectors.toUnmodifiableSet());
        return new Said(voice.source(), speakers, voice.words());
    }
}
