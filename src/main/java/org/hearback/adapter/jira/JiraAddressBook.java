package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.kernel.RequestRef;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The users of Jira as those whom we may tell, and what of Jira must not be told. */
final class JiraAddressBook implements AddressBook {
    private final JiraServices jira;
    private final Acting acting;
    private final LiveIssues issues;
    private final PortalRequests portal;
    private final Participants participants;
    private final CommentReader comments;

    JiraAddressBook(JiraServices jira, CommentReader comments) {
        this.jira = jira;
        this.acting = jira.acting();
        this.issues = jira.issues();
        this.portal = new PortalRequests(jira.work().requests());
        this.participants = new Participants(jira.work().fields());
        this.comments = comments;
    }

    @Override
    public Map<String, Addressee> of(Collection<String> userKeys) {
        return acting.as(
                null,
                "look at %d users".formatted(userKeys.size()),
                () -> {
                    var found = new HashMap<String, Addressee>();
                    for (var key : new HashSet<>(userKeys)) {
                        var user = jira.people().users().getUserByKey(key);
                        if (user != null) found.put(key, addressee(user));
                    }
                    return found;
                });
    }

    @Override
    public Set<String> seeing(long issueId, Collection<String> userKeys) {
        return acting.as(
                null,
                "ask who sees issue " + issueId,
                () -> {
                    var seeing = new HashSet<String>();
                    var issue = issues.live(issueId);
                    if (issue.isEmpty()) return seeing;
                    for (var key : new HashSet<>(userKeys)) {
                        var user = jira.people().users().getUserByKey(key);
                        if (user != null && jira.permissions().sees(issue.get(), user))
                            seeing.add(key);
                    }
                    return seeing;
                });
    }

    @Override
    public List<RequestRef> open(Collection<RequestRef> requests) {
        return acting.as(
                null,
                "look at %d requests".formatted(requests.size()),
                () -> {
                    var ids = requests.stream().map(RequestRef::issueId).toList();
                    return issues.live(ids).stream()
                            .filter(issue -> portal.find(issue).isPresent())
                            .map(LiveIssues::refTo)
                            .toList();
                });
    }

    @Override
    public Map<Long, List<String>> participants(Collection<Long> issueIds) {
        return acting.as(
                null,
                "list whom %d requests name".formatted(issueIds.size()),
                () -> participants.of(issues.live(issueIds)));
    }

    /** What we said ourselves is no secret, and would keep us from saying the like again. */
    @Override
    public List<String> internalTexts(Collection<Long> requestIds, long changeId, int limit) {
        return acting.as(
                null,
                "read internal comments about issue " + changeId,
                () -> {
                    var found = new ArrayList<Comment>();
                    for (var issue : issues.live(List.of(changeId)))
                        written(issue).filter(it -> !comments.isOurs(it)).forEach(found::add);
                    var newest = Comparator.comparing(Issue::getId).reversed();
                    for (var issue : issues.live(requestIds).stream().sorted(newest).toList()) {
                        if (found.size() >= limit) break;
                        written(issue)
                                .filter(comments::isInternal)
                                .filter(it -> !comments.isOurs(it))
                                .forEach(found::add);
                    }
                    return found.stream()
                            .sorted(Comparator.comparing(Comment::getCreated).reversed())
                            .limit(limit)
                            .map(Comment::getBody)
                            .toList();
                });
    }

    @Override
    public List<String> projectKeys() {
        return acting.as(
                null,
                "list the projects",
                () ->
                        Stream.concat(
                                        jira.work().projects().getProjects().stream(),
                                        jira.work().projects().getArchivedProjects().stream())
                                .map(Project::getKey)
                                .distinct()
                                .toList());
    }

    @Override
    public URI base() {
        return jira.baseUrl();
    }

    @Override
    public ZoneId zone() {
        return jira.planning().zones().getDefaultTimezone().toZoneId();
    }

    @Override
    public Locale language() {
        return jira.host().properties().getDefaultLocale();
    }

    private Stream<Comment> written(Issue issue) {
        return jira.work().comments().getComments(issue).stream();
    }

    private Addressee addressee(ApplicationUser user) {
        return new Addressee(
                user.getKey(),
                user.isActive(),
                jira.planning().licences().hasAnyRole(user),
                CustomerAccounts.hasAddress(user),
                jira.people().locales().getLocaleFor(user),
                chosenZone(user));
    }

    /** Jira gives the site's zone for those who chose none. */
    private @Nullable ZoneId chosenZone(ApplicationUser user) {
        var zone = jira.planning().zones().getTimeZoneforUser(user).toZoneId();
        return zone.equals(zone()) ? null : zone;
    }
}
