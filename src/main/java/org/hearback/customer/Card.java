package org.hearback.customer;

import org.hearback.listen.Kind;
import org.hearback.person.Person;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer, as one viewer may see them.
 *
 * @param person who it is; null for a customer of Jira whom we met on no channel yet
 * @param customerKeys Jira user keys of all accounts of theirs; the reporter's first
 * @param timeline newest first, at most {@link #MAX_ENTRIES}
 * @param kinds how many entries of the timeline are of which kind
 * @param reach followers of the handle that has most, null where no network says
 * @param thanks how many entries of the timeline thank
 * @param survey the newest rating, if there is one
 * @param organisations names of the organisations, by name
 * @param optedOut whether the person wished to be left alone: then only their requests are shown
 */
public record Card(
        @Nullable Person person,
        List<String> customerKeys,
        List<TimelineEntry> timeline,
        Map<Kind, Integer> kinds,
        @Nullable Integer reach,
        int thanks,
        Optional<Survey> survey,
        List<String> organisations,
        boolean optedOut) {
    /** Longest timeline: more than anybody scrolls through beside a request. */
    public static final int MAX_ENTRIES = 200;

    public Card {
        customerKeys = List.copyOf(customerKeys);
        timeline = List.copyOf(timeline);
        kinds = Map.copyOf(kinds);
        organisations = List.copyOf(organisations);
    }
}
