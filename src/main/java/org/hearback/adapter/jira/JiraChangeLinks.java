package org.hearback.adapter.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import org.hearback.kernel.ChangeRef;
import org.hearback.voice.ChangeLinks;

import java.util.List;
import java.util.Optional;

/** Jira's issue links of our own kind. Jira's managers ask for no permission: this does. */
final class JiraChangeLinks implements ChangeLinks {
    private final Acting acting;
    private final UserManager users;
    private final IssueLinkManager links;
    private final VoiceLinkType type;
    private final LiveIssues issues;
    private final Permissions permissions;
    private final Words words;

    JiraChangeLinks(JiraServices jira, VoiceLinkType type) {
        this.acting = jira.acting();
        this.users = jira.people().users();
        this.links = jira.work().links();
        this.type = type;
        this.issues = jira.issues();
        this.permissions = jira.permissions();
        this.words = jira.words();
    }

    @Override
    public void link(long requestId, ChangeRef change, String by) {
        var what = "link issue " + requestId + " with " + change.key();
        var user = acting.as(null, what, () -> user(by));
        acting.run(user, what, () -> link(requestId, change.issueId(), user));
    }

    @Override
    public void unlink(long requestId, long changeId, String by) {
        var what = "unlink issue " + requestId + " from issue " + changeId;
        var user = acting.as(null, what, () -> user(by));
        acting.run(user, what, () -> unlink(requestId, changeId, user));
    }

    @Override
    public List<Long> requestsOf(long changeId) {
        return acting.as(
                null,
                "list the requests of issue " + changeId,
                () ->
                        links.getInwardLinks(changeId).stream()
                                .filter(VoiceLinkType::isOf)
                                .map(IssueLink::getSourceId)
                                .distinct()
                                .toList());
    }

    @Override
    public List<ChangeRef> changes() {
        return acting.as(
                null,
                "list what is asked for",
                () -> {
                    var ids =
                            type.find().stream()
                                    .flatMap(id -> links.getIssueLinks(id).stream())
                                    .map(IssueLink::getDestinationId)
                                    .toList();
                    return issues.live(ids).stream().map(LiveIssues::changeTo).toList();
                });
    }

    private void link(long requestId, long changeId, ApplicationUser user) throws CreateException {
        if (!links.isLinkingEnabled()) throw words.refusal("hearback.desk.links.off");
        var request = issue(requestId, user);
        var change = issue(changeId, user);
        if (!permissions.links(request, user))
            throw words.refusal("hearback.desk.links.denied", request.getKey());
        var typeId = type.findOrMake();
        if (find(requestId, changeId, typeId).isEmpty())
            links.createIssueLink(request.getId(), change.getId(), typeId, null, user);
    }

    /** Links end with their issues: where one of them is gone, there is nothing to remove. */
    private void unlink(long requestId, long changeId, ApplicationUser user) {
        var link = type.find().flatMap(id -> find(requestId, changeId, id));
        if (link.isEmpty()) return;
        var request = issue(requestId, user);
        if (!permissions.links(request, user))
            throw words.refusal("hearback.desk.links.denied", request.getKey());
        links.removeIssueLink(link.get(), user);
    }

    private Optional<IssueLink> find(long requestId, long changeId, long typeId) {
        return Optional.ofNullable(links.getIssueLink(requestId, changeId, typeId));
    }

    /** One that is gone and one that the user may not see are refused alike. */
    private Issue issue(long id, ApplicationUser user) {
        return issues.live(id)
                .filter(found -> permissions.sees(found, user))
                .orElseThrow(() -> words.refusal("hearback.desk.issue.unseen"));
    }

    private ApplicationUser user(String key) {
        var user = users.getUserByKey(key);
        if (user == null || !user.isActive()) throw words.refusal("hearback.desk.linker.gone", key);
        return user;
    }
}
