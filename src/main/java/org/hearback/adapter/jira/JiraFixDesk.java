package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.fixcheck.FixDesk;
import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

/** Says on requests and changes that something is not fixed. */
final class JiraFixDesk implements FixDesk {
    private final Acting acting;
    private final LiveIssues issues;
    private final Signers signers;
    private final MarkedComments comments;
    private final Reopening reopening;
    private final Words words;

    JiraFixDesk(JiraServices jira, Signers signers, MarkedComments comments, Reopening reopening) {
        this.acting = jira.acting();
        this.issues = jira.issues();
        this.words = jira.words();
        this.signers = signers;
        this.comments = comments;
        this.reopening = reopening;
    }

    @Override
    public void reopen(RequestRef request, String denial, String once) {
        reopen(request, once, (issue, agent) -> deny(issue, agent, denial, once));
    }

    @Override
    public void reopenForAnother(RequestRef request, String once) {
        var said = words.say("hearback.fixcheck.another");
        reopen(request, once, (issue, agent) -> comments.addInternal(issue, agent, said, once));
    }

    private void reopen(RequestRef request, String once, Saying saying) {
        var what = "reopen " + request.key();
        var issue = acting.as(null, what, () -> issues.writable(request));
        var agent = signers.of(issue).orElse(null);
        acting.run(agent, what, () -> reopen(issue, agent, once, saying));
    }

    /** How somebody says that it is not fixed. */
    private interface Saying {
        void on(Issue issue, @Nullable ApplicationUser agent);
    }

    private void deny(Issue issue, @Nullable ApplicationUser agent, String denial, String once) {
        var customer = issue.getReporter();
        var cut = words.say("hearback.request.cut");
        var markup = WikiText.fit(denial, RequestText.MAX_TEXT_CHARS, cut);
        comments.addPublic(issue, customer == null ? agent : customer, markup, once);
    }

    @Override
    public void report(ChangeRef change, String version, String request, String once) {
        var what = "report on " + change.key();
        var issue =
                acting.as(
                        null,
                        what,
                        () -> issues.writable(new RequestRef(change.issueId(), change.key())));
        var signer = signers.of(issue).orElse(null);
        acting.run(
                signer,
                what,
                () -> comments.addInternal(issue, signer, report(version, request), once));
    }

    /** An agent who resolved it in knowledge of the comment is not overruled by a second call. */
    private void reopen(Issue issue, @Nullable ApplicationUser agent, String once, Saying saying) {
        var earlier = comments.find(issue, once);
        if (earlier.isEmpty()) saying.on(issue, agent);
        if (agent == null || !Reopening.isResolved(issue)) return;
        if (!FollowUps.resolvedAfter(issue, earlier)) reopening.reopen(issue, agent);
    }

    /** The key of a request stands bare, so that Jira links it. */
    private String report(String version, String request) {
        var said =
                version.isEmpty()
                        ? words.say("hearback.fixcheck.report")
                        : words.say("hearback.fixcheck.report.version", WikiText.of(version));
        return request.isEmpty()
                ? said
                : said + " " + words.say("hearback.fixcheck.report.request", request);
    }
}
