package org.hearback.sandbox.desk.jql;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of a query; the desk's days are those of UTC. */
final class Times {
    private static final Pattern RELATIVE = Pattern.compile("([+-]?)(\\d{1,6})([wdhm])");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "w", Duration.ofDays(7),
                    "d", Duration.ofDays(1),
                    "h", Duration.ofHours(1),
                    "m", Duration.ofMinutes(1));

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    Instant read(String field, Clause.Value value) {
        return switch (value) {
            case Clause.Value.Text(var text) -> text(field, text);
            case Clause.Value.Function(var name, var ignored) ->
                    function(name.toLowerCase(Locale.ROOT));
            case Clause.Value.Empty() ->
                    throw new JqlRefused("The operator for '" + field + "' does not take EMPTY.");
        };
    }

    private Instant function(String name) {
        return switch (name) {
            case "now" -> clock.instant();
            case "startofday" -> clock.instant().truncatedTo(ChronoUnit.DAYS);
            default -> throw new JqlRefused("Unable to find JQL function '" + name + "()'.");
        };
    }

    private Instant text(String field, String text) {
        Matcher relative = RELATIVE.matcher(text.strip());
        if (relative.matches()) {
            Duration unit = UNITS.getOrDefault(relative.group(3), Duration.ZERO);
            Duration span = unit.multipliedBy(Long.parseLong(relative.group(2)));
            return relative.group(1).equals("-")
                    ? clock.instant().minus(span)
                    : clock.instant().plus(span);
        }
        String plain = text.strip().replace('/', '-');
        try {
            return plain.contains(":")
                    ? LocalDateTime.parse(plain, MINUTE).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(plain, DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new JqlRefused(
                    "Date value '"
                            + text
                            + "' for field '"
                            + field
                            + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm',"
                            + " 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format"
                            + " e.g. '-5d', '4w 2d'.");
        }
    }
}
