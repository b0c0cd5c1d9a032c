package org.hearback.sandbox.desk.api;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.LinkBook;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/** Links and their kinds; as in Jira, the managers ask for no permission. */
final class DeskLinks implements IssueLinkManager, IssueLinkTypeManager {
    private final Rules rules;
    private final LinkBook book;
    private final JiraTypes types;

    DeskLinks(Rules rules, JiraTypes types) {
        this.rules = rules;
        this.book = rules.books().links();
        this.types = types;
    }

    @Override
    public boolean isLinkingEnabled() {
        return true;
    }

    @Override
    public @Nullable IssueLink getIssueLink(
            Long sourceId, Long destinationId, Long issueLinkTypeId) {
        return book.between(issueLinkTypeId, sourceId, destinationId).map(types::link).orElse(null);
    }

    @Override
    public Collection<IssueLink> getIssueLinks(Long linkTypeId) {
        return book.ofType(linkTypeId).stream().map(types::link).toList();
    }

    @Override
    public List<IssueLink> getOutwardLinks(Long sourceId) {
        return book.outward(sourceId).stream().map(types::link).toList();
    }

    @Override
    public List<IssueLink> getInwardLinks(Long destinationId) {
        return book.inward(destinationId).stream().map(types::link).toList();
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
    public void removeIssueLink(IssueLink issueLink, @Nullable ApplicationUser remoteUser) {
        book.byId(issueLink.getId()).ifPresent(rules.links()::remove);
    }

    @Override
    public Collection<IssueLinkType> getIssueLinkTypes() {
        return book.types().stream().<IssueLinkType>map(DeskLink.Type::new).toList();
    }

    @Override
    public @Nullable IssueLinkType getIssueLinkType(Long id) {
        return book.type(id).map(DeskLink.Type::new).orElse(null);
    }

    /** Jira's styles are for its own kinds of links; this one has none. */
    @Override
    public void createIssueLinkType(
            String name, String outward, String inward, @Nullable String style) {
        try {
            rules.links().addType(name, outward, inward);
        } catch (Refusal e) {
            throw new IllegalArgumentException(e.inWords(), e);
        }
    }

    @Override
    public Collection<IssueLinkType> getIssueLinkTypesByName(String name) {
        return getIssueLinkTypes().stream()
                .filter(type -> type.getName().equalsIgnoreCase(name))
                .toList();
    }
}
