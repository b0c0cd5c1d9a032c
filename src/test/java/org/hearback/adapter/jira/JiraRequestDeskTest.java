package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.RendererManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.servicedesk.api.ServerException;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;

import org.hearback.channel.Desk;
import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.hearback.request.OpenedRequest;
import org.hearback.request.RequestDesk;
import org.hearback.request.RequestDeskContract;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class JiraRequestDeskTest implements RequestDeskContract {
    private final HostedJira jira = new HostedJira();

    @Override
    public RequestDesk desk() {
        return jira.desk().requests();
    }

    @Override
    public Desk place(ReporterPolicy reporter) {
        return jira.place(reporter);
    }

    @Override
    public void resolve(RequestRef request) {
        jira.step(request, "Resolve");
    }

    @Override
    public int comments(RequestRef request) {
        return jira.comments(request).size();
    }

    @Override
    public int links(RequestRef first, RequestRef second) {
        var links = jira.service(IssueLinkManager.class);
        return links.getOutwardLinks(first.issueId()).size()
                + links.getInwardLinks(first.issueId()).size();
    }

    @Test
    void given_a_post_when_it_is_opened_then_jira_shows_its_words_and_where_they_stand() {
        var request = open(Posts.aPost().saying("It broke {code} again: *why*?")).request();

        var issue = jira.issue(request);
        var html =
                jira.service(RendererManager.class)
                        .getRenderedContent(
                                "atlassian-wiki-renderer",
                                issue.getDescription(),
                                issue.getIssueRenderContext());
        assertThat(issue.getSummary()).isEqualTo("It broke {code} again: *why*?");
        assertThat(Jsoup.parse(html).text())
                .isEqualTo(
                        "It broke {code} again: *why*? Posted by Mara (mara@social.example) on Our"
                                + " account: https://social.example/@mara/1");
    }

    @Test
    void given_an_author_whom_jira_does_not_know_when_opened_then_their_new_account_reports() {
        var opened = open(Posts.aPost());

        var reporter = jira.issue(opened.request()).getReporter();
        assertThat(reporter.getUsername()).isEqualTo("mara.social.example");
        assertThat(reporter.getKey()).isEqualTo(opened.customerKey());
    }

    @Test
    void given_a_try_that_died_before_its_mark_when_tried_again_then_one_request_stands() {
        var real = jira.service(JsonEntityPropertyManager.class);
        doThrow(new IllegalStateException("the node is killed"))
                .doAnswer(
                        call -> {
                            real.put(
                                    call.getArgument(0),
                                    call.getArgument(1),
                                    call.getArgument(2),
                                    call.getArgument(3));
                            return null;
                        })
                .when(jira.watched(JsonEntityPropertyManager.class))
                .put(anyString(), anyLong(), anyString(), anyString());
        assertThatThrownBy(() -> open(Posts.aPost())).isInstanceOf(DeskUnavailable.class);
        var requests = jira.watched(ServiceDeskCustomerRequestService.class);
        doThrow(new AssertionError("a second request"))
                .when(requests)
                .createCustomerRequest(any(), any());

        var found = openAgain(Posts.aPost()).request();

        assertThat(new Marks(real).postOfIssue(found.issueId()))
                .contains(Posts.aPost().build().key().asText());
    }

    @Test
    void given_the_same_words_under_another_post_when_tried_again_then_they_are_not_mistaken() {
        var first = open(Posts.aPost().withId("1")).request();

        var second = openAgain(Posts.aPost().withId("2")).request();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void given_a_mandatory_field_when_opened_then_the_refusal_names_it() {
        var type = jira.requestType("Report a problem");
        var place =
                new Desk(
                        type.projectId(),
                        type.requestTypeId(),
                        jira.user("bot").getKey(),
                        ReporterPolicy.CUSTOMER);

        assertThatThrownBy(() -> desk().open(Drafts.first(Posts.aPost().build(), place)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("Version of the app");
    }

    @Test
    void given_a_request_type_that_is_gone_when_opened_then_it_is_refused_without_an_account() {
        var place = place(ReporterPolicy.CUSTOMER);
        var gone = new Desk(place.projectId(), 9_999, place.userKey(), ReporterPolicy.CUSTOMER);

        assertThatThrownBy(() -> desk().open(Drafts.first(Posts.aPost().build(), gone)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("9999")
                .hasMessageContaining("SUP");
        assertThat(jira.user("mara.social.example")).isNull();
    }

    @Test
    void given_an_archived_project_when_opened_then_the_refusal_says_so() {
        var place = place(ReporterPolicy.CUSTOMER);
        Project archived = mock();
        when(archived.getKey()).thenReturn("SUP");
        when(archived.isArchived()).thenReturn(true);
        doReturn(archived).when(jira.watched(ProjectManager.class)).getProjectObj(anyLong());

        assertThatThrownBy(() -> desk().open(Drafts.first(Posts.aPost().build(), place)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("SUP is archived");
    }

    @Test
    void given_the_channels_user_is_gone_when_opened_then_the_refusal_names_the_channel() {
        var place = place(ReporterPolicy.CUSTOMER);
        var nobodys = new Desk(place.projectId(), place.requestTypeId(), "left", place.reporter());

        assertThatThrownBy(() -> desk().open(Drafts.first(Posts.aPost().build(), nobodys)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("Our account");
    }

    @Test
    void given_the_channels_user_is_no_agent_when_opened_then_the_service_desk_refuses() {
        var place = place(ReporterPolicy.CUSTOMER);
        var customers =
                new Desk(
                        place.projectId(),
                        place.requestTypeId(),
                        jira.user("kim").getKey(),
                        place.reporter());

        assertThatThrownBy(() -> desk().open(Drafts.first(Posts.aPost().build(), customers)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("permission");
    }

    @Test
    void given_the_service_desk_itself_is_ill_when_opened_then_a_later_try_may_help() {
        doThrow(new ServerException("no database", "sd.error"))
                .when(jira.watched(ServiceDeskCustomerRequestService.class))
                .createCustomerRequest(any(), any());

        assertThatThrownBy(() -> open(Posts.aPost()))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining(Posts.aPost().build().key().asText());
    }

    @Test
    void given_a_worker_thread_when_opened_then_nobody_stays_logged_in_on_it() {
        open(Posts.aPost());

        assertThat(jira.service(JiraAuthenticationContext.class).getLoggedInUser()).isNull();
    }

    @Test
    void given_thirty_thousand_stars_when_opened_then_the_description_fits_and_says_it_is_cut() {
        var request = open(Posts.aPost().saying("*".repeat(30_000))).request();

        assertThat(jira.issue(request).getDescription())
                .hasSizeBetween(32_700, RequestText.MAX_TEXT_CHARS)
                .contains("was cut here")
                .endsWith("[https://social.example/@mara/1]");
    }

    private OpenedRequest open(Posts post) {
        return desk().open(Drafts.first(post.build(), place(ReporterPolicy.CUSTOMER)));
    }

    private OpenedRequest openAgain(Posts post) {
        return desk().open(Drafts.again(post.build(), place(ReporterPolicy.CUSTOMER)));
    }
}
