package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.Comments;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class CommentRulesTest {
    private TestDesk desk;
    private IssueRow request;

    @BeforeEach
    void a_request_of_kim() {
        desk = TestDesk.fresh();
        request = desk.raise("kim", "Help");
    }

    private CommentRow say(String who, String text, boolean internal) {
        return desk.rules.requests().say(desk.account(who), request, text, internal);
    }

    private List<String> readBy(String who) {
        return desk.rules.comments().readable(desk.account(who), request).stream()
                .map(CommentRow::body)
                .toList();
    }

    @Test
    void given_public_and_internal_comments_when_read_then_customers_see_only_the_public() {
        say("mara", "for all", false);
        say("mara", "for us", true);

        assertThat(readBy("mara")).containsExactly("for all", "for us");
        assertThat(readBy("kim")).containsExactly("for all");
    }

    @Test
    void given_that_mark_on_an_issue_that_is_no_request_when_read_then_it_hides_nothing() {
        var change = desk.books.issues().byKey("APP-1").orElseThrow();
        var comments = desk.rules.comments();
        comments.add(desk.account("dev"), change, "done", null, Comments.audience(true));

        assertThat(comments.readable(desk.account("nora"), change))
                .extracting(CommentRow::body)
                .containsExactly("done");
        assertThat(comments.readable(desk.account("kim"), change)).isEmpty();
    }

    @Test
    void given_a_comment_when_it_is_made_then_listeners_hear_of_it_when_it_is_stored() {
        CommentRow comment = say("mara", "hello", true);

        assertThat(desk.announced).containsExactly(comment);
        assertThat(comment.internal()).isTrue();
    }

    @Test
    void given_a_customer_when_they_comment_internally_then_it_is_refused() {
        assertThatThrownBy(() -> say("kim", "x", true)).isInstanceOf(Refusal.class);
        assertThat(desk.announced).isEmpty();
    }

    @Test
    void given_another_customer_when_they_comment_then_it_is_refused() {
        assertThatThrownBy(() -> say("lee", "x", false)).isInstanceOf(Refusal.class);
    }

    @Test
    void given_an_empty_or_endless_text_when_commented_then_it_is_refused() {
        assertThatThrownBy(() -> say("mara", " \n", false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> say("mara", "x".repeat(32_768), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("32,767");
    }

    @Test
    void given_an_archived_project_when_commented_then_it_is_refused() {
        desk.books.projects().setArchived(request.projectId(), true);

        assertThatThrownBy(() -> say("mara", "x", false)).isInstanceOf(Refusal.class);
    }
}
