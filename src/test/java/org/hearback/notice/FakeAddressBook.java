package org.hearback.notice;

import org.hearback.kernel.RequestRef;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A Jira of which everybody is told, in memory: every user is an active customer with address. */
public final class FakeAddressBook implements AddressBook {
    private final Map<String, Addressee> known = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<Long> closed = new HashSet<>();
    private final Set<String> unseen = new HashSet<>();
    private final Map<Long, List<String>> participants = new HashMap<>();
    private final List<String> internal = new ArrayList<>();

    /** A customer with an address, who speaks English. */
    public static Addressee customer(String userKey) {
        return new Addressee(userKey, true, false, true, Locale.ENGLISH, null);
    }

    /** Somebody who works here. */
    public static Addressee employee(String userKey) {
        return new Addressee(userKey, true, true, true, Locale.ENGLISH, null);
    }

    /** This is what Jira knows of them. */
    public void put(Addressee addressee) {
        known.put(addressee.userKey(), addressee);
    }

    /** Jira knows nobody of that key. */
    public void remove(String userKey) {
        gone.add(userKey);
    }

    /** No public comment reaches the customer there. */
    public void close(long issueId) {
        closed.add(issueId);
    }

    /** They may not see that issue; everybody sees all others. */
    public void hide(long issueId, String userKey) {
        unseen.add(issueId + " " + userKey);
    }

    /** The customer named them on the request. */
    public void participate(long issueId, String... userKeys) {
        participants.put(issueId, List.of(userKeys));
    }

    /** Somebody of the house wrote that. */
    public void comment(String text) {
        internal.add(text);
    }

    @Override
    public Map<String, Addressee> of(Collection<String> userKeys) {
        var found = new HashMap<String, Addressee>();
        for (var key : userKeys)
            if (!gone.contains(key)) found.put(key, known.getOrDefault(key, customer(key)));
        return found;
    }

    @Override
    public Set<String> seeing(long issueId, Collection<String> userKeys) {
        return userKeys.stream()
                .filter(key -> !gone.contains(key) && !unseen.contains(issueId + " " + key))
                .collect(Collectors.toSet());
    }

    @Override
    public List<RequestRef> open(Collection<RequestRef> requests) {
        return requests.stream().filter(request -> !closed.contains(request.issueId())).toList();
    }

    @Override
    public Map<Long, List<String>> participants(Collection<Long> issueIds) {
        var found = new HashMap<Long, List<String>>();
        for (var id : issueIds)
            if (participants.containsKey(id)) found.put(id, participants.get(id));
        return found;
    }

    @Override
    public List<String> internalTexts(Collection<Long> requestIds, long changeId, int limit) {
        return internal.stream().limit(limit).toList();
    }

    @Override
    public List<String> projectKeys() {
        return List.of("APP", "SUP");
    }

    @Override
    public URI base() {
        return URI.create("https://desk.example");
    }

    @Override
    public Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
