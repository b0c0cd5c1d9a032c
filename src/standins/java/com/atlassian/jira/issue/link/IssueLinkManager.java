package com.atlassian.jira.issue.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;
import java.util.List;

public interface IssueLinkManager {
    boolean isLinkingEnabled();

    IssueLink getIssueLink(Long sourceId, Long destinationId, Long issueLinkTypeId);

    void removeIssueLink(IssueLink issueLink, ApplicationUser remoteUser);

    Collection<IssueLink> getIssueLinks(Long linkTypeId);

    List<IssueLink> getOutwardLinks(Long sourceId);

    List<IssueLink> getInwardLinks(Long destinationId);

    void createIssueLink(
            Long sourceId, Long destinationId, Long linkTypeId, Long sequence, ApplicationUser user)
            throws CreateException;
}
