package org.hearback.sandbox.desk.api;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/** Links and their kinds. */
final class DeskLinks implements IssueLinkManager, IssueLinkTypeManager {
    private final Rules rules;

    DeskLinks(Rules rules) {
        this.rules = rules;
    }

    @Override
    public boolean isLinkingEnabled() {
        return true;
    }

    @Override
    public List<IssueLink> getOutwardLinks(Long sourceId) {
        return rules.books().links().outward(sourceId).stream().<IssueLink>map(Link::new).toList();
    }

    @Override
    public List<IssueLink> getInwardLinks(Long destinationId) {
        return rules.books().links().inward(destinationId).stream()
                .<IssueLink>map(Link::new)
                .toList();
    }

    @Override
    public void createIssueLink(
            Long sourceId,
            Long destinationId,
            Long linkTypeId,
            @Nullable Long sequence,
            @Nullable ApplicationUser user)
            throws CreateException {
        try {
            rules.links().store(linkTypeId, sourceId, destinationId);
        } catch (Refusal e) {
            throw new CreateException(e.inWords());
        }
    }

    @Override
    public Collection<IssueLinkType> getIssueLinkTypesByName(String name) {
        return rules.books().links().types().stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .<IssueLinkType>map(Type::new)
                .toList();
    }

    private record Link(LinkRow row) implements IssueLink {
        @Override
        public Long getSourceId() {
            return row.sourceId();
        }

        @Override
        public Long getDestinationId() {
            return row.targetId();
        }

        @Override
        public Long getLinkTypeId() {
            return row.type().id();
        }
    }

    private record Type(LinkTypeRow row) implements IssueLinkType {
        @Override
        public Long getId() {
            return row.id();
        }

        @Override
        public String getName() {
            return row.name();
        }
    }
}
