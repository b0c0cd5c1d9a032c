package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;

import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;
import org.jspecify.annotations.Nullable;

/** A link as Jira shows it. */
record DeskLink(LinkRow row, JiraTypes types) implements IssueLink {
    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public IssueLinkType getIssueLinkType() {
        return new Type(row.type());
    }

    @Override
    public @Nullable Issue getSourceObject() {
        return types.issue(row.sourceId());
    }

    @Override
    public @Nullable Issue getDestinationObject() {
        return types.issue(row.targetId());
    }

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

    /** A kind of link as Jira shows it. */
    record Type(LinkTypeRow row) implements IssueLinkType {
        @Override
        public Long getId() {
            return row.id();
        }

        @Override
        public String getName() {
            return row.name();
        }

        @Override
        public String getOutward() {
            return row.outward();
        }

        @Override
        public String getInward() {
            return row.inward();
        }
    }
}
