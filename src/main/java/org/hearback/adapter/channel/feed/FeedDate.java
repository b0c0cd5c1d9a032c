package org.hearback.adapter.channel.feed;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as feeds write them: RFC 822 with or without weekday, with the right or a wrong one,
 * with years of two digits, zone names and forgotten zones; ISO 8601 with or without a zone. A date
 * without a zone, or with one that nobody knows, is read as UTC: at most some hours wrong.
 */
final class FeedDate {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern RFC_822 =
            Pattern.compile(
                    "(?:[\\p{L}.]+,?\\s*)?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*\\.?[ -](\\d{4}|\\d{2})"
                        + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?)?\\s*(\\S+)?.*");

    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");

    /**
     * The zone names of RFC 822, and the European and Japanese ones that feeds use all the same.
     */
    private static final Map<String, Integer> ZONE_HOURS =
            Map.ofEntries(
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("CET", 1),
                    Map.entry("MEZ", 1),
                    Map.entry("BST", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MESZ", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("JST", 9));

    /** Longer texts are no dates, in chars. */
    private static final int MAX_CHARS = 100;

    private FeedDate() {}

    /** The moment; empty for what is no date. */
    static Optional<Instant> parse(String text) {
        var date = text.strip();
        if (date.length() > MAX_CHARS) return Optional.empty();
        var rfc = RFC_822.matcher(date);
        try {
            return rfc.matches() ? rfc822(rfc) : iso(date);
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February: the time of our visit stands in
        }
    }

    private static Optional<Instant> rfc822(Matcher date) {
        var month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) return Optional.empty();
        var day = LocalDate.of(year(date.group(3)), month, Integer.parseInt(date.group(1)));
        var time = day.atTime(number(date.group(4)), number(date.group(5)), number(date.group(6)));
        return Optional.of(time.toInstant(zone(date.group(7) == null ? "" : date.group(7))));
    }

    /** Two digits as RFC 2822 reads them. */
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(String name) {
        var offset = OFFSET.matcher(name);
        if (offset.matches()) {
            var sign = offset.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(
                    sign * number(offset.group(2)), sign * number(offset.group(3)));
        }
        return ZoneOffset.ofHours(ZONE_HOURS.getOrDefault(name.toUpperCase(Locale.ROOT), 0));
    }

    private static Optional<Instant> iso(String date) {
        var text =
                date.toUpperCase(Locale.ROOT)
                        .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T")
                        .replace(" ", "")
                        .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        if (text.matches("\\d{4}-\\d{2}-\\d{2}"))
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        if (text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})"))
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    }
}
