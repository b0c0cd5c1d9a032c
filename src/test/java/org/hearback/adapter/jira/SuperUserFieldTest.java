package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;

import org.hearback.person.People;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import java.util.List;

class SuperUserFieldTest {
    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final CustomField column = mock();

    @Test
    void given_requests_of_both_when_shown_then_only_those_of_super_users_have_a_value() {
        var kims = jira.issue(portal.ask("kim", "The export hangs"));
        var lees = jira.issue(portal.ask("lee", "Where is the menu?"));
        var field = field();

        assertThat(field.getValueFromIssue(column, kims)).isEqualTo(SuperUserField.YES);
        assertThat(field.getValueFromIssue(column, lees)).isNull();
    }

    @Test
    void given_an_issue_without_a_reporter_when_shown_then_it_has_no_value() {
        Issue issue = mock();
        when(issue.getId()).thenReturn(42L);

        assertThat(field().getValueFromIssue(column, issue)).isNull();
    }

    @Test
    void given_an_issue_that_is_about_to_be_created_when_shown_then_it_has_no_value() {
        Issue issue = mock();
        when(issue.getId()).thenReturn(null);

        assertThat(field().getValueFromIssue(column, issue)).isNull();
    }

    @Test
    void given_a_queue_that_was_shown_when_it_is_shown_again_then_jira_is_not_searched() {
        var issue = jira.issue(portal.ask("kim", "The export hangs"));
        var search = jira.watched(SearchService.class);
        var field = field();
        field.getValueFromIssue(column, issue);
        Mockito.clearInvocations(search);

        field.getValueFromIssue(column, issue);

        verifyNoMoreInteractions(search);
    }

    @Test
    void given_a_value_when_templates_show_it_then_they_find_what_people_read() {
        var issue = jira.issue(portal.ask("kim", "The export hangs"));
        FieldLayoutItem layout = mock();

        assertThat(field().getVelocityParameters(issue, column, layout))
                .containsEntry("hearbackSuperUser", "Super-user");
    }

    @Test
    void given_a_value_as_text_when_read_back_then_it_is_the_same() {
        var field = field();

        assertThat(
                        field.getSingularObjectFromString(
                                field.getStringFromSingularObject(SuperUserField.YES)))
                .isEqualTo(SuperUserField.YES);
    }

    private SuperUserField field() {
        var people = new People();
        var standings =
                new JiraModules.Standings(
                        () -> List.of(jira.user("kim").getKey()), limit -> List.of());
        return new SuperUserField(jira.desk().modules(standings, people.persons, people.erasure()));
    }
}
