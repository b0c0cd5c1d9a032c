package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;

import org.hearback.kernel.RequestRef;
import org.hearback.person.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

class SuperUserReportsTest {
    private static final FunctionOperand CALL = new FunctionOperand("superUserReports", List.of());

    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final RequestRef kims = portal.ask("kim", "The export hangs");
    private final RequestRef lees = portal.ask("lee", "Where is the menu?");
    private final TerminalClause clause = mock();
    private final SuperUserReports function = reports(List.of(), List.of("kim"));

    @BeforeEach
    void init() {
        init(function);
    }

    @Test
    void given_a_super_user_with_an_account_when_searched_for_then_their_requests_are_found() {
        assertThat(found(function, jira.user("mara"), false))
                .contains(kims.issueId())
                .doesNotContain(lees.issueId());
    }

    @Test
    void given_a_request_that_came_by_a_channel_when_searched_for_then_it_is_found_too() {
        var both = reports(List.of(lees.issueId()), List.of("kim"));

        assertThat(found(both, jira.user("mara"), false)).contains(kims.issueId(), lees.issueId());
    }

    @Test
    void given_nobody_is_logged_in_when_searched_for_then_nothing_is_told() {
        assertThat(found(function, null, false)).isEmpty();
    }

    @Test
    void given_jira_itself_searches_when_it_overrides_security_then_it_is_answered() {
        assertThat(found(function, null, true)).contains(kims.issueId());
    }

    @Test
    void given_no_super_users_when_searched_for_then_nothing_is_found() {
        assertThat(found(reports(List.of(), List.of()), jira.user("mara"), false)).isEmpty();
    }

    @Test
    void given_more_requests_than_jira_can_take_when_searched_for_then_there_is_a_limit() {
        var many = LongStream.rangeClosed(1, 5_000).boxed().toList();

        assertThat(found(reports(many, List.of("kim")), jira.user("mara"), false))
                .hasSize(SuperUsers.MOST_REQUESTS);
    }

    @Test
    void given_an_argument_when_validated_then_the_searcher_is_told() {
        var wrong = new FunctionOperand("superUserReports", List.of("kim"));

        assertThat(function.validate(jira.user("mara"), wrong, clause).hasAnyErrors()).isTrue();
        assertThat(function.validate(jira.user("mara"), CALL, clause).hasAnyErrors()).isFalse();
        assertThat(function.getMinimumNumberOfExpectedArguments()).isZero();
        assertThat(function.getDataType()).isEqualTo(JiraDataTypes.ISSUE);
    }

    /** A function where these issues and these customers' are super-users'. */
    private SuperUserReports reports(List<Long> issues, List<String> customers) {
        var people = new People();
        var keys = customers.stream().map(name -> jira.user(name).getKey()).toList();
        var standings =
                new JiraModules.Standings(
                        () -> keys, limit -> issues.subList(0, Math.min(limit, issues.size())));
        return new SuperUserReports(
                jira.desk().modules(standings, people.persons, people.erasure()));
    }

    private static void init(SuperUserReports function) {
        JqlFunctionModuleDescriptor descriptor = mock();
        when(descriptor.getFunctionName()).thenReturn("superUserReports");
        function.init(descriptor);
    }

    private List<Long> found(
            SuperUserReports function, @Nullable ApplicationUser searcher, boolean overridden) {
        QueryCreationContext context = mock();
        when(context.getApplicationUser()).thenReturn(searcher);
        when(context.isSecurityOverriden()).thenReturn(overridden);
        return function.getValues(context, CALL, clause).stream()
                .map(QueryLiteral::getLongValue)
                .toList();
    }
}
