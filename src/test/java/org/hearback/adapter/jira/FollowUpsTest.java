package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.request.DeskRefused;
import org.hearback.request.RequestDraft;
import org.hearback.request.RequestStanding;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class FollowUpsTest {
    private final HostedJira jira = new HostedJira();

    @Test
    void given_a_customers_request_when_they_follow_up_then_they_say_it_in_public() {
        var request = opened(ReporterPolicy.CUSTOMER);

        jira.desk().requests().say(request, followUp(ReporterPolicy.CUSTOMER), false);

        var comment = jira.comments(request).getFirst();
        var read = jira.desk().comments().find(new CommentId(comment.getId())).orElseThrow();
        assertThat(comment.getAuthorApplicationUser().getUsername())
                .isEqualTo("mara.social.example");
        assertThat(read.audience()).isEqualTo(Audience.CUSTOMER);
        assertThat(read.voice()).isEqualTo(Voice.HEARBACK);
        assertThat(read.text()).isEqualTo("It is *still* broken.");
    }

    @Test
    void given_the_channels_user_reports_when_somebody_follows_up_then_the_first_line_names_them() {
        var request = opened(ReporterPolicy.CHANNEL_USER);

        jira.desk().requests().say(request, followUp(ReporterPolicy.CHANNEL_USER), false);

        var comment = jira.comments(request).getFirst();
        assertThat(comment.getAuthorApplicationUser().getUsername()).isEqualTo("bot");
        assertThat(comment.getBody())
                .startsWith("Mara \\(mara@social.example\\) wrote:\n\nIt is \\*still\\*");
    }

    @Test
    void given_a_resolved_request_when_asked_how_it_stands_then_jira_says_since_when() {
        var request = opened(ReporterPolicy.CUSTOMER);
        jira.step(request, "Resolve");

        assertThat(jira.desk().requests().standing(request))
                .contains(new RequestStanding(true, HostedJira.NOW));
    }

    @Test
    void given_no_way_back_to_work_when_followed_up_then_it_stays_resolved_with_the_comment() {
        var request = opened(ReporterPolicy.CUSTOMER);
        jira.step(request, "Resolve");
        doReturn(List.of())
                .when(jira.watched(IssueWorkflowManager.class))
                .getSortedAvailableActions(any(), any());

        jira.desk().requests().say(request, followUp(ReporterPolicy.CUSTOMER), true);

        assertThat(jira.comments(request)).hasSize(1);
        assertThat(jira.desk().requests().standing(request).orElseThrow().resolved()).isTrue();
    }

    @Test
    void given_the_way_back_asks_for_a_field_when_followed_up_then_the_refusal_names_it() {
        var request = opened(ReporterPolicy.CUSTOMER);
        jira.step(request, "Resolve");
        ErrorCollection errors = new SimpleErrorCollection();
        errors.addError("customfield_10100", "Version of the app is required.");
        doReturn(new TransitionValidationResult(null, errors, Map.of(), Map.of(), 31))
                .when(jira.watched(IssueService.class))
                .validateTransition(any(), anyLong(), anyInt(), any());

        assertThatThrownBy(
                        () ->
                                jira.desk()
                                        .requests()
                                        .say(request, followUp(ReporterPolicy.CUSTOMER), true))
                .isInstanceOf(DeskRefused.class)
                .hasMessage("customfield_10100: Version of the app is required.");
    }

    @Test
    void given_an_agent_resolved_in_knowledge_of_it_when_said_again_then_it_stays_resolved() {
        var request = opened(ReporterPolicy.CUSTOMER);
        jira.desk().requests().say(request, followUp(ReporterPolicy.CUSTOMER), true);
        jira.pass(Duration.ofHours(1));
        jira.step(request, "Resolve");

        jira.desk().requests().say(request, followUp(ReporterPolicy.CUSTOMER), true);

        assertThat(jira.desk().requests().standing(request).orElseThrow().resolved()).isTrue();
    }

    @Test
    void given_links_are_off_when_two_requests_are_related_then_there_is_no_link() {
        doReturn(false).when(jira.watched(IssueLinkManager.class)).isLinkingEnabled();

        assertThat(linksAfterRelating()).isEmpty();
    }

    @Test
    void given_the_link_type_was_removed_when_two_are_related_then_there_is_no_link() {
        doReturn(List.of())
                .when(jira.watched(IssueLinkTypeManager.class))
                .getIssueLinkTypesByName(anyString());

        assertThat(linksAfterRelating()).isEmpty();
    }

    private List<IssueLink> linksAfterRelating() {
        var first = opened(ReporterPolicy.CUSTOMER);
        var second = jira.desk().requests().open(followUp(ReporterPolicy.CUSTOMER)).request();
        jira.desk().requests().relate(first, second, followUp(ReporterPolicy.CUSTOMER));
        return jira.service(IssueLinkManager.class).getOutwardLinks(first.issueId());
    }

    private RequestRef opened(ReporterPolicy reporter) {
        var draft = Drafts.first(Posts.aPost().withId("1").build(), jira.place(reporter));
        return jira.desk().requests().open(draft).request();
    }

    private RequestDraft followUp(ReporterPolicy reporter) {
        var post = Posts.aPost().withId("2").saying("It is *still* broken.").build();
        return Drafts.first(post, jira.place(reporter));
    }
}
