package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.webhook.Mapping.Value;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of one push, each checked where it is read, so that an error names its place. */
final class Values {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** Numbers from here on are milliseconds since 1970, smaller ones seconds: as in year 5138. */
    private static final long MILLIS = 100_000_000_000L;

    private final JsonNode root;
    private final Mapping mapping;

    Values(JsonNode root, Mapping mapping) {
        this.root = root;
        this.mapping = mapping;
    }

    /** The text or whole number there; empty where there is nothing or null. */
    Optional<String> text(Value value) throws WrongShape {
        var node = root.at(mapping.pointer(value));
        if (node.isMissingNode() || node.isNull()) return Optional.empty();
        if (!node.isTextual() && !node.isIntegralNumber())
            throw wrong(value, "must be a string or a whole number");
        return Optional.of(node.asText());
    }

    /** The text there. */
    String required(Value value) throws WrongShape {
        return text(value).orElseThrow(() -> wrong(value, "is missing"));
    }

    /** The id there: not blank, without control characters. */
    Optional<String> id(Value value, int maxChars) throws WrongShape {
        var id = text(value);
        if (id.isEmpty()) return id;
        if (id.get().isBlank()) throw wrong(value, "is blank");
        if (id.get().length() > maxChars)
            throw wrong(value, "is longer than " + maxChars + " characters");
        if (UNSTORABLE.matcher(id.get()).find())
            throw wrong(value, "holds a control character or half a character");
        return id;
    }

    /** The web address there. */
    Optional<URI> address(Value value) throws WrongShape {
        var text = text(value).filter(given -> !given.isBlank());
        if (text.isEmpty()) return Optional.empty();
        try {
            var uri = new URI(text.get().strip());
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getRawAuthority() != null) return Optional.of(uri);
        } catch (URISyntaxException e) {
            throw wrong(value, "is no valid URL");
        }
        throw wrong(value, "must be an absolute http or https URL");
    }

    /** The time there: RFC 3339 with an offset, or a number since 1970. */
    Optional<Instant> time(Value value) throws WrongShape {
        var text = text(value).map(String::strip).filter(given -> !given.isEmpty());
        if (text.isEmpty()) return Optional.empty();
        if (text.get().matches("[0-9]{1,15}")) {
            var number = Long.parseLong(text.get());
            return Optional.of(
                    number < MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
        } catch (DateTimeException e) {
            throw wrong(value, "must be a time such as 2026-08-20T09:15:00Z");
        }
    }

    WrongShape wrong(Value value, String why) {
        return new WrongShape(mapping.pointer(value).toString(), why);
    }
}
