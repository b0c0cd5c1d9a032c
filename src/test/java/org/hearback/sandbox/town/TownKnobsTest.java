package org.hearback.sandbox.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.town.Knobs.Fault;
import org.hearback.sandbox.town.Knobs.Habit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

class TownKnobsTest {
    private static final String POSTS = "/api/v1/statuses";

    @TempDir Path directory;
    private TownServer server;
    private TownClient mara;

    @BeforeEach
    void start() throws Exception {
        server = TownServer.start(directory, "", Clock.systemUTC());
        mara = new TownClient(server.base(), "mara");
    }

    @AfterEach
    void stop() throws Exception {
        mara.close();
        server.close();
    }

    @Test
    void given_a_limit_for_two_calls_when_asked_three_times_then_the_third_is_answered()
            throws Exception {
        server.knobs().failNext(2, Fault.LIMIT, "");

        var first = mara.send("GET", "/api/v2/instance", "", Map.of());
        var second = mara.send("GET", "/api/v2/instance", "", Map.of());
        var third = mara.send("GET", "/api/v2/instance", "", Map.of());

        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(Instant.parse(first.headers().firstValue("X-RateLimit-Reset").orElseThrow()))
                .isAfter(Instant.now());
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(third.statusCode()).isEqualTo(200);
    }

    @Test
    void given_a_fault_for_posting_when_something_is_read_then_it_waits_for_the_post()
            throws Exception {
        server.knobs().failNext(1, Fault.EMPTY_401, "POST " + POSTS);

        var read = mara.send("GET", "/api/v1/timelines/home", "", Map.of());
        var post = mara.send("POST", POSTS, "{\"status\":\"hi\"}", Map.of());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(post.statusCode()).isEqualTo(401);
        assertThat(post.body()).isEmpty();
    }

    @Test
    void given_a_dropped_answer_when_a_post_is_written_then_the_client_fails_and_the_post_stands()
            throws Exception {
        server.knobs().failNext(1, Fault.DROP_ANSWER, "POST");

        assertThatThrownBy(() -> mara.post("did it arrive?")).isInstanceOf(IOException.class);

        assertThat(mara.get("/api/v1/timelines/public").path(0).path("content").asText())
                .isEqualTo("<p>did it arrive?</p>");
    }

    @Test
    void given_twice_and_disorder_when_a_list_is_read_then_it_is_so() throws Exception {
        for (var n = 0; n < 2; n++) mara.post("#bread " + n);
        server.knobs().set(Habit.TWICE, true);
        server.knobs().set(Habit.DISORDER, true);

        var tagged = mara.get("/api/v1/timelines/tag/bread");

        assertThat(tagged).hasSize(4);
        assertThat(tagged.path(0).path("content").asText()).contains("</a> 0");
    }

    @Test
    void given_the_form_when_it_is_posted_then_the_knobs_turn_and_reset_turns_them_back()
            throws Exception {
        var turned = mara.form("/knobs", Map.of("html", "1", "where", "instance", "pagesize", "5"));

        assertThat(turned.statusCode()).isEqualTo(303);
        assertThat(server.knobs().left(Fault.HTML)).isEqualTo(1);
        assertThat(server.knobs().pageSize()).isEqualTo(5);
        assertThat(mara.page("/knobs"))
                .contains("name=\"html\" type=\"number\" min=\"0\" value=\"1\"");

        mara.form("/knobs", Map.of("reset", "on"));

        assertThat(server.knobs().left(Fault.HTML)).isZero();
    }
}
