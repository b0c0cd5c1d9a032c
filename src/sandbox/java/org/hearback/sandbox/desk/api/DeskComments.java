package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.CommentBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comments; as in Jira, the manager asks for no permission. */
final class DeskComments implements CommentManager {
    private final Rules rules;
    private final JiraTypes types;
    private final Clock clock;

    DeskComments(Rules rules, JiraTypes types, Clock clock) {
        this.rules = rules;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public @Nullable Comment getCommentById(Long commentId) {
        return rules.books().comments().byId(commentId).map(types::comment).orElse(null);
    }

    @Override
    public List<Comment> getComments(Issue issue) {
        return rules.books().comments().of(issue.getId()).stream().map(types::comment).toList();
    }

    @Override
    public Comment create(
            Issue issue,
            @Nullable ApplicationUser author,
            String body,
            @Nullable String groupLevel,
            @Nullable Long roleLevelId,
            @Nullable Date created,
            @Nullable Map<String, JSONObject> commentProperties,
            boolean dispatchEvent) {
        Map<String, String> json = new LinkedHashMap<>();
        if (commentProperties != null)
            commentProperties.forEach((key, value) -> json.put(key, value.toString()));
        Instant at = created == null ? clock.instant() : created.toInstant();
        String authorKey = author == null ? null : author.getKey();
        var draft = new CommentBook.Draft(issue.getId(), authorKey, body, groupLevel, roleLevelId);
        try {
            CommentRow comment = rules.comments().store(draft, json, at, dispatchEvent);
            return types.comment(comment);
        } catch (Refusal e) {
            throw new IllegalArgumentException(e.inWords(), e);
        }
    }
}
