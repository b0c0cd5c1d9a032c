package org.hearback.adapter.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.adapter.channel.webhook.Mapping.Value;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The values of one push, each checked where it is read, so that an error names its place. */
final class Values {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** Numbers from here on are milliseconds since 1970, smaller ones seconds: as in year 5138. */
    private static final long MILLIS = 100_000_000_000L;

    private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

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

    /** The whole number there, however large, cut to what an int holds. */
    OptionalInt number(Value value) throws WrongShape {
        var node = root.at(mapping.pointer(value));
        if (node.isMissingNode() || node.isNull()) return OptionalInt.empty();
        if (!node.isIntegralNumber()) throw wrong(value, "must be a whole number");
        var number = node.bigIntegerValue();
        return OptionalInt.of(number.max(LEAST).min(MOST).intValue());
    }

    /** The web address there. */
    Optional<URI> address(Value value) throws WrongShape {
        var text = text(value).filter(given -> !given.isBlank());
        if (text.isEmpty()) return Optional.empty();
        return Optional.of(address(text.get(), mapping.pointer(value).toString()));
    }

    /** The web addresses of the list there, at most so many; what follows is not looked at. */
    List<URI> addresses(Value value, int most) throws WrongShape {
        var list = root.at(mapping.pointer(value));
        if (list.isMissingNode() || list.isNull()) return List.of();
        if (!list.isArray()) throw wrong(value, "must be a list of URLs");
        var addresses = new ArrayList<URI>();
        for (var at = 0; at < Math.min(list.size(), most); at++) {
            var pointer = mapping.pointer(value) + "/" + at;
            if (!list.get(at).isTextual()) throw new WrongShape(pointer, "must be a string");
            addresses.add(address(list.get(at).asText(), pointer));
        }
        return addresses;
    }

    private static URI address(String text, String pointer) throws WrongShape {
        try {
            var uri = new URI(text.strip());
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getRawAuthority() != null) return uri;
        } catch (URISyntaxException e) {
            throw new WrongShape(pointer, "is no valid URL");
        }
        throw new WrongShape(pointer, "must be an absolute http or https URL");
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
