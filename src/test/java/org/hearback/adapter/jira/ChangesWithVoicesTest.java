package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Jira knows the index of a property only where a plugin declares it; its search is given here. */
class ChangesWithVoicesTest {
    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final Issue change = product.make("Export in the background");
    private final Issue secret = product.make("Buy the competitor");
    private final SearchService search = jira.watched(SearchService.class);
    private final TerminalClause clause = mock();
    private final ChangesWithVoices function =
            new ChangesWithVoices(jira.loops().queries(changeId -> List.of()));

    @BeforeEach
    void ten_people_ask_for_the_change() throws SearchException {
        JqlFunctionModuleDescriptor descriptor = mock();
        when(descriptor.getFunctionName()).thenReturn("changesWithVoices");
        function.init(descriptor);
        Query query = mock();
        doReturn(new ParseResult(query, new MessageSetImpl()))
                .when(search)
                .parseQuery(any(), contains("issue.property[hearback.voices].people >= 10 "));
        doReturn(new SearchResults<>(List.of(change, secret), 2, new PagerFilter<Issue>(0, 2)))
                .when(search)
                .searchOverrideSecurity(any(), any(), any());
        doReturn(new SearchResults<>(List.of(change), 1, new PagerFilter<Issue>(0, 1)))
                .when(search)
                .search(eq(jira.user("mara")), any(), any());
    }

    @Test
    void given_changes_with_that_many_voices_when_searched_for_then_those_one_sees_are_found() {
        assertThat(found("10", jira.user("mara"), false)).containsExactly(change.getId());
    }

    @Test
    void given_nobody_is_logged_in_when_searched_for_then_nothing_is_told() {
        assertThat(found("10", null, false)).isEmpty();
        assertThat(found("10", null, true)).containsExactly(change.getId(), secret.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "1.5", "", "99999999999", "1 OR 1=1"})
    void given_what_is_no_number_of_people_when_asked_then_the_searcher_is_told(String number) {
        assertThat(function.validate(jira.user("mara"), call(number), clause).hasAnyErrors())
                .isTrue();
        assertThat(found(number, jira.user("mara"), false)).isEmpty();
    }

    @Test
    void given_a_number_when_validated_then_it_is_right_and_two_are_not() {
        assertThat(function.validate(jira.user("mara"), call("10"), clause).hasAnyErrors())
                .isFalse();
        assertThat(function.validate(jira.user("mara"), call("1", "2"), clause).hasAnyErrors())
                .isTrue();
        assertThat(function.getMinimumNumberOfExpectedArguments()).isEqualTo(1);
        assertThat(function.getDataType()).isEqualTo(JiraDataTypes.ISSUE);
    }

    private List<Long> found(
            String number, @Nullable ApplicationUser searcher, boolean overridden) {
        QueryCreationContext context = mock();
        when(context.getApplicationUser()).thenReturn(searcher);
        when(context.isSecurityOverriden()).thenReturn(overridden);
        return function.getValues(context, call(number), clause).stream()
                .map(QueryLiteral::getLongValue)
                .toList();
    }

    private static FunctionOperand call(String... arguments) {
        return new FunctionOperand("changesWithVoices", List.of(arguments));
    }
}
