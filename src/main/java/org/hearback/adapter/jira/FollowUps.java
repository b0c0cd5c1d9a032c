package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.PostKey;
import org.hearback.request.RequestDraft;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** What customers add to their requests, each post once. Thread-safe. */
final class FollowUps {
    private final CommentManager comments;
    private final CustomerAccounts customers;
    private final Reopening reopening;
    private final RequestText text;
    private final Marks marks;
    private final Clock clock;

    FollowUps(
            CommentManager comments,
            CustomerAccounts customers,
            Reopening reopening,
            RequestText text,
            Marks marks,
            Clock clock) {
        this.comments = comments;
        this.customers = customers;
        this.reopening = reopening;
        this.text = text;
        this.marks = marks;
        this.clock = clock;
    }

    /** Adds the follow-up as a public comment unless it is there, and reopens if wanted. */
    void say(Issue issue, RequestDraft followUp, boolean reopen, ApplicationUser agent)
            throws Exception {
        var post = followUp.post();
        var speaks = followUp.channel().desk().reporter() == ReporterPolicy.CUSTOMER;
        var author = speaks ? customers.of(followUp, agent) : agent;
        var earlier = find(issue, author, post.key());
        if (earlier.isEmpty()) {
            var body = speaks ? text.followUp(post) : text.quotedFollowUp(post);
            var now = Date.from(clock.instant()); // the network's clock may be in the future
            var marked = Marks.followUp(post.key());
            comments.create(issue, author, body, null, null, now, marked, true);
        }
        if (reopen && Reopening.isResolved(issue) && !resolvedAfter(issue, earlier))
            reopening.reopen(issue, agent);
    }

    /** Whether an agent resolved the request in knowledge of the follow-up. */
    static boolean resolvedAfter(Issue issue, Optional<Comment> followUp) {
        Date resolved = issue.getResolutionDate();
        if (resolved == null || followUp.isEmpty()) return false;
        return resolved.toInstant().isAfter(followUp.get().getCreated().toInstant());
    }

    private Optional<Comment> find(Issue issue, ApplicationUser author, PostKey post) {
        return comments.getComments(issue).stream()
                .filter(each -> isBy(each, author))
                .filter(each -> marks.says(each.getId(), post))
                .findFirst();
    }

    private static boolean isBy(Comment comment, ApplicationUser author) {
        var writer = comment.getAuthorApplicationUser();
        return writer != null && writer.getKey().equals(author.getKey());
    }
}
