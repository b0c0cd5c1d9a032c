package org.hearback.claim;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What this room keeps. */
public record ClaimBooks(ClaimBook claims, VisitBook visits, PageLinkBook links) {
    public ClaimBooks {
        requireNonNull(claims, "claims");
        requireNonNull(visits, "visits");
        requireNonNull(links, "links");
    }

    /** The handles that the visitor has proven in this visit, by codes and by a link. */
    Set<HandleId> provenIn(VisitToken visit) {
        var proven = new LinkedHashSet<HandleId>();
        links.openedBy(visit.hash()).forEach(link -> proven.add(link.handle()));
        claims.ofVisit(visit.hash()).stream()
                .map(Claim::handle)
                .filter(Objects::nonNull)
                .forEach(proven::add);
        return proven;
    }
}
