package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.channel.Channels;
import org.hearback.channel.Secret;
import org.hearback.kernel.FakeAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class ChannelTestResourceTest {
    private static final String SERVER = "https://social.example";

    static final Map<String, String> GOOD =
            Map.of(
                    "kind", "mastodon",
                    "name", "Ours",
                    "server", SERVER,
                    "token", "t0p-s3cret",
                    "heard", "listen",
                    "requesttype", "10000:25",
                    "user", "agent",
                    "reporter", "CUSTOMER");

    private final TestRooms rooms = new TestRooms();

    @BeforeEach
    void an_admin_calls() {
        rooms.access.become(FakeAccess.admin());
    }

    @Test
    void given_a_draft_when_tested_then_what_was_found_is_told_and_nothing_is_stored() {
        var before = rooms.channels.all();

        var response = test(null, GOOD);

        assertThat(response.works()).isTrue();
        assertThat(response.found()).hasSize(1);
        assertThat(rooms.kind.probed()).hasSize(1);
        assertThat(rooms.channels.all()).isEqualTo(before);
    }

    @Test
    void given_a_stored_channel_when_tested_without_its_secret_then_the_stored_one_is_used() {
        stored();
        var left = new HashMap<>(GOOD);
        left.put("token", "");

        test(1, left);

        assertThat(rooms.kind.probed().getFirst().settings().secret("token"))
                .contains(new Secret("stored"));
    }

    @Test
    void given_a_stored_channel_when_another_server_is_tested_then_its_secret_is_asked_for_again() {
        stored();
        var elsewhere = new HashMap<>(GOOD);
        elsewhere.put("token", "");
        elsewhere.put("server", "https://elsewhere.example");

        var response = test(1, elsewhere);

        assertThat(response.works()).isFalse();
        assertThat(response.field()).isEqualTo("token");
        assertThat(rooms.kind.probed()).isEmpty();
    }

    private void stored() {
        rooms.channels.put(
                Channels.aChannel().with("server", SERVER).withSecret("token", "stored").build());
    }

    @Test
    void given_a_wrong_url_when_tested_then_the_field_is_blamed_and_no_network_is_asked() {
        var wrong = new HashMap<>(GOOD);
        wrong.put("server", "social.example");

        var response = test(null, wrong);

        assertThat(response.works()).isFalse();
        assertThat(response.field()).isEqualTo("server");
        assertThat(response.found())
                .containsExactly("Enter a full address that starts with https:// or http://.");
        assertThat(rooms.kind.probed()).isEmpty();
    }

    @Test
    void given_an_unreadable_form_when_tested_then_400_names_each_field() {
        var response =
                rooms.channelTest()
                        .test(new ChannelTestResource.DraftBody(null, Map.of("kind", "carrier")));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(((ErrorBody) response.getEntity()).errors())
                .containsOnlyKeys("kind", "name", "requesttype", "user");
    }

    @Test
    void given_no_fields_when_tested_then_400() throws JsonProcessingException {
        var body = new ObjectMapper().readValue("{}", ChannelTestResource.DraftBody.class);

        assertThat(rooms.channelTest().test(body).getStatus()).isEqualTo(400);
    }

    private ChannelTestResource.ProbeBody test(
            @Nullable Integer channel, Map<String, String> fields) {
        var response = rooms.channelTest().test(new ChannelTestResource.DraftBody(channel, fields));
        assertThat(response.getStatus()).isEqualTo(200);
        return (ChannelTestResource.ProbeBody) response.getEntity();
    }
}
