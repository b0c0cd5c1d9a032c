package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

class TimesTest {
    private final Times times =
            new Times(
                    new TestClock(TestPages.NOW),
                    ZoneId.of("Asia/Tokyo"),
                    Locale.GERMANY,
                    new Words(new EnglishTexts()));

    @ParameterizedTest
    @CsvSource({
        "PT0S,just now",
        "PT-59S,just now",
        "PT-60S,1 min ago",
        "PT-59M,59 min ago",
        "PT-1H,1 h ago",
        "PT-24H,1 d ago",
        "PT30S,in less than a minute",
        "PT4M,in 4 min",
        "PT49H,in 2 d"
    })
    void given_a_moment_when_shown_then_its_distance_is_said(Duration from, String said) {
        assertThat(times.of(TestPages.NOW.plus(from))).containsEntry("ago", said);
    }

    @Test
    void given_a_reader_far_away_when_shown_then_the_moment_is_in_their_zone_and_language() {
        assertThat(times.of(TestPages.NOW))
                .containsEntry("iso", "2026-01-05T10:00:00Z")
                .extractingByKey("exact")
                .asString()
                .contains("05.01.2026", "19:00");
    }

    @Test
    void given_no_moment_when_shown_then_nothing() {
        assertThat(times.of(null)).isNull();
    }
}
