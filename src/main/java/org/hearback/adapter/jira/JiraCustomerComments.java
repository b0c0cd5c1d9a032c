package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.dispatch.CustomerComments;
import org.hearback.kernel.RequestRef;

/** Comments by which customers and people of the house are told. */
final class JiraCustomerComments implements CustomerComments {
    private final JiraServices jira;
    private final Acting acting;
    private final LiveIssues issues;
    private final UserManager users;
    private final Signers signers;
    private final MarkedComments comments;
    private final PortalRequests portal;
    private final Words words;

    JiraCustomerComments(JiraServices jira, Signers signers, MarkedComments comments) {
        this.jira = jira;
        this.acting = jira.acting();
        this.issues = jira.issues();
        this.users = jira.people().users();
        this.portal = new PortalRequests(jira.work().requests());
        this.words = jira.words();
        this.signers = signers;
        this.comments = comments;
    }

    @Override
    public void onRequest(RequestRef request, String text, String once) {
        var what = "comment on " + request.key();
        var issue = acting.as(null, what, () -> request(request));
        var signer = signers.of(issue).orElse(null);
        acting.run(signer, what, () -> comments.addPublic(issue, signer, markup(text), once));
    }

    @Override
    public void inside(long issueId, String userKey, String text, String once) {
        var what = "comment on issue " + issueId;
        var issue = acting.as(null, what, () -> issue(issueId));
        var reader = acting.as(null, what, () -> reader(userKey));
        var signer = signers.of(issue).orElse(null);
        var markup = "[~" + reader.getUsername() + "] " + markup(text);
        acting.run(signer, what, () -> comments.addInternal(issue, signer, markup, once));
    }

    @Override
    public boolean stands(long issueId, String once) {
        return acting.as(
                null,
                "look for a comment on issue " + issueId,
                () ->
                        issues.find(new RequestRef(issueId, "#" + issueId))
                                .flatMap(issue -> comments.find(issue, once))
                                .isPresent());
    }

    /** The service desk shows comments to customers on requests only. */
    private Issue request(RequestRef request) {
        var issue = issues.writable(request);
        if (portal.find(issue).isEmpty())
            throw words.refusal("hearback.desk.request.noportal", request.key());
        return issue;
    }

    private Issue issue(long issueId) {
        return issues.live(issueId).orElseThrow(() -> words.refusal("hearback.desk.issue.unseen"));
    }

    private ApplicationUser reader(String key) {
        var user = users.getUserByKey(key);
        if (user == null || !user.isActive()) throw words.refusal("hearback.desk.linker.gone", key);
        return user;
    }

    private String markup(String text) {
        return WikiText.withLinksTo(jira.baseUrl(), text);
    }
}
