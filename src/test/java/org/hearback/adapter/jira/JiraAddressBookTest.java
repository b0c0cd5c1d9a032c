package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import static java.util.Objects.requireNonNull;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.util.json.JSONObject;

import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kim chose German and Berlin; lee chose nothing; dev has a licence. */
class JiraAddressBookTest {
    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final RequestRef request = new Portal(jira).ask("kim", "The export hangs");
    private final Issue change = product.make("Export in the background");
    private final AddressBook book = jira.loops().addresses();

    @Test
    void given_customers_when_looked_at_then_their_language_and_zone_are_those_they_chose() {
        assertThat(addressee("kim"))
                .isEqualTo(
                        new Addressee(
                                jira.user("kim").getKey(),
                                true,
                                false,
                                true,
                                Locale.GERMANY,
                                ZoneId.of("Europe/Berlin")));
        assertThat(addressee("lee").language()).isEqualTo(book.language());
        assertThat(addressee("lee").zone()).isNull();
    }

    @Test
    void given_people_of_the_house_when_looked_at_then_they_are_employees() {
        assertThat(addressee("dev").employee()).isTrue();
        assertThat(addressee("mara").employee()).isTrue();
        assertThat(addressee("kim").employee()).isFalse();
    }

    @Test
    void given_an_account_that_we_made_when_looked_at_then_no_mail_reaches_it() {
        var opened =
                jira.desk()
                        .requests()
                        .open(
                                Drafts.first(
                                        Posts.aPost().build(), jira.place(ReporterPolicy.CUSTOMER)))
                        .request();
        var reporter = jira.issue(opened).getReporter().getKey();

        var known = requireNonNull(book.of(List.of(reporter)).get(reporter));

        assertThat(known.hasAddress()).isFalse();
        assertThat(known.employee()).isFalse();
        assertThat(known.active()).isTrue();
    }

    @Test
    void given_keys_of_nobody_when_looked_at_then_they_are_left_out() {
        assertThat(book.of(List.of("nobody", jira.user("kim").getKey())))
                .containsOnlyKeys(jira.user("kim").getKey());
        assertThat(book.of(List.of())).isEmpty();
    }

    @Test
    void given_an_issue_when_asked_who_sees_it_then_who_may_not_is_left_out() {
        var mara = jira.user("mara").getKey();
        var all = List.of(mara, jira.user("kim").getKey(), "nobody");

        assertThat(book.seeing(change.getId(), all)).containsExactly(mara);
        assertThat(book.seeing(987_654, all)).isEmpty();
    }

    @Test
    void given_requests_when_asked_which_are_open_then_those_with_a_portal_are() {
        var none = LiveIssues.refTo(change);

        assertThat(book.open(List.of(request, none, new RequestRef(987_654, "SUP-9"))))
                .containsExactly(request);
    }

    @Test
    void given_an_archived_request_when_asked_which_are_open_then_it_is_not() {
        var issues = jira.watched(IssueManager.class);
        doReturn(List.of(jira.archived(jira.issue(request)))).when(issues).getIssueObjects(any());

        assertThat(jira.loops().addresses().open(List.of(request))).isEmpty();
    }

    @Test
    void given_a_request_that_names_others_when_asked_then_they_are_told_by_key() {
        var issues = jira.watched(IssueManager.class);
        var shared = jira.copy(jira.issue(request));
        doReturn(List.of(jira.user("lee"))).when(shared).getCustomFieldValue(any());
        doReturn(List.of(shared, change)).when(issues).getIssueObjects(any());

        assertThat(
                        jira.loops()
                                .addresses()
                                .participants(List.of(request.issueId(), change.getId())))
                .isEqualTo(Map.of(request.issueId(), List.of(jira.user("lee").getKey())));
    }

    @Test
    void given_comments_when_asked_what_is_internal_then_public_ones_and_ours_are_not() {
        comment(jira.issue(request), "We are on it.", false);
        comment(jira.issue(request), "The customer pays late.", true);
        jira.pass(Duration.ofMinutes(1));
        comment(change, "Built on the old parser.", false);
        jira.loops().customerComments().onRequest(request, "It is in 3.2.", "notice:1");
        jira.loops()
                .customerComments()
                .inside(change.getId(), jira.user("dev").getKey(), "You linked it.", "notice:2");

        assertThat(book.internalTexts(List.of(request.issueId()), change.getId(), 10))
                .containsExactly("Built on the old parser.", "The customer pays late.");
    }

    @Test
    void given_more_internal_texts_than_are_wanted_when_asked_then_the_newest_are_told() {
        for (int i = 1; i <= 4; i++) {
            comment(change, "Thought " + i, false);
            jira.pass(Duration.ofMinutes(1));
        }

        assertThat(book.internalTexts(List.of(), change.getId(), 2))
                .containsExactly("Thought 4", "Thought 3");
    }

    @Test
    void given_the_site_when_asked_then_it_says_where_it_stands_and_what_it_holds() {
        assertThat(book.base()).isEqualTo(URI.create("http://127.0.0.1:2990/jira"));
        assertThat(book.projectKeys()).contains("SUP", "APP", "HR");
        assertThat(book.language()).isEqualTo(Locale.US);
        assertThat(book.zone()).isNotNull();
    }

    private Addressee addressee(String name) {
        var key = jira.user(name).getKey();
        return requireNonNull(book.of(List.of(key)).get(key));
    }

    private void comment(Issue issue, String text, boolean internal) {
        jira.service(CommentManager.class)
                .create(
                        issue,
                        jira.user("mara"),
                        text,
                        null,
                        null,
                        Date.from(jira.now()),
                        Map.of("sd.public.comment", new JSONObject(Map.of("internal", internal))),
                        true);
    }
}
