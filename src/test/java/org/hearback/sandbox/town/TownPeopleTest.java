package org.hearback.sandbox.town;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people in the town are to each other: profiles, favourites, private messages. */
class TownPeopleTest {
    @TempDir Path directory;
    private TownServer server;
    private TownClient mara;
    private TownClient acme;
    private TownClient lea;

    @BeforeEach
    void start() throws Exception {
        server = TownServer.start(directory, "/town", Clock.systemUTC());
        mara = new TownClient(server.base(), "mara");
        acme = new TownClient(server.base(), "acme");
        lea = new TownClient(server.base(), "lea");
        lea.form("/join", Map.of("name", "lea"));
    }

    @AfterEach
    void stop() throws Exception {
        for (var client : List.of(mara, acme, lea)) client.close();
        server.close();
    }

    @Test
    void given_a_profile_when_it_is_changed_then_the_api_shows_links_and_followers()
            throws Exception {
        lea.form(
                "/profile",
                Map.of(
                        "note", "I <3 lamps",
                        "links", "https://lea.example/me\njavascript:alert(1)",
                        "followers", "120"));

        var account = acme.get("/api/v1/accounts/lookup?acct=lea");

        assertThat(account.path("followers_count").asInt()).isGreaterThanOrEqualTo(120);
        assertThat(account.path("url").asText()).endsWith("/@lea");
        assertThat(account.path("fields")).hasSize(1);
        assertThat(account.path("fields").path(0).path("value").asText())
                .contains("href=\"https://lea.example/me\"", "rel=\"me nofollow noopener\"");
        assertThat(mara.page("/@lea")).contains("I &lt;3 lamps").doesNotContain("javascript:");
    }

    @Test
    void given_a_favourite_when_it_is_given_twice_and_taken_back_then_it_counts_once_and_none()
            throws Exception {
        var id = mara.post("Turn it off and on").path("id").asText();
        var path = "/api/v1/statuses/" + id;

        lea.send("POST", path + "/favourite", "", Map.of());
        var again = TownClient.read(lea.send("POST", path + "/favourite", "", Map.of()));
        var told = mara.get("/api/v1/notifications?types%5B%5D=favourite");
        var taken = TownClient.read(lea.send("POST", path + "/unfavourite", "", Map.of()));

        assertThat(again.path("favourites_count").asInt()).isEqualTo(1);
        assertThat(again.path("favourited").asBoolean()).isTrue();
        assertThat(told).hasSize(1);
        assertThat(taken.path("favourites_count").asInt()).isZero();
    }

    @Test
    void given_the_button_on_the_page_when_pressed_then_the_post_has_a_favourite_that_lasts()
            throws Exception {
        var id = mara.post("Turn it off and on").path("id").asText();
        lea.form("/favour", Map.of("post", id));
        server.close();
        server = TownServer.start(directory, "/town", Clock.systemUTC());

        try (var reader = new TownClient(server.base(), "acme")) {
            assertThat(reader.get("/api/v1/statuses/" + id).path("favourites_count").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void given_several_ids_when_asked_at_once_then_only_posts_for_the_caller_come()
            throws Exception {
        var open = mara.post("open").path("id").asText();
        var hidden = mara.post("@lea psst", "visibility", "direct").path("id").asText();
        var query = "/api/v1/statuses?id%5B%5D=" + open + "&id%5B%5D=" + hidden + "&id%5B%5D=1";

        assertThat(ids(acme.get(query))).containsExactly(open);
        assertThat(ids(lea.get(query))).containsExactly(hidden, open);
    }

    @Test
    void given_more_ids_than_mastodon_takes_when_asked_at_once_then_422() throws Exception {
        var query = "/api/v1/statuses?" + "id%5B%5D=1&".repeat(21);

        assertThat(acme.send("GET", query, "", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void given_a_private_message_when_the_page_is_opened_then_only_the_two_see_it_with_its_link()
            throws Exception {
        lea.form("/write", Map.of("text", "@acme who am I?", "visibility", "direct"));
        acme.post("@lea look: https://jira.example/you?t=abc", "visibility", "direct");

        assertThat(lea.page("/messages"))
                .contains("who am I?", "href=\"https://jira.example/you?t=abc\"", "noopener");
        assertThat(mara.page("/messages")).doesNotContain("who am I?", "jira.example");
        assertThat(mara.page("/")).doesNotContain("who am I?", "jira.example");
    }

    private static List<String> ids(JsonNode posts) {
        var ids = new ArrayList<String>();
        posts.forEach(post -> ids.add(post.path("id").asText()));
        return ids;
    }
}
