package org.hearback.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ChannelFormTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "kind", "mastodon",
                    "name", " Ours ",
                    "server", "https://social.example ",
                    "token", "t0p-s3cret",
                    "requesttype", "10000:25",
                    "user", "agent",
                    "reporter", "CHANNEL_USER");

    private final ChannelForm form =
            new ChannelForm(new FakeDirectory(), List.of(new FakeKind("mastodon")));

    @Test
    void given_a_full_form_when_read_then_names_are_ids_and_secrets_stand_apart() {
        var draft = ((ChannelForm.Read.Draft) form.read(GOOD)).draft();

        assertThat(draft.name()).isEqualTo("Ours");
        assertThat(draft.desk())
                .isEqualTo(new Desk(10_000, 25, "JIRAUSER10100", ReporterPolicy.CHANNEL_USER));
        assertThat(draft.settings().plain()).isEqualTo(Map.of("server", "https://social.example"));
        assertThat(draft.settings().secrets()).isEqualTo(Map.of("token", new Secret("t0p-s3cret")));
    }

    @Test
    void given_a_blank_secret_when_read_then_it_is_left_out_so_that_the_stored_one_stays() {
        var draft = ((ChannelForm.Read.Draft) form.read(with("token", "  "))).draft();

        assertThat(draft.settings().secrets()).isEmpty();
    }

    @Test
    void given_a_ticked_box_at_a_secret_when_read_then_the_stored_one_is_to_be_forgotten() {
        var draft = ((ChannelForm.Read.Draft) form.read(with("forget-token", "on"))).draft();

        assertThat(draft.forgotten()).containsExactly("token");
        assertThat(((ChannelForm.Read.Draft) form.read(GOOD)).draft().forgotten()).isEmpty();
    }

    @Test
    void given_fields_that_no_kind_knows_when_read_then_they_are_left_out() {
        var draft = ((ChannelForm.Read.Draft) form.read(with("atl_token", "x"))).draft();

        assertThat(draft.settings().plain()).containsOnlyKeys("server");
    }

    @Test
    void given_blocked_authors_when_read_then_they_are_a_setting_of_every_kind() {
        var draft = ((ChannelForm.Read.Draft) form.read(with("blocked", "spam@x.test"))).draft();

        assertThat(draft.settings().list("blocked")).containsExactly("spam@x.test");
    }

    @Test
    void given_an_empty_form_when_read_then_every_missing_field_is_named_at_once() {
        assertThat(problems(Map.of())).containsOnlyKeys("kind", "name", "requesttype", "user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "10000:", ":25", "0:25", "10000:0", "10000:25:1", "a:b", "-1:25"})
    void given_a_malformed_request_type_when_read_then_the_field_is_named(String typed) {
        assertThat(problems(with("requesttype", typed))).containsOnlyKeys("requesttype");
    }

    @Test
    void given_an_unknown_user_or_policy_when_read_then_the_field_is_named() {
        assertThat(problems(with("user", "nobody"))).containsOnlyKeys("user");
        assertThat(problems(with("reporter", "EVERYBODY"))).containsOnlyKeys("reporter");
    }

    private Map<String, String> problems(Map<String, String> typed) {
        return ((ChannelForm.Read.Wrong) form.read(typed)).problems();
    }

    private static Map<String, String> with(String field, String value) {
        var typed = new HashMap<>(GOOD);
        typed.put(field, value);
        return typed;
    }
}
