package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.dispatch.CustomerComments;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskRefused;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class JiraCustomerCommentsTest {
    private static final String ONCE = "notice:7";
    private static final String OUT =
            "http://127.0.0.1:2990/jira/plugins/servlet/hearback/out?n=7&s=a-b_C";
    private static final String TEXT = "You asked: *why*?\nIt is in 3.2 now: " + OUT + ".";

    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final RequestRef request = new Portal(jira).ask("kim", "The export hangs");
    private final Issue change = product.make("Export in the background");
    private final CustomerComments comments = jira.loops().customerComments();

    @Test
    void given_a_request_when_told_twice_then_its_customer_reads_it_once_with_a_link() {
        comments.onRequest(request, TEXT, ONCE);
        comments.onRequest(request, TEXT, ONCE);

        assertThat(jira.comments(request))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(read(said).audience()).isEqualTo(Audience.CUSTOMER);
                            assertThat(said.getBody())
                                    .isEqualTo(
                                            "You asked: \\*why\\*?\nIt is in 3.2 now: ["
                                                    + "http://127.0.0.1:2990/jira/plugins/servlet"
                                                    + "/hearback/out?n=7&s=a-b_C].");
                        });
        assertThat(comments.stands(request.issueId(), ONCE)).isTrue();
        assertThat(comments.stands(request.issueId(), "notice:8")).isFalse();
    }

    @Test
    void given_a_request_of_a_channel_when_told_then_its_own_user_signs_it() {
        jira.channelActsAs("bot");

        jira.loops().customerComments().onRequest(request, TEXT, ONCE);

        assertThat(jira.comments(request).getFirst().getAuthorApplicationUser())
                .isEqualTo(jira.user("bot"));
    }

    @Test
    void given_a_request_of_the_portal_when_told_then_the_lead_of_its_project_signs_it() {
        comments.onRequest(request, TEXT, ONCE);

        assertThat(jira.comments(request).getFirst().getAuthorApplicationUser())
                .isEqualTo(jira.issue(request).getProjectObject().getProjectLead());
    }

    @Test
    void given_the_door_of_answers_when_we_tell_a_customer_then_it_is_no_agents_answer() {
        var heard = new ArrayList<CommentId>();
        jira.desk()
                .listener(
                        jira.service(EventPublisher.class),
                        project -> true,
                        (where, id) -> heard.add(id))
                .start();

        comments.onRequest(request, TEXT, ONCE);

        assertThat(heard).hasSize(1);
        assertThat(jira.desk().comments().find(heard.getFirst()))
                .map(RequestComment::voice)
                .contains(Voice.HEARBACK);
    }

    @Test
    void given_an_issue_that_is_no_request_when_told_then_it_is_refused() {
        var none = LiveIssues.refTo(change);

        assertThatThrownBy(() -> comments.onRequest(none, TEXT, ONCE))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining(change.getKey());
        assertThatThrownBy(() -> comments.onRequest(new RequestRef(987_654, "SUP-9"), TEXT, ONCE))
                .isInstanceOf(DeskRefused.class);
    }

    @Test
    void given_somebody_of_the_house_when_told_on_a_request_then_customers_do_not_read_it() {
        var mara = jira.user("mara").getKey();

        comments.inside(request.issueId(), mara, TEXT, ONCE);
        comments.inside(request.issueId(), mara, TEXT, ONCE);

        assertThat(jira.comments(request))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.getBody()).startsWith("[~mara] You asked");
                            assertThat(read(said).audience()).isEqualTo(Audience.INTERNAL);
                        });
    }

    @Test
    void given_somebody_of_the_house_when_told_on_a_change_then_the_comment_mentions_them() {
        comments.inside(change.getId(), jira.user("dev").getKey(), TEXT, ONCE);

        assertThat(jira.service(CommentManager.class).getComments(change))
                .singleElement()
                .extracting(Comment::getBody)
                .asString()
                .startsWith("[~dev] ");
        assertThat(comments.stands(change.getId(), ONCE)).isTrue();
    }

    @Test
    void given_nobody_or_no_issue_when_told_inside_then_it_is_refused() {
        assertThatThrownBy(() -> comments.inside(change.getId(), "nobody", TEXT, ONCE))
                .isInstanceOf(DeskRefused.class);
        assertThatThrownBy(() -> comments.inside(987_654, jira.user("dev").getKey(), TEXT, ONCE))
                .isInstanceOf(DeskRefused.class);
        assertThat(comments.stands(987_654, ONCE)).isFalse();
    }

    @Test
    void given_a_closed_certificate_when_said_twice_then_the_change_has_one_internal_comment() {
        var closing = jira.loops().changeComments();

        closing.say(change.getId(), "telling:3", "hearback.fixcheck.report.version", "{3.2}");
        closing.say(change.getId(), "telling:3", "hearback.fixcheck.report.version", "{3.2}");

        List<Comment> said = jira.service(CommentManager.class).getComments(change);
        assertThat(said)
                .singleElement()
                .extracting(Comment::getBody)
                .isEqualTo("A customer says that this is not fixed in \\{3.2\\}.");
        assertThat(read(said.getFirst()).audience()).isEqualTo(Audience.INTERNAL);
        assertThatThrownBy(() -> closing.say(987_654, "telling:3", "hearback.fixcheck.report"))
                .isInstanceOf(DeskRefused.class);
    }

    private RequestComment read(Comment comment) {
        return jira.desk().comments().find(new CommentId(comment.getId())).orElseThrow();
    }
}
