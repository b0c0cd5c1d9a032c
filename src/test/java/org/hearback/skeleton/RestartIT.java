package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A node on H2 that is stopped and started knows what it knew. */
class RestartIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path home;

    @Test
    void given_a_restart_when_the_node_is_back_then_channels_requests_and_open_answers_are_there() {
        try (var server = new CallbackServer()) {
            Hook hook;
            String key;
            try (var desk = Desk.open(home)) {
                hook = desk.addHook("Forum", server.address().toString());
                hook.post("r-1", "The roof R-1 leaks");
                key =
                        within(SOON, "the request", () -> desk.requestAbout("R-1"))
                                .path("key")
                                .asText();
                server.close();
                desk.answer(key, "The roof is mended");
                within(
                        SOON,
                        "a try that failed",
                        () ->
                                Optional.of(new OwnTables(desk.node()).waitingWork())
                                        .filter(waiting -> waiting == 1));
            }
            try (var desk = Desk.open(home);
                    var up = new CallbackServer(server.address().getPort())) {
                var back = hook.at(desk.baseUrl());

                var again = back.deliver(Push.of("r-1", "The roof R-1 leaks", hook.secret()));
                back.post("r-2", "The roof R-2 leaks too");
                within(SOON, "a new request", () -> desk.requestAbout("R-2"));
                new OwnTables(desk.node()).hurryWork();
                within(SOON, "the answer", () -> up.about("mended").stream().findFirst());

                assertThat(again.json().path("known").asInt()).as(again.body()).isEqualTo(1);
                assertThat(desk.requestAbout("R-1").orElseThrow().path("key").asText())
                        .isEqualTo(key);
                assertThat(desk.agent().get("/browse/" + key).page().text()).contains("Forum");
            }
        }
    }
}
