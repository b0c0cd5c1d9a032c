package org.hearback.adapter.jira;

import org.hearback.certificate.ChangeComments;
import org.hearback.kernel.RequestRef;

import java.util.stream.Stream;

/** Comments on changes for the people of the house. */
final class JiraChangeComments implements ChangeComments {
    private final Acting acting;
    private final LiveIssues issues;
    private final Words words;
    private final Signers signers;
    private final MarkedComments comments;

    JiraChangeComments(JiraServices jira, Signers signers, MarkedComments comments) {
        this.acting = jira.acting();
        this.issues = jira.issues();
        this.words = jira.words();
        this.signers = signers;
        this.comments = comments;
    }

    @Override
    public void say(long changeId, String once, String key, String... arguments) {
        var what = "comment on issue " + changeId;
        var issue =
                acting.as(
                        null,
                        what,
                        () -> issues.writable(new RequestRef(changeId, "#" + changeId)));
        var signer = signers.of(issue).orElse(null);
        var text = words.say(key, Stream.of(arguments).map(WikiText::of).toArray());
        acting.run(signer, what, () -> comments.addInternal(issue, signer, text, once));
    }
}
