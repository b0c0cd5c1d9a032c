package org.hearback.owner;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.HandleId;
import org.hearback.loop.Hearing.Heard;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers.Speaker;
import org.hearback.voice.Voice;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A voice as it is counted.
 *
 * @param speakers all who speak in it; none where nobody knows who does
 * @param words null for a request that counts because of what Jira links it to
 */
record Said(Source source, Set<HandleId> speakers, Voice.@Nullable Words words) {
    Said {
        speakers = Set.copyOf(speakers);
    }

    static Said of(Heard heard) {
        var voice = heard.voice();
        return new Said(
                heard.source(), handles(heard.speakers()), voice == null ? null : voice.words());
    }

    static Said of(Voice voice, List<Speaker> speakers) {
        return new Said(voice.source(), handles(speakers), voice.words());
    }

    private static Set<HandleId> handles(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::handle).collect(toUnmodifiableSet());
    }
}
