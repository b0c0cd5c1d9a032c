package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.answer.RequestComments;
import org.hearback.answer.RequestCommentsContract;
import org.hearback.channel.Desk;
import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.request.DeskUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JiraRequestCommentsTest implements RequestCommentsContract {
    private final HostedJira jira = new HostedJira();
    private final RequestRef request =
            jira.desk()
                    .requests()
                    .open(Drafts.first(Posts.aPost().build(), jira.place(ReporterPolicy.CUSTOMER)))
                    .request();

    @Override
    public RequestComments comments() {
        jira.channelsTo(jira.place(ReporterPolicy.CUSTOMER));
        return jira.desk().comments();
    }

    @Override
    public RequestRef request() {
        return request;
    }

    @Override
    public CommentId agentWrites(Audience audience, String text) {
        var internal = audience == Audience.INTERNAL;
        return write(jira.user("mara"), text, null, sharing(Map.of("internal", internal)));
    }

    @Override
    public CommentId customerWrites(String text) {
        return write(jira.user("kim"), text, null, Map.of());
    }

    @Override
    public Instant now() {
        return jira.now();
    }

    @Override
    public void pass(Duration time) {
        jira.pass(time);
    }

    @Override
    public int notes() {
        return jira.comments(request).size();
    }

    @Test
    void given_an_agents_comment_without_a_mark_when_found_then_the_customer_may_read_it() {
        var id = write(jira.user("mara"), "Done.", null, Map.of());

        assertThat(find(id)).isEqualTo(Audience.CUSTOMER);
    }

    @Test
    void given_a_comment_for_a_group_when_found_then_only_agents_may_read_it() {
        var id = write(jira.user("mara"), "Hm.", "jira-servicedesk-users", Map.of());

        assertThat(find(id)).isEqualTo(Audience.INTERNAL);
    }

    @Test
    void given_a_mark_that_says_nothing_when_found_then_only_agents_may_read_the_comment() {
        var id = write(jira.user("mara"), "Hm.", null, sharing(Map.of("external", "perhaps")));

        assertThat(find(id)).isEqualTo(Audience.INTERNAL);
    }

    @Test
    void given_an_anonymous_comment_when_found_then_no_agent_speaks() {
        var id = write(null, "Who am I?", null, Map.of());

        assertThat(comments().find(id).orElseThrow().voice()).isEqualTo(Voice.CUSTOMER);
    }

    @Test
    void given_markup_and_a_mention_when_found_then_the_text_is_what_people_see() {
        var id = agentWrites(Audience.CUSTOMER, "It is *fixed*, [~tom] says.");

        assertThat(comments().find(id).orElseThrow().text())
                .isEqualTo("It is fixed, Tom Okoye says.");
    }

    @Test
    void given_a_note_when_added_then_it_is_the_bots_internal_comment_in_our_voice() {
        comments().addNote(request, "1", "hearback.desk.request.gone", "*x* {code}");

        var comment = jira.comments(request).getFirst();
        var note = comments().find(new CommentId(comment.getId())).orElseThrow();
        assertThat(comment.getAuthorApplicationUser().getUsername()).isEqualTo("bot");
        assertThat(note.audience()).isEqualTo(Audience.INTERNAL);
        assertThat(note.voice()).isEqualTo(Voice.HEARBACK);
        assertThat(note.text()).isEqualTo("Request *x* {code} was deleted.");
    }

    @Test
    void given_nobody_to_sign_when_a_note_is_added_then_it_stands_there_unsigned() {
        jira.desk(Optional.empty())
                .comments()
                .addNote(request, "1", "hearback.desk.request.gone", "SUP-9");

        assertThat(jira.comments(request)).hasSize(1);
        assertThat(jira.comments(request).getFirst().getAuthorApplicationUser()).isNull();
    }

    @Test
    void given_a_deleted_request_when_a_note_is_added_then_nothing_happens() {
        var gone = new RequestRef(987_654_321, "SUP-987654321");

        assertThatCode(() -> comments().addNote(gone, "1", "hearback.desk.request.gone", "x"))
                .doesNotThrowAnyException();
    }

    @Test
    void given_two_channels_to_one_project_when_comments_are_looked_for_then_each_comes_once() {
        var place = jira.place(ReporterPolicy.CUSTOMER);
        var id = agentWrites(Audience.CUSTOMER, "We are on it.");
        jira.pass(Duration.ofMinutes(3));
        jira.channelsTo(place, place, as("mara", place));

        assertThat(lastMinutes()).extracting(RequestComment.Ref::id).containsExactly(id);
    }

    @Test
    void given_a_project_without_channels_when_comments_are_looked_for_then_its_are_left_out() {
        agentWrites(Audience.CUSTOMER, "We are on it.");
        jira.pass(Duration.ofMinutes(3));
        jira.channelsTo();

        assertThat(lastMinutes()).isEmpty();
    }

    @Test
    void given_channels_without_user_or_project_when_looked_for_then_the_others_are_searched() {
        var place = jira.place(ReporterPolicy.CUSTOMER);
        agentWrites(Audience.CUSTOMER, "We are on it.");
        jira.pass(Duration.ofMinutes(3));
        var gone = new Desk(99_999, 1, place.userKey(), ReporterPolicy.CUSTOMER);
        var nobody = new Desk(place.projectId(), 1, "JIRAUSER0", ReporterPolicy.CUSTOMER);
        jira.channelsTo(gone, nobody, place);

        assertThat(lastMinutes()).hasSize(1);
    }

    @Test
    void given_a_search_that_fails_when_comments_are_looked_for_then_a_later_try_may_help()
            throws SearchException {
        var search = jira.watched(SearchService.class);
        doThrow(new SearchException("no index")).when(search).search(any(), any(), any());
        jira.channelsTo(jira.place(ReporterPolicy.CUSTOMER));

        assertThatThrownBy(this::lastMinutes).isInstanceOf(DeskUnavailable.class);
    }

    private List<RequestComment.Ref> lastMinutes() {
        return jira.desk()
                .comments()
                .writtenBetween(jira.now().minus(Duration.ofMinutes(15)), jira.now());
    }

    private Desk as(String user, Desk place) {
        return new Desk(
                place.projectId(),
                place.requestTypeId(),
                jira.user(user).getKey(),
                place.reporter());
    }

    private Audience find(CommentId id) {
        return comments().find(id).orElseThrow().audience();
    }

    private static Map<String, JSONObject> sharing(Map<String, Object> mark) {
        return Map.of("sd.public.comment", new JSONObject(mark));
    }

    private CommentId write(
            @Nullable ApplicationUser author,
            String text,
            @Nullable String group,
            Map<String, JSONObject> marks) {
        var now = Date.from(jira.now());
        return new CommentId(
                jira.service(CommentManager.class)
                        .create(jira.issue(request), author, text, group, null, now, marks, true)
                        .getId());
    }
}
