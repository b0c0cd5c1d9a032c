package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

class RequestRulesTest {
    private TestDesk desk;

    @BeforeEach
    void a_desk() {
        desk = TestDesk.fresh();
    }

    private Refusal refusal(String who, Requests.Wish wish) {
        return catchThrowableOfType(
                Refusal.class, () -> desk.rules.requests().raise(desk.account(who), wish));
    }

    @Test
    void given_a_customer_when_they_ask_then_a_request_is_open_in_their_name() {
        IssueRow request = desk.raise("kim", "Help");

        assertThat(request.key()).isEqualTo("SUP-3");
        assertThat(request.requestTypeId()).isEqualTo(desk.requestType("Get help"));
        assertThat(request.reporterKey()).isEqualTo("kim");
        assertThat(request.status().name()).isEqualTo("Open");
        assertThat(
                        desk.books
                                .properties()
                                .get(PropertyRow.ISSUE, request.id(), "request.channel.type"))
                .hasValueSatisfying(
                        door -> assertThat(door.json()).isEqualTo("{\"value\":\"portal\"}"));
    }

    @Test
    void given_an_agent_when_they_ask_for_a_customer_then_the_customer_is_the_reporter() {
        var wish = desk.wish("Get help", Map.of("summary", "For Kim"), "kim");

        IssueRow request = desk.rules.requests().raise(desk.account("bot"), wish);

        assertThat(request.reporterKey()).isEqualTo("kim");
        assertThat(request.creatorKey()).isEqualTo("bot");
    }

    @Test
    void given_a_mandatory_field_is_empty_when_asked_then_it_is_named() {
        var wish = desk.wish("Report a problem", Map.of("summary", "Broken"), null);

        assertThat(refusal("kim", wish).fields())
                .containsEntry("customfield_10100", "Version of the app is required.");
    }

    @Test
    void given_the_mandatory_field_is_filled_when_asked_then_it_is_kept() {
        var fields = Map.of("summary", "Broken", "customfield_10100", "1.3");

        IssueRow request =
                desk.rules
                        .requests()
                        .raise(desk.account("kim"), desk.wish("Report a problem", fields, null));

        assertThat(desk.books.issues().custom(request.id()))
                .containsEntry("customfield_10100", "1.3");
    }

    @Test
    void given_the_project_is_archived_when_asked_then_it_is_refused() {
        desk.books.projects().setArchived(desk.project("SUP").id(), true);

        assertThat(refusal("bot", desk.help("x")).inWords()).contains("SUP is archived");
    }

    @Test
    void given_a_request_type_that_is_gone_when_asked_then_it_is_refused() {
        var wish = desk.help("x");
        desk.books.requestTypes().delete(wish.requestTypeId());

        assertThat(refusal("bot", wish).kind()).isEqualTo(Refusal.Kind.MISSING);
    }

    @Test
    void given_a_stranger_as_customer_when_asked_then_the_reporter_is_named() {
        var wish = desk.wish("Get help", Map.of("summary", "x"), "nobody");

        assertThat(refusal("bot", wish).fields()).containsKey("reporter");
    }

    @Test
    void given_no_agent_when_they_ask_for_another_then_it_is_forbidden() {
        var wish = desk.wish("Get help", Map.of("summary", "x"), "lee");

        assertThat(refusal("kim", wish).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal("dev", wish).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void given_a_field_that_is_not_on_the_form_when_asked_then_it_is_refused() {
        var wish = desk.wish("Get help", Map.of("summary", "x", "priority", "High"), null);

        assertThat(refusal("kim", wish).fields()).containsOnlyKeys("priority");
    }

    @Test
    void given_texts_beyond_jiras_limits_when_asked_then_both_are_named() {
        var fields = Map.of("summary", "x".repeat(256), "description", "y".repeat(32_768));

        assertThat(refusal("kim", desk.wish("Get help", fields, null)).fields())
                .containsOnlyKeys("summary", "description");
    }

    @Test
    void given_the_longest_description_when_asked_then_it_is_kept_whole() {
        String text = "é😀".repeat(10_922);

        IssueRow request =
                desk.rules
                        .requests()
                        .raise(
                                desk.account("kim"),
                                desk.wish(
                                        "Get help",
                                        Map.of("summary", "x", "description", text),
                                        null));

        assertThat(request.description()).isEqualTo(text);
    }

    @Test
    void given_another_customer_when_they_look_then_the_request_is_not_there() {
        IssueRow request = desk.raise("kim", "Secret");

        Refusal no =
                catchThrowableOfType(
                        Refusal.class,
                        () -> desk.rules.requests().view(desk.account("lee"), request.key()));

        assertThat(no.kind()).isEqualTo(Refusal.Kind.MISSING);
        assertThat(desk.rules.requests().own(desk.account("lee"), 0, 50)).doesNotContain(request);
    }
}
