package org.hearback.adapter.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.user.ApplicationUser;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.ToLongFunction;

/** Links requests that have to do with one another. Thread-safe. */
final class RelatedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(RelatedRequests.class);

    /** The link type that a new Jira has; it reads the same from both ends. */
    private static final String LINK_TYPE = "Relates";

    private final IssueLinkManager links;
    private final IssueLinkTypeManager types;

    RelatedRequests(IssueLinkManager links, IssueLinkTypeManager types) {
        this.links = links;
        this.types = types;
    }

    /** Links both once; does nothing where the admin switched links off or removed the type. */
    void relate(long first, long second, ApplicationUser actor) throws CreateException {
        if (!links.isLinkingEnabled()) return;
        var type = types.getIssueLinkTypesByName(LINK_TYPE).stream().findFirst();
        if (type.isEmpty()) {
            LOG.info("Issues {} and {} stay unlinked: no link type {}", first, second, LINK_TYPE);
            return;
        }
        long typeId = type.get().getId();
        if (!areLinked(first, second, typeId))
            links.createIssueLink(first, second, typeId, null, actor);
    }

    private boolean areLinked(long first, long second, long typeId) {
        return reaches(links.getOutwardLinks(first), IssueLink::getDestinationId, second, typeId)
                || reaches(links.getInwardLinks(first), IssueLink::getSourceId, second, typeId);
    }

    private static boolean reaches(
            List<IssueLink> from, ToLongFunction<IssueLink> end, long other, long typeId) {
        return from.stream()
                .anyMatch(each -> each.getLinkTypeId() == typeId && end.applyAsLong(each) == other);
    }
}
