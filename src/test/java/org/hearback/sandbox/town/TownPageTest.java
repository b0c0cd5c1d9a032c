package org.hearback.sandbox.town;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

class TownPageTest {
    @TempDir Path directory;
    private TownServer server;
    private TownClient lea;

    @BeforeEach
    void start() throws Exception {
        server = TownServer.start(directory, "/town", Clock.systemUTC());
        lea = new TownClient(server.base(), "lea");
    }

    @AfterEach
    void stop() throws Exception {
        lea.close();
        server.close();
    }

    @Test
    void given_a_newcomer_when_she_opens_the_page_then_she_is_asked_for_a_name() throws Exception {
        assertThat(lea.page("/")).contains("Who are you?", "Welcome to the town!");
    }

    @Test
    void given_a_name_when_she_writes_to_acme_then_the_post_and_the_answer_stand_in_one_thread()
            throws Exception {
        lea.form("/join", Map.of("name", "@Lea"));
        var written =
                lea.form(
                        "/write",
                        Map.of("text", "@acme my lamp <b>broke</b>", "visibility", "public"));
        var page = written.headers().firstValue("Location").orElseThrow();
        try (var acme = new TownClient(server.base(), "acme")) {
            var post = acme.get("/api/v1/notifications").path(0).path("status").path("id").asText();
            acme.post("@lea a new one is on its way", "in_reply_to_id", post);
        }

        var thread = lea.page(page.substring(server.base().toString().length()).split("#", 2)[0]);

        assertThat(written.statusCode()).isEqualTo(303);
        assertThat(thread).contains("my lamp &lt;b&gt;broke&lt;/b&gt;", "a new one is on its way");
        assertThat(thread).contains("card company");
    }

    @Test
    void given_a_wrong_name_or_the_companys_when_joining_then_the_form_says_why() throws Exception {
        var odd = lea.form("/join", Map.of("name", "no spaces, please"));
        var taken = lea.form("/join", Map.of("name", "acme"));

        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("role=\"alert\"", "1 to 30 letters");
        assertThat(taken.body()).contains("acme is the company");
    }

    @Test
    void given_an_unlisted_post_when_the_timeline_is_shown_then_only_its_author_page_has_it()
            throws Exception {
        lea.form("/join", Map.of("name", "lea"));
        lea.form("/write", Map.of("text", "psst", "visibility", "unlisted"));

        assertThat(lea.page("/")).doesNotContain("psst");
        assertThat(lea.page("/@lea")).contains("psst", "everybody, not listed");
    }
}
