package org.hearback.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.Outcome.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class RateHintsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    429 | Retry-After        | 120                           | PT2M
                    503 | Retry-After        | 0                             | PT0S
                    503 | Retry-After        | Mon, 05 Jan 2026 09:05:00 GMT | PT5M
                    429 | Retry-After        | Mon, 05 Jan 2026 08:05:00 GMT | PT0S
                    429 | Retry-After        | 99999999                      | PT24H
                    429 | X-RateLimit-Reset  | 2026-01-05T09:04:00.123Z      | PT4M0.123S
                    429 | X-RateLimit-Reset  | 2026-01-05T10:04:00+01:00     | PT4M
                    429 | X-RateLimit-Reset  | 1767603660                    | PT1M
                    429 | X-RateLimit-Reset  | 37.2                          | PT38S
                    429 | RateLimit-Reset    | 1767603660                    | PT1M
                    429 | X-RateLimit-Reset  | soon                          |
                    200 | X-RateLimit-Reset  | 1767603660                    |
                    429 | X-Other            | 1                             |
                    """)
    void given_what_a_server_says_when_read_then_it_is_the_time_to_wait(
            int status, String header, String value, Duration wait) {
        var answer = answer(status, Map.of(header, value));

        if (wait == null) assertThat(answer.retryAfter()).isEmpty();
        else assertThat(answer.retryAfter()).contains(wait);
    }

    @Test
    void given_a_used_up_limit_on_a_good_answer_when_read_then_it_is_the_time_to_wait() {
        var answer = answer(200, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "30"));

        assertThat(answer.rateLeft()).hasValue(0);
        assertThat(answer.retryAfter()).contains(Duration.ofSeconds(30));
    }

    @Test
    void given_a_server_whose_clock_is_an_hour_ahead_when_read_then_its_own_clock_counts() {
        var answer =
                answer(
                        429,
                        Map.of(
                                "Date", "Mon, 05 Jan 2026 10:00:00 GMT",
                                "X-RateLimit-Reset", "2026-01-05T10:01:00Z"));

        assertThat(answer.retryAfter()).contains(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"297,297", "' 5 ',5", "many,", "-1,", "99999999999,"})
    void given_calls_left_when_read_then_only_a_number_counts(String value, Integer left) {
        var read = answer(200, Map.of("X-RateLimit-Remaining", value)).rateLeft();

        if (left == null) assertThat(read).isEmpty();
        else assertThat(read).hasValue(left);
    }

    private static Answer answer(int status, Map<String, String> headers) {
        var lists = new TreeMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Answer(status, HttpHeaders.of(lists, (name, value) -> true), new byte[0], NOW);
    }
}
