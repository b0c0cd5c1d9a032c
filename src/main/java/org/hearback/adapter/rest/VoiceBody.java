package org.hearback.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.Kind;
import org.hearback.voice.Importance;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody asks for, as a form sends it; each method says which of these it needs.
 *
 * @param channel number of the channel whose post it is; zero for a request
 * @param post the network's id of the post
 * @param voice number of the voice
 * @param change key or number of the change
 * @param place project and issue type of a new change: {@code 10100:10001}
 * @param summary of a new change
 * @param quote the sentence that mattered; may be absent
 * @param kind as {@link Kind} is written; absent to read it in the words
 * @param importance as {@link Importance} is written; absent for important
 * @param decision what becomes of a voice that came late: {@code tell}, {@code silent}, {@code
 *     reopen}
 */
record VoiceBody(
        @JsonProperty("channel") int channel,
        @JsonProperty("post") @Nullable String post,
        @JsonProperty("voice") long voice,
        @JsonProperty("change") @Nullable String change,
        @JsonProperty("place") @Nullable String place,
        @JsonProperty("summary") @Nullable String summary,
        @JsonProperty("quote") @Nullable String quote,
        @JsonProperty("kind") @Nullable String kind,
        @JsonProperty("importance") @Nullable String importance,
        @JsonProperty("decision") @Nullable String decision) {
    /** The post that it names, if it names one. */
    Optional<PostKey> key() {
        var id = text(post);
        if (channel <= 0 || id.isEmpty() || id.length() > PostKey.MAX_ID_CHARS)
            return Optional.empty();
        return Optional.of(new PostKey(new ChannelId(channel), id));
    }

    /** What stands in the field; empty where it is absent. */
    static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** Whether what it says about kind and importance can be understood. */
    Optional<String> wrongField() {
        if (!text(kind).isEmpty() && chosenKind() == null) return Optional.of("kind");
        if (!text(importance).isEmpty() && named(Importance.values(), importance) == null)
            return Optional.of("importance");
        return Optional.empty();
    }

    /** Null to read it in the words. */
    @Nullable Kind chosenKind() {
        return named(Kind.values(), kind);
    }

    Importance chosenImportance() {
        var chosen = named(Importance.values(), importance);
        return chosen == null ? Importance.IMPORTANT : chosen;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }
}
