package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A secret that was saved is shown to nobody any more, whatever is asked. */
class SecretsIT {
    private static final String PAGES = "/plugins/servlet/hearback/";
    private static final String TOKEN = "town-acme-token";

    @TempDir static Path home;
    private static Desk desk;
    private static Hook hook;
    private static int town;

    @BeforeAll
    static void two_channels_with_secrets() {
        desk = Desk.open(home);
        hook = desk.addHook("Forum", "");
        town = desk.addTown();
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    private static void holdsNoSecret(JiraClient.Reply reply) {
        assertThat(reply.body())
                .as(reply.at().toString())
                .doesNotContain(TOKEN)
                .doesNotContain(hook.secret().text())
                .doesNotContain(hook.secret().text().substring("whsec_".length()));
    }

    @Test
    void given_stored_secrets_when_an_admin_looks_at_each_page_then_none_is_on_it() {
        for (var page :
                List.of(
                        "channels",
                        "channels?new=",
                        "channels?new=webhook",
                        "channels?new=mastodon",
                        "channels?edit=" + hook.channel(),
                        "channels?edit=" + town,
                        "channels?remove=" + hook.channel(),
                        "attention",
                        "why",
                        "why?channel=" + hook.channel(),
                        "why?channel=" + town)) {
            var reply = desk.admin().get(PAGES + page);
            assertThat(reply.status()).as(page).isEqualTo(200);
            holdsNoSecret(reply);
        }
    }

    @Test
    void given_a_typed_secret_when_the_form_comes_back_with_a_mistake_then_it_is_not_on_it() {
        for (var button : List.of("save", "test")) {
            var page = desk.admin().get(PAGES + "channels?edit=" + town).page();
            var reply =
                    desk.admin()
                            .submit(
                                    page,
                                    Map.of("do", button, "server", "nowhere", "token", TOKEN));
            assertThat(reply.page().select("input[name=token]")).hasSize(1);
            holdsNoSecret(reply);
        }
        var fresh = desk.admin().get(PAGES + "channels?new=mastodon").page();
        holdsNoSecret(desk.admin().submit(fresh, Map.of("do", "save", "token", TOKEN)));
    }

    @Test
    void given_stored_secrets_when_rest_tests_the_channels_then_its_answer_holds_none() {
        for (var channel : List.of(hook.channel(), town)) {
            var page = desk.admin().get(PAGES + "channels?edit=" + channel).page();
            var fields = new TreeMap<String, String>();
            page.select("form.hearback-form")
                    .forms()
                    .getFirst()
                    .formData()
                    .forEach(field -> fields.put(field.key(), field.value()));
            var reply =
                    desk.admin()
                            .json(
                                    "POST",
                                    "/rest/hearback/1.0/channels/test",
                                    Map.of("channel", channel, "fields", fields));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.json().path("works").asBoolean()).as(reply.body()).isTrue();
            holdsNoSecret(reply);
        }
        holdsNoSecret(desk.admin().get("/rest/hearback/1.0/attention"));
    }
}
