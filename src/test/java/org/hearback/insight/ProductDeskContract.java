package org.hearback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.customer.FiledRequest;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;

/** What every desk of products does. Its users are mara, who may see the request, and olga. */
public abstract class ProductDeskContract {
    private static final long NOWHERE = 987_654_321;

    /** The desk. */
    protected abstract ProductDesk desk();

    /** A product with owners, mara among them. */
    protected abstract long projectId();

    /** A request of it. */
    protected abstract RequestRef request();

    /** The user's key in Jira. */
    protected abstract String key(String user);

    @Test
    void given_a_project_when_asked_for_then_it_is_a_product_with_owners() {
        assertThat(desk().product(projectId()))
                .hasValueSatisfying(it -> assertThat(it.projectId()).isEqualTo(projectId()));
        assertThat(desk().owners(projectId())).contains(key("mara")).doesNotHaveDuplicates();
    }

    @Test
    void given_a_project_that_is_gone_when_asked_for_then_there_is_no_product_and_no_owner() {
        assertThat(desk().product(NOWHERE)).isEmpty();
        assertThat(desk().owners(NOWHERE)).isEmpty();
    }

    @Test
    void given_requests_when_read_then_those_that_are_gone_are_left_out() {
        var request = request();

        assertThat(desk().requests(List.of(NOWHERE, request.issueId())))
                .extracting(FiledRequest::request)
                .containsExactly(request);
        assertThat(desk().requests(List.of())).isEmpty();
    }

    @Test
    void given_a_request_when_users_are_asked_about_then_only_those_see_it_who_may() {
        var request = request();

        assertThat(desk().sees(key("mara"), request.issueId())).isTrue();
        assertThat(desk().sees(key("olga"), request.issueId())).isFalse();
        assertThat(desk().sees("ghost", request.issueId())).isFalse();
        assertThat(desk().sees(key("mara"), NOWHERE)).isFalse();
    }

    @Test
    void given_a_digest_when_it_is_mailed_then_only_users_whom_jira_knows_get_it() {
        var product = desk().product(projectId()).orElseThrow();
        var digest = new Digest(YearMonth.of(2025, 12), product, List.of());

        assertThat(desk().mail(key("mara"), digest)).isTrue();
        assertThat(desk().mail("ghost", digest)).isFalse();
    }
}
