package org.hearback.sandbox.town;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.sandbox.town.Knobs.Habit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

class TownApiTest {
    private static final String MENTIONS = "/api/v1/notifications?types[]=mention";

    @TempDir Path directory;
    private TownServer server;
    private TownClient mara;
    private TownClient acme;

    @BeforeEach
    void start() throws Exception {
        server = TownServer.start(directory, "/town", Clock.systemUTC());
        mara = new TownClient(server.base(), "mara");
        acme = new TownClient(server.base(), "acme");
    }

    @AfterEach
    void stop() throws Exception {
        mara.close();
        acme.close();
        server.close();
    }

    @Test
    void given_a_post_with_a_mention_when_the_named_asks_then_it_is_notified_once()
            throws Exception {
        var post = mara.post("@acme and again @acme@town.example: my order is stuck");

        var notices = acme.get(MENTIONS.replace("[]", "%5B%5D"));

        assertThat(notices).hasSize(1);
        assertThat(notices.path(0).path("status").path("uri")).isEqualTo(post.path("uri"));
    }

    @Test
    void given_five_mentions_when_paging_forward_by_min_id_then_none_is_left_out()
            throws Exception {
        var first = mara.post("@acme 0").path("id").asText();
        for (var n = 1; n < 5; n++) mara.post("@acme " + n);
        server.knobs().pageSize(2);
        var start = acme.get("/api/v1/notifications?max_id=999999999999999999&limit=80");
        var oldest = acme.get("/api/v1/notifications?min_id=1");

        assertThat(texts(start)).containsExactly("4", "3");
        assertThat(texts(oldest)).containsExactly("1", "0");
        assertThat(first).hasSizeGreaterThan(16);
    }

    @Test
    void given_more_than_a_page_when_listing_then_the_link_leads_to_older_and_newer()
            throws Exception {
        for (var n = 0; n < 3; n++) mara.post("#acme " + n);

        var page = acme.send("GET", "/api/v1/timelines/tag/acme?limit=2", "", Map.of());

        assertThat(page.headers().firstValue("Link").orElseThrow())
                .contains("limit=2&max_id=", "rel=\"next\"", "limit=2&min_id=", "rel=\"prev\"");
    }

    @Test
    void given_a_direct_post_when_a_bystander_looks_then_it_does_not_exist() throws Exception {
        var post = mara.post("@acme my card is 1234", "visibility", "direct");
        var path = "/api/v1/statuses/" + post.path("id").asText();

        try (var yusuf = new TownClient(server.base(), "yusuf")) {
            assertThat(yusuf.send("GET", path, "", Map.of()).statusCode()).isEqualTo(404);
            assertThat(yusuf.get("/api/v1/timelines/home").toString()).doesNotContain("1234");
        }
        assertThat(acme.get(path).path("visibility").asText()).isEqualTo("direct");
    }

    @Test
    void given_a_key_when_a_post_is_written_twice_then_there_is_one_unless_keys_are_ignored()
            throws Exception {
        var key = Map.of("Idempotency-Key", "k-1");
        var json = "{\"status\":\"hello\"}";

        var first = TownClient.read(mara.send("POST", "/api/v1/statuses", json, key));
        var second = TownClient.read(mara.send("POST", "/api/v1/statuses", json, key));
        server.knobs().set(Habit.IGNORES_KEYS, true);
        var third = TownClient.read(mara.send("POST", "/api/v1/statuses", json, key));

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(third.path("id")).isNotEqualTo(first.path("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/statuses/1, 404, Record not found",
        "GET, /api/v1/nothing, 404, Not Found",
        "POST, /api/v1/statuses, 422, Validation failed: Text can't be blank",
    })
    void given_a_bad_call_when_made_then_the_error_is_json(
            String method, String path, int status, String error) throws Exception {
        var response = mara.send(method, path, "{}", Map.of());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TownClient.read(response).path("error").asText()).isEqualTo(error);
    }

    @Test
    void given_a_text_at_the_limit_when_urls_count_23_then_it_is_taken_and_one_more_is_not()
            throws Exception {
        var url = "https://shop.example/" + "a".repeat(400);
        var fits = url + " @acme@town.example " + "👨‍👩‍👧‍👦".repeat(Town.MAX_CHARS - 23 - 7);

        assertThat(mara.post(fits).path("id").asText()).isNotEmpty();
        assertThat(
                        mara.send(
                                        "POST",
                                        "/api/v1/statuses",
                                        "{\"status\":\"%s\"}".formatted(fits + "!"),
                                        Map.of())
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void given_an_answer_to_an_answer_when_the_context_is_asked_then_it_has_both_ways()
            throws Exception {
        var root = mara.post("@acme where is it?").path("id").asText();
        var answer = acme.post("@mara on its way", "in_reply_to_id", root).path("id").asText();
        var thanks = mara.post("@acme thanks", "in_reply_to_id", answer).path("id").asText();

        var context = mara.get("/api/v1/statuses/" + answer + "/context");

        assertThat(context.path("ancestors").path(0).path("id").asText()).isEqualTo(root);
        assertThat(context.path("descendants").path(0).path("id").asText()).isEqualTo(thanks);
    }

    @Test
    void given_a_restart_when_asked_again_then_all_is_there() throws Exception {
        var uri = mara.post("@acme do you remember me?").path("uri").asText();
        server.close();

        server = TownServer.start(directory, "/town", Clock.systemUTC());

        try (var again = new TownClient(server.base(), "acme")) {
            var notices = again.get("/api/v1/notifications");
            assertThat(notices.path(0).path("status").path("uri").asText()).isEqualTo(uri);
        }
    }

    private static List<String> texts(JsonNode notices) {
        return StreamSupport.stream(notices.spliterator(), false)
                .map(notice -> notice.path("status").path("content").asText())
                .map(html -> html.replaceAll("<[^>]*>", "").replace("@acme ", ""))
                .toList();
    }
}
