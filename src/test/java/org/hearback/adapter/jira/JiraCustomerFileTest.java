package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;

import org.hearback.customer.CustomerFile;
import org.hearback.customer.CustomerFileContract;
import org.hearback.customer.Survey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class JiraCustomerFileTest extends CustomerFileContract {
    private static final String RATING = "com.atlassian.servicedesk:sd-request-feedback";
    private static final String RATED_AT = "com.atlassian.servicedesk:sd-request-feedback-date";

    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final RequestRef first = ask("kim", "The export hangs");
    private final RequestRef second = ask("kim", "Now the import hangs");
    private final List<String> kim = List.of(jira.user("kim").getKey());

    @Test
    void given_an_agent_when_a_request_is_read_then_it_says_how_it_stands() {
        portal.look("mara");
        jira.step(first, "Resolve");

        var filed = file().requests(List.of(first.issueId())).getFirst();

        assertThat(filed.summary()).isEqualTo("The export hangs");
        assertThat(filed.type()).isEqualTo("Get help");
        assertThat(filed.resolved()).isTrue();
        assertThat(filed.status()).isEqualTo(jira.issue(first).getStatus().getName());
        assertThat(filed.createdAt()).isEqualTo(HostedJira.NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "kim", "cara"})
    void given_somebody_who_may_not_see_the_requests_when_they_ask_then_there_are_none(
            String viewer) {
        portal.look(viewer);

        assertNothingIsShown();
    }

    @Test
    void given_nobody_is_logged_in_when_asked_then_there_is_nothing() {
        assertNothingIsShown();
        assertThat(file().organisations(kim)).isEmpty();
    }

    @Test
    void given_a_customer_of_an_organisation_when_an_agent_asks_then_it_is_named() {
        portal.look("mara");

        assertThat(file().organisations(kim)).containsExactly("Kiwi Travel");
    }

    @Test
    void given_an_agent_reported_when_organisations_are_asked_for_then_not_all_are_theirs() {
        portal.look("mara");

        assertThat(file().organisations(List.of(jira.user("tom").getKey()))).isEmpty();
    }

    @Test
    void given_two_ratings_when_the_last_is_asked_for_then_it_is_the_one_given_last() {
        portal.look("mara");
        jira.step(first, "Resolve");
        jira.step(second, "Resolve");
        var rating = field(RATING, first, 2);
        rated(rating, second, "RequestFeedback{rating=5}");
        var date = field(RATED_AT, first, at(HostedJira.NOW.plusSeconds(90)));
        rated(date, second, at(HostedJira.NOW.plusSeconds(30)));
        customFields(rating, date);

        assertThat(file().lastSurvey(kim)).hasValue(new Survey(first, 2, ""));
    }

    @Test
    void given_a_rating_whose_value_reads_otherwise_when_asked_for_then_its_stars_are_found() {
        portal.look("mara");
        jira.step(first, "Resolve");
        customFields(field(RATING, first, "RequestFeedback{rating=5}"));

        assertThat(file().lastSurvey(kim)).hasValue(new Survey(first, 5, ""));
    }

    @Test
    void given_no_rating_and_no_such_field_when_asked_for_then_there_is_no_survey() {
        portal.look("mara");
        jira.step(first, "Resolve");

        customFields(field(RATING, first, null));
        assertThat(file().lastSurvey(kim)).isEmpty();

        customFields();
        assertThat(file().lastSurvey(kim)).isEmpty();
    }

    @Override
    protected RequestRef ask(String customer, String summary) {
        jira.pass(Duration.ofMinutes(1));
        return portal.ask(customer, summary);
    }

    @Override
    protected String key(String customer) {
        return jira.user(customer).getKey();
    }

    @Override
    protected void agentLooks() {
        portal.look("mara");
    }

    @Override
    protected void strangerLooks() {
        portal.look("olga");
    }

    private void assertNothingIsShown() {
        assertThat(file().reporterOf(first.issueId())).isEmpty();
        assertThat(file().reportedBy(kim, 10)).isEmpty();
        assertThat(file().requests(List.of(first.issueId(), second.issueId()))).isEmpty();
        assertThat(file().lastSurvey(kim)).isEmpty();
    }

    @Override
    protected CustomerFile file() {
        return jira.desk().customerFile();
    }

    private void customFields(CustomField... fields) {
        doReturn(List.of(fields))
                .when(jira.watched(CustomFieldManager.class))
                .getCustomFieldObjects();
    }

    private CustomField field(String typeKey, RequestRef request, @Nullable Object value) {
        CustomFieldType<?, ?> type = mock();
        when(type.getKey()).thenReturn(typeKey);
        CustomField field = mock();
        doReturn(type).when(field).getCustomFieldType();
        rated(field, request, value);
        return field;
    }

    private void rated(CustomField field, RequestRef request, @Nullable Object value) {
        when(field.getValue(jira.issue(request))).thenReturn(value);
    }

    private static Timestamp at(Instant time) {
        return Timestamp.from(time);
    }
}
