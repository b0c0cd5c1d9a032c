package org.hearback.adapter.channel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

final class FeedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thu, 20 Aug 2026 09:15:00 GMT         | 2026-08-20T09:15:00Z
                    Thu, 20 Aug 2026 09:15:00 +0200       | 2026-08-20T07:15:00Z
                    Thu, 20 Aug 2026 09:15:00 -05:30      | 2026-08-20T14:45:00Z
                    Thu, 20 Aug 2026 09:15:00 GMT+2       | 2026-08-20T07:15:00Z
                    Thu, 20 Aug 2026 09:15:00 EST         | 2026-08-20T14:15:00Z
                    Thu, 20 Aug 2026 09:15:00 PDT         | 2026-08-20T16:15:00Z
                    Thu, 20 Aug 2026 09:15:00 CEST        | 2026-08-20T07:15:00Z
                    Thu, 20 Aug 2026 09:15:00 Z           | 2026-08-20T09:15:00Z
                    Thu, 20 Aug 2026 09:15:00 XYZ         | 2026-08-20T09:15:00Z
                    Thu, 20 Aug 2026 09:15:00             | 2026-08-20T09:15:00Z
                    Thu, 20 Aug 2026 09:15 GMT            | 2026-08-20T09:15:00Z
                    Thu, 20 Aug 2026                      | 2026-08-20T00:00:00Z
                    Thu,20 Aug 2026 09:15:00 GMT          | 2026-08-20T09:15:00Z
                    Thursday, 20 August 2026 09:15:00 GMT | 2026-08-20T09:15:00Z
                    20 Aug 2026 09:15:00 +0000            | 2026-08-20T09:15:00Z
                    20-Aug-26 09:15:00 UT                 | 2026-08-20T09:15:00Z
                    Do, 20 Aug 26 9:15:00 +0200           | 2026-08-20T07:15:00Z
                    Wed, 20 Aug 2026 09:15:00 GMT         | 2026-08-20T09:15:00Z
                    20 Aug 99 09:15:00 GMT                | 1999-08-20T09:15:00Z
                    2026-08-20T09:15:00Z                  | 2026-08-20T09:15:00Z
                    2026-08-20t09:15:00.123z              | 2026-08-20T09:15:00.123Z
                    2026-08-20T09:15:00+02:00             | 2026-08-20T07:15:00Z
                    2026-08-20T09:15:00+0200              | 2026-08-20T07:15:00Z
                    2026-08-20T09:15:00                   | 2026-08-20T09:15:00Z
                    2026-08-20 09:15:00                   | 2026-08-20T09:15:00Z
                    2026-08-20 09:15:00 +0200             | 2026-08-20T07:15:00Z
                    2026-08-20                            | 2026-08-20T00:00:00Z
                    2038-01-19T03:14:08Z                  | 2038-01-19T03:14:08Z
                    """)
    void given_a_date_as_found_in_the_wild_when_read_then_it_is_the_moment(
            String text, Instant moment) {
        assertThat(FeedDate.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "1787217300",
                "Thu, 31 Feb 2026 09:15:00 GMT",
                "08/20/2026",
                "Thu, 20 Aug 2026 25:00:00 GMT",
                "20 Ao\u00fbt 2026 09:15:00 +0200",
                "2026-13-01T00:00:00Z",
                "Thu, 20 Aug 2026 09:15:00 +9900",
                "T",
                "2026-08-20T"
            })
    void given_what_is_no_date_when_read_then_there_is_none(String text) {
        assertThat(FeedDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "1", "a", " ", "-", "."})
    void given_an_endless_text_when_read_then_there_is_none(String piece) {
        assertThat(FeedDate.parse("2026" + piece.repeat(1_000_000) + "x")).isEmpty();
    }
}
