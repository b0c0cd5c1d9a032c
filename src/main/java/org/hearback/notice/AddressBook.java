package org.hearback.notice;

import org.hearback.kernel.RequestRef;

import java.net.URI;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What Jira knows of those whom we may tell. Thread-safe. {@code adapter.jira} implements it. Not
 * inside a transaction.
 */
public interface AddressBook {
    /** The users of these keys; those who are gone are left out; thousands may be named. */
    Map<String, Addressee> of(Collection<String> userKeys);

    /** Those of these users who may see the issue: Jira tells others of no comment on it. */
    Set<String> seeing(long issueId, Collection<String> userKeys);

    /** Those of the requests that a public comment reaches: there, not archived, of a portal. */
    List<RequestRef> open(Collection<RequestRef> requests);

    /**
     * Whom the customer named on the request to follow it, by Jira user key; none for issues that
     * are no requests.
     */
    Map<Long, List<String>> participants(Collection<Long> issueIds);

    /**
     * Texts that must never reach a customer: the internal comments of these issues, and all
     * comments of the change. The newest, at most {@code limit}.
     */
    List<String> internalTexts(Collection<Long> requestIds, long changeId, int limit);

    /** Keys of all projects of Jira, for finding keys of issues in a text. */
    List<String> projectKeys();

    /** Where Jira stands: links to customers begin with it. No slash at its end. */
    URI base();

    /** The site's time zone, for those of whom we know none. */
    ZoneId zone();

    /** The site's language, for those of whom we know none. */
    Locale language();
}
