package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.intake.PostMatched;
import org.hearback.kernel.FakeAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionResourceTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final TestRooms rooms = new TestRooms();

    @BeforeEach
    void an_admin_calls() {
        rooms.access.become(FakeAccess.admin());
    }

    @Test
    void given_a_refused_post_when_listed_then_why_is_told_but_not_what_the_customer_said()
            throws JsonProcessingException {
        rooms.refused("stuck");

        var json = mapper.writeValueAsString(rooms.attention().list().getEntity());

        assertThat(json)
                .isEqualTo(
                        "[{\"channel\":1,\"post\":\"stuck\",\"reason\":\"DESK_REFUSED\","
                                + "\"note\":\"Archived.\","
                                + "\"receivedAt\":\"2026-01-05T10:00:00Z\"}]");
    }

    @Test
    void given_a_refused_post_when_retried_then_it_is_on_its_way_and_a_second_retry_is_not()
            throws JsonProcessingException {
        var stuck = rooms.refused("stuck");
        var body =
                mapper.readValue(
                        "{\"channel\":1,\"post\":\"stuck\"}", AttentionResource.RetryBody.class);

        assertThat(rooms.attention().retry(body).getStatus()).isEqualTo(202);
        assertThat(rooms.attention().retry(body).getStatus()).isEqualTo(404);
        assertThat(rooms.facts.facts(PostMatched.class))
                .containsExactly(new PostMatched(stuck.post().key()));
    }

    @ParameterizedTest
    @CsvSource({"{},channel", "{\"channel\":1},post", "'{\"channel\":1,\"post\":\" \"}',post"})
    void given_a_body_that_names_no_post_when_retried_then_400_names_the_field(
            String json, String field) throws JsonProcessingException {
        var response =
                rooms.attention().retry(mapper.readValue(json, AttentionResource.RetryBody.class));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(((ErrorBody) response.getEntity()).errors()).containsOnlyKeys(field);
    }
}
