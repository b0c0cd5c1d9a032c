package org.hearback.adapter.jira;

import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;

import org.hearback.loop.ChangeDesk.Way.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Duplicates and clones, by Jira's issue links: the source of such a link "duplicates" or "clones"
 * its destination. Thread-safe.
 *
 * <p>An admin may rename these kinds of links. A kind counts by its name, or by its outward words;
 * where both were changed, it is followed no more.
 */
final class Relatives {
    private static final String DUPLICATE = "Duplicate";
    private static final String DUPLICATES = "duplicates";
    private static final String CLONES = "clones";

    /** What Jira calls its links of clones where no admin chose another one. */
    private static final String CLONERS = "Cloners";

    /** Issues above which all links of a kind are read at once. */
    private static final int MANY = 100;

    private final IssueLinkManager links;
    private final IssueLinkTypeManager types;
    private final ApplicationProperties properties;

    Relatives(
            IssueLinkManager links, IssueLinkTypeManager types, ApplicationProperties properties) {
        this.links = links;
        this.types = types;
        this.properties = properties;
    }

    /**
     * One end of a link.
     *
     * @param from whose voices may count for the other
     */
    record Lead(Kind kind, long from, long to) {}

    /** What a link of that kind leads to; empty where it is no matter of ours. */
    Optional<Kind> kindOf(IssueLinkType type) {
        var name = type.getName();
        if (DUPLICATE.equalsIgnoreCase(name) || DUPLICATES.equalsIgnoreCase(type.getOutward()))
            return Optional.of(Kind.DUPLICATE);
        if (clonersName().equalsIgnoreCase(name) || CLONES.equalsIgnoreCase(type.getOutward()))
            return Optional.of(Kind.CLONE);
        return Optional.empty();
    }

    /** Duplicates of the issue, and what it was cloned from. */
    List<Lead> to(long issueId) {
        var leads = new ArrayList<Lead>();
        for (var link : links.getInwardLinks(issueId)) add(leads, link, Kind.DUPLICATE);
        for (var link : links.getOutwardLinks(issueId)) add(leads, link, Kind.CLONE);
        return leads;
    }

    /** What the issue is a duplicate of, and its clones. */
    List<Lead> from(long issueId) {
        var leads = new ArrayList<Lead>();
        for (var link : links.getOutwardLinks(issueId)) add(leads, link, Kind.DUPLICATE);
        for (var link : links.getInwardLinks(issueId)) add(leads, link, Kind.CLONE);
        return leads;
    }

    /** As {@link #to(long)}, by the issue to which they lead. */
    Map<Long, List<Lead>> to(Collection<Long> issueIds) {
        var found = new HashMap<Long, List<Lead>>();
        if (issueIds.size() <= MANY) {
            for (var id : new HashSet<>(issueIds)) found.put(id, to(id));
            return found;
        }
        var wanted = new HashSet<>(issueIds);
        for (var lead : all())
            if (wanted.contains(lead.to()))
                found.computeIfAbsent(lead.to(), id -> new ArrayList<>()).add(lead);
        return found;
    }

    private List<Lead> all() {
        var leads = new ArrayList<Lead>();
        for (var type : types.getIssueLinkTypes()) {
            var kind = kindOf(type).orElse(null);
            if (kind != null)
                for (var link : links.getIssueLinks(type.getId())) leads.add(lead(link, kind));
        }
        return leads;
    }

    private void add(List<Lead> leads, IssueLink link, Kind wanted) {
        if (kindOf(link.getIssueLinkType()).filter(wanted::equals).isPresent())
            leads.add(lead(link, wanted));
    }

    /** The clone is the source, and what was asked of its original is asked of it. */
    private static Lead lead(IssueLink link, Kind kind) {
        long source = link.getSourceId();
        long destination = link.getDestinationId();
        return kind == Kind.CLONE
                ? new Lead(kind, destination, source)
                : new Lead(kind, source, destination);
    }

    private String clonersName() {
        @Nullable String chosen = properties.getString(APKeys.JIRA_CLONE_LINKTYPE_NAME);
        return chosen == null || chosen.isBlank() ? CLONERS : chosen;
    }
}
