package org.hearback.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What every file of customers does. Its customers are kim and lee. */
public abstract class CustomerFileContract {
    private static final long NO_ISSUE = 987_654_321;

    /** The file. */
    protected abstract CustomerFile file();

    /** The customer asks, a minute after whoever asked before. */
    protected abstract RequestRef ask(String customer, String summary);

    /** The customer's key in Jira. */
    protected abstract String key(String customer);

    /** From now on somebody looks who may see all that was asked until now. */
    protected abstract void agentLooks();

    /** From now on somebody looks who may see nothing of it. */
    protected abstract void strangerLooks();

    @Test
    void given_requests_when_a_customers_are_listed_then_they_come_newest_first_up_to_the_limit() {
        var first = ask("kim", "The export hangs");
        ask("lee", "Where is the menu?");
        var second = ask("kim", "Now the import hangs");
        agentLooks();

        assertThat(file().reportedBy(List.of(key("kim")), 2))
                .extracting(FiledRequest::request)
                .containsExactly(second, first);
        assertThat(file().reportedBy(List.of(key("kim")), 1))
                .extracting(FiledRequest::request)
                .containsExactly(second);
    }

    @Test
    void given_issue_ids_when_they_are_read_then_those_that_are_gone_are_left_out() {
        var request = ask("kim", "The export hangs");
        agentLooks();

        assertThat(file().requests(List.of(NO_ISSUE, request.issueId())))
                .extracting(FiledRequest::request, FiledRequest::summary)
                .containsExactly(tuple(request, "The export hangs"));
        assertThat(file().requests(List.of())).isEmpty();
    }

    @Test
    void given_a_request_when_its_reporter_is_asked_for_then_it_is_the_customers_key() {
        var request = ask("kim", "The export hangs");
        agentLooks();

        assertThat(file().reporterOf(request.issueId())).hasValue(key("kim"));
        assertThat(file().reporterOf(NO_ISSUE)).isEmpty();
    }

    @Test
    void given_a_stranger_when_they_look_then_they_see_nothing() {
        var request = ask("kim", "The export hangs");
        strangerLooks();

        assertThat(file().reportedBy(List.of(key("kim")), 10)).isEmpty();
        assertThat(file().requests(List.of(request.issueId()))).isEmpty();
        assertThat(file().reporterOf(request.issueId())).isEmpty();
        assertThat(file().lastSurvey(List.of(key("kim")))).isEmpty();
    }

    @Test
    void given_customers_whom_nobody_knows_when_asked_for_then_there_is_nothing() {
        ask("kim", "The export hangs");
        agentLooks();

        assertThat(file().reportedBy(List.of("ghost"), 10)).isEmpty();
        assertThat(file().reportedBy(List.of(), 10)).isEmpty();
        assertThat(file().lastSurvey(List.of("ghost"))).isEmpty();
        assertThat(file().organisations(List.of("ghost"))).isEmpty();
    }
}
