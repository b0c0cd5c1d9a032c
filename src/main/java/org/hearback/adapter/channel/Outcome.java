package org.hearback.adapter.channel;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** How a {@link Call} ended. */
public sealed interface Outcome {
    /**
     * The server answered, with whatever status. Redirects are answers too: nobody followed them.
     *
     * @param headers by name, without regard to case
     * @param body all of it, as it came
     * @param at when it was complete, by our clock
     */
    @SuppressWarnings("ArrayRecordComponent") // up to megabytes: handed over, compared by nobody
    record Answer(int status, HttpHeaders headers, byte[] body, Instant at) implements Outcome {
        public Answer {
            requireNonNull(headers, "headers");
            requireNonNull(body, "body");
            requireNonNull(at, "at");
        }

        /** Whether the status is 2xx. */
        public boolean isOk() {
            return status / 100 == 2;
        }

        /** The body read as UTF-8; bytes that are none become U+FFFD. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The first value of the header. */
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /**
         * How long the server wants us to stay away: {@code Retry-After}, else the reset of a used
         * up limit, in any of the forms that servers use. Empty where it says nothing; never
         * negative, at most a day.
         */
        public Optional<Duration> retryAfter() {
            return RateHints.retryAfter(this);
        }

        /** How many calls the server still allows; empty where it does not say. */
        public OptionalInt rateLeft() {
            return RateHints.left(this);
        }
    }

    /**
     * There is no answer.
     *
     * @param sent whether the server may have acted on the request all the same
     * @param why for a person: what happened, with the host but without path, query and headers,
     *     which may hold secrets
     */
    record NoAnswer(Sent sent, String why) implements Outcome {
        public NoAnswer {
            requireNonNull(sent, "sent");
            requireNonNull(why, "why");
        }
    }

    /** What is known of a request without an answer. */
    enum Sent {
        /** We refuse to send it: the address is none that we talk to. Asking again is no use. */
        FORBIDDEN,
        /** No byte of it reached the server: no such host, no connection, not our turn. */
        SURELY_NOT,
        /** It was written, wholly or in part, and the server may have acted on it. */
        PERHAPS
    }
}
