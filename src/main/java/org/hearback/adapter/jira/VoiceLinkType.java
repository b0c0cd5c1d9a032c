package org.hearback.adapter.jira;

import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.Optional;

/**
 * The kind of link by which people see in Jira who asks for a change: {@code SUP-4 voices APP-9}.
 * It is known by its name; an admin who renames it gets a new one. Thread-safe.
 *
 * <p>Jira has no unique names of link types: two nodes that make it at the same moment make two.
 * All nodes take the older one then, and the other stays unused.
 */
final class VoiceLinkType {
    static final String NAME = "Voice";
    static final String OUTWARD = "voices";
    static final String INWARD = "is voiced by";

    private static final Logger LOG = LoggerFactory.getLogger(VoiceLinkType.class);

    private final IssueLinkTypeManager types;

    VoiceLinkType(IssueLinkTypeManager types) {
        this.types = types;
    }

    /** Its id; empty where it was not made yet, or removed. */
    Optional<Long> find() {
        return types.getIssueLinkTypesByName(NAME).stream()
                .map(IssueLinkType::getId)
                .min(Comparator.naturalOrder());
    }

    /** Its id; made now where it is missing. */
    long findOrMake() {
        return find().orElseGet(this::make);
    }

    /** Whether the link is of this kind. */
    static boolean isOf(IssueLink link) {
        return NAME.equalsIgnoreCase(link.getIssueLinkType().getName());
    }

    private long make() {
        try {
            types.createIssueLinkType(NAME, OUTWARD, INWARD, null);
        } catch (RuntimeException e) {
            return find().orElseThrow(() -> e); // another node was quicker
        }
        var id = find().orElseThrow(() -> new IllegalStateException("Jira made no link type"));
        LOG.info("Link type {} is made, with id {}", NAME, id);
        return id;
    }
}
