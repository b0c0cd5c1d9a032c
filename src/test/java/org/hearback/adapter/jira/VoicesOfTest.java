package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** Mara sees the software project; kim does not. */
class VoicesOfTest {
    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final Issue change = product.make("Export in the background");
    private final Issue secret = product.make("Buy the competitor");
    private final Issue first = product.make("I wait for it for minutes");
    private final Issue second = product.make("It stops at 99 rows");
    private final List<Long> asked = List.of(first.getId(), secret.getId(), second.getId());
    private final TerminalClause clause = mock();
    private VoicesOf function = function(asked);

    @BeforeEach
    void hide_the_secret() {
        PermissionManager granted = jira.watched(PermissionManager.class);
        doReturn(false)
                .when(granted)
                .hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(secret), any());
        function = function(asked);
    }

    @Test
    void given_a_change_when_searched_for_then_the_requests_that_one_may_see_are_found() {
        var seen = List.of(first.getId(), second.getId());

        assertThat(found(change.getKey(), jira.user("mara"), false)).isEqualTo(seen);
        assertThat(found("" + change.getId(), jira.user("mara"), false)).isEqualTo(seen);
    }

    @Test
    void given_a_change_that_one_may_not_see_when_searched_for_then_it_has_no_voices() {
        assertThat(found(secret.getKey(), jira.user("mara"), false)).isEmpty();
        assertThat(found(change.getKey(), jira.user("kim"), false)).isEmpty();
        assertThat(found(change.getKey(), null, false)).isEmpty();
        assertThat(found("APP-9999", jira.user("mara"), false)).isEmpty();
    }

    @Test
    void given_jira_itself_searches_when_it_overrides_security_then_it_is_answered() {
        assertThat(found(secret.getKey(), null, true)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void given_a_change_that_one_may_not_see_when_validated_then_it_is_wrong_like_a_missing_one() {
        assertThat(errors(change.getKey())).isEmpty();
        assertThat(errors(secret.getKey()))
                .containsExactly(
                        errors("APP-9999").iterator().next().replace("APP-9999", secret.getKey()));
    }

    @Test
    void given_none_or_two_changes_when_validated_then_the_searcher_is_told() {
        assertThat(errors()).hasSize(1);
        assertThat(errors(change.getKey(), secret.getKey())).hasSize(1);
        assertThat(function.getMinimumNumberOfExpectedArguments()).isEqualTo(1);
        assertThat(function.getDataType()).isEqualTo(JiraDataTypes.ISSUE);
    }

    @Test
    void given_a_shared_filter_when_sanitised_then_a_change_one_may_not_see_has_no_key() {
        assertThat(sanitised(change.getKey())).containsExactly(change.getKey());
        assertThat(sanitised(secret.getKey())).containsExactly("" + secret.getId());
        assertThat(sanitised("APP-9999")).containsExactly("APP-9999");
    }

    @Test
    void given_more_voices_than_jira_can_take_when_searched_for_then_there_is_a_limit() {
        function = function(LongStream.rangeClosed(1, 5_000).boxed().toList());

        assertThat(found(change.getKey(), null, true)).hasSize(VoiceQueries.MOST);
    }

    private VoicesOf function(List<Long> requests) {
        var made = new VoicesOf(jira.loops().queries(changeId -> requests));
        JqlFunctionModuleDescriptor descriptor = mock();
        when(descriptor.getFunctionName()).thenReturn("voicesOf");
        made.init(descriptor);
        return made;
    }

    private List<Long> found(String key, @Nullable ApplicationUser searcher, boolean overridden) {
        QueryCreationContext context = mock();
        when(context.getApplicationUser()).thenReturn(searcher);
        when(context.isSecurityOverriden()).thenReturn(overridden);
        return function.getValues(context, call(key), clause).stream()
                .map(QueryLiteral::getLongValue)
                .toList();
    }

    private Collection<String> errors(String... arguments) {
        return function.validate(jira.user("mara"), call(arguments), clause).getErrorMessages();
    }

    private List<String> sanitised(String key) {
        return function.sanitiseOperand(jira.user("mara"), call(key)).getArgs();
    }

    private static FunctionOperand call(String... arguments) {
        return new FunctionOperand("voicesOf", List.of(arguments));
    }
}
