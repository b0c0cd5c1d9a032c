package org.hearback.adapter.page;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** Moments as one reader reads them: exact in their zone, and how far from now. */
final class Times {
    private final Clock clock;
    private final Words words;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    Times(Clock clock, ZoneId zone, Locale locale, Words words) {
        this.clock = clock;
        this.words = words;
        this.exact =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone);
        this.day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .withZone(zone);
        this.month = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
    }

    /**
     * What a template's {@code <time>} needs: {@code iso}, {@code exact} and {@code ago}; null for
     * null.
     */
    @Nullable Map<String, Object> of(@Nullable Instant at) {
        if (at == null) return null;
        return Map.of("iso", at.toString(), "exact", exact.format(at), "ago", ago(at));
    }

    /** The day of that moment. */
    String day(Instant at) {
        return day.format(at);
    }

    /** The month's name and year. */
    String month(YearMonth which) {
        return month.format(which);
    }

    /** How long that is: in minutes, hours or days. */
    String length(Duration duration) {
        if (duration.toHours() < 1)
            return words.say("hearback.length.minutes", duration.toMinutes());
        if (duration.toDays() < 1) return words.say("hearback.length.hours", duration.toHours());
        return words.say("hearback.length.days", duration.toDays());
    }

    boolean isAhead(@Nullable Instant at) {
        return at != null && at.isAfter(clock.instant());
    }

    private String ago(Instant at) {
        var past = Duration.between(at, clock.instant());
        return past.isNegative()
                ? said("hearback.in.", past.negated())
                : said("hearback.ago.", past);
    }

    private String said(String prefix, Duration distance) {
        if (distance.toMinutes() < 1) return words.get(prefix + "now");
        if (distance.toHours() < 1) return words.say(prefix + "minutes", distance.toMinutes());
        if (distance.toDays() < 1) return words.say(prefix + "hours", distance.toHours());
        return words.say(prefix + "days", distance.toDays());
    }
}
