package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.fixcheck.FixDesk;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.request.DeskRefused;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class JiraFixDeskTest {
    private static final String NO = "It does not work for me yet.";

    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final RequestRef request = new Portal(jira).ask("kim", "The export hangs");
    private final Issue change = product.make("Export in the background");
    private final FixDesk desk = jira.loops().fixDesk();

    JiraFixDeskTest() {
        jira.channelActsAs("bot");
    }

    @Test
    void given_a_resolved_request_when_it_is_not_fixed_then_its_customer_says_so_and_it_is_open() {
        jira.step(request, "Resolve");
        jira.pass(Duration.ofDays(3));

        jira.loops().fixDesk().reopen(request, NO, "fixcheck:7");

        assertThat(jira.comments(request))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.getAuthorApplicationUser()).isEqualTo(jira.user("kim"));
                            assertThat(read(said).audience()).isEqualTo(Audience.CUSTOMER);
                            assertThat(read(said).text()).isEqualTo(NO);
                        });
        assertThat(Reopening.isResolved(jira.issue(request))).isFalse();
    }

    @Test
    void given_the_comment_when_looked_at_as_an_answer_then_it_is_none() {
        desk.reopen(request, NO, "fixcheck:7");

        assertThat(read(jira.comments(request).getFirst()).voice()).isEqualTo(Voice.HEARBACK);
    }

    @Test
    void given_an_agent_who_resolved_it_again_when_called_once_more_then_it_stays_so() {
        jira.step(request, "Resolve");
        jira.pass(Duration.ofDays(3));
        var again = jira.loops().fixDesk();
        again.reopen(request, NO, "fixcheck:7");
        jira.pass(Duration.ofHours(1));
        jira.step(request, "Resolve");

        again.reopen(request, NO, "fixcheck:7");

        assertThat(jira.comments(request)).hasSize(1);
        assertThat(Reopening.isResolved(jira.issue(request))).isTrue();
    }

    @Test
    void given_a_request_of_somebody_else_when_it_is_not_fixed_then_only_the_house_reads_it() {
        jira.step(request, "Resolve");
        jira.pass(Duration.ofDays(3));
        var later = jira.loops().fixDesk();

        later.reopenForAnother(request, "fixcheck:7");
        later.reopenForAnother(request, "fixcheck:7");

        assertThat(jira.comments(request))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(read(said).audience()).isEqualTo(Audience.INTERNAL);
                            assertThat(said.getAuthorApplicationUser())
                                    .isNotEqualTo(jira.user("kim"));
                        });
        assertThat(Reopening.isResolved(jira.issue(request))).isFalse();
    }

    @Test
    void given_words_with_markup_when_said_then_they_are_shown_as_they_are() {
        desk.reopen(request, "{color:red}no{color} [~mara]", "fixcheck:7");

        assertThat(read(jira.comments(request).getFirst()).text())
                .isEqualTo("{color:red}no{color} [~mara]");
    }

    @Test
    void given_a_request_that_is_gone_when_reopened_then_it_is_refused() {
        assertThatThrownBy(() -> desk.reopen(new RequestRef(987_654, "SUP-99"), NO, "fixcheck:7"))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("SUP-99");
    }

    @Test
    void given_a_change_when_reported_twice_then_the_house_reads_it_once() {
        desk.report(Product.ref(change), "3.2", request.key(), "fixcheck:7");
        desk.report(Product.ref(change), "3.2", request.key(), "fixcheck:7");

        assertThat(onChange())
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.getBody()).contains("3.2", request.key());
                            assertThat(read(said).audience()).isEqualTo(Audience.INTERNAL);
                        });
    }

    @Test
    void given_neither_version_nor_request_when_reported_then_no_sentence_has_a_hole() {
        desk.report(Product.ref(change), "", "", "fixcheck:7");

        assertThat(onChange())
                .extracting(Comment::getBody)
                .containsExactly("A customer says that this is not fixed.");
    }

    private List<Comment> onChange() {
        return jira.service(CommentManager.class).getComments(change);
    }

    private RequestComment read(Comment comment) {
        return jira.desk().comments().find(new CommentId(comment.getId())).orElseThrow();
    }
}
