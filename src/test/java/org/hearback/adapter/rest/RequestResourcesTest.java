package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.delivery.LengthRule;
import org.hearback.kernel.FakeAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What agents are told about a request, as JSON. */
class RequestResourcesTest {
    private final TestRooms rooms = new TestRooms();

    @BeforeEach
    void an_agent_calls() {
        rooms.access.become(FakeAccess.agentOf(TestRooms.ISSUE, 10_002L));
    }

    @Test
    void given_a_limited_channel_when_asked_then_the_rule_is_told() {
        rooms.carrier.limit(
                Optional.of(
                        new LengthRule(500, LengthRule.Unit.GRAPHEMES, 23, "@mara@x.test ", true)));

        var json = json(rooms.replyLimit().get(TestRooms.ISSUE).getEntity());

        assertThat(json.toString())
                .isEqualTo(
                        "{\"channel\":\"Acme\",\"answers\":true,\"max\":500,"
                                + "\"unit\":\"graphemes\",\"urlLength\":23,"
                                + "\"prefix\":\"@mara@x.test \",\"threads\":true}");
    }

    @Test
    void given_a_channel_without_limit_when_asked_then_there_is_no_max() {
        rooms.carrier.limit(Optional.of(LengthRule.unlimited()));

        var json = json(rooms.replyLimit().get(TestRooms.ISSUE).getEntity());

        assertThat(json.has("max")).isFalse();
        assertThat(json.get("answers").asBoolean()).isTrue();
    }

    @Test
    void given_a_channel_that_takes_no_answers_when_asked_then_that_is_told() {
        rooms.carrier.limit(Optional.empty());

        var json = json(rooms.replyLimit().get(TestRooms.ISSUE).getEntity());

        assertThat(json.get("answers").asBoolean()).isFalse();
    }

    @Test
    void given_a_request_from_a_channel_when_asked_then_its_origin_is_told() {
        var json = json(rooms.origin().get(TestRooms.ISSUE).getEntity());

        assertThat(json.get("key").asText()).isEqualTo("SUP-1");
        assertThat(json.get("kind").asText()).isEqualTo("mastodon");
        var post = json.get("posts").get(0);
        assertThat(post.get("permalink").asText()).isEqualTo("https://social.example/@mara/1");
        assertThat(post.get("visibility").asText()).isEqualTo("public");
        assertThat(post.get("postedAt").asText()).isEqualTo("2026-01-05T09:00:00Z");
    }

    @Test
    void given_a_request_that_came_by_the_portal_when_asked_then_there_is_no_origin() {
        assertThat(rooms.origin().get(10_002L).getStatus()).isEqualTo(404);
        assertThat(rooms.replyLimit().get(10_002L).getStatus()).isEqualTo(404);
    }

    private static JsonNode json(Object entity) {
        return new ObjectMapper().valueToTree(entity);
    }
}
