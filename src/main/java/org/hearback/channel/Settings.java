package org.hearback.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an admin entered for a channel, by the keys of its kind's {@link Field}s.
 *
 * @param plain values that may be shown; blank ones are left out
 * @param secrets values that may not
 */
public record Settings(Map<String, String> plain, Map<String, Secret> secrets) {
    public Settings {
        plain = Map.copyOf(plain);
        secrets = Map.copyOf(secrets);
    }

    /** Without any value. */
    public static Settings none() {
        return new Settings(Map.of(), Map.of());
    }

    /** The value, if one was entered. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(plain.get(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The value of a field that {@link ChannelService} refuses to be without. */
    public String required(String key) {
        return text(key)
                .orElseThrow(() -> new IllegalStateException("setting " + key + " is missing"));
    }

    /** The value's parts, separated by commas or line ends, without blank ones. */
    public List<String> list(String key) {
        return text(key).stream()
                .flatMap(value -> Stream.of(value.split("[,\\n]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** The secret, if one was entered. */
    public Optional<Secret> secret(String key) {
        return Optional.ofNullable(secrets.get(key));
    }
}
