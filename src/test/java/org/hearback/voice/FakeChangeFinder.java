package org.hearback.voice;

import org.hearback.kernel.ChangeRef;
import org.hearback.request.DeskRefused;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Changes that the caller may see, in memory. */
public final class FakeChangeFinder implements ChangeFinder {
    private final List<Found> changes = new ArrayList<>();
    private final Map<Long, String> texts = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Draft> created = new ArrayList<>();
    private @Nullable DeskRefused refusal;

    /** A change that the caller may see. */
    public Found put(long issueId, String key, String summary) {
        var found = new Found(new ChangeRef(issueId, key), summary, "To Do", "Acme App");
        changes.add(found);
        return found;
    }

    /** What stands in the issue. */
    public void says(long issueId, String text) {
        texts.put(issueId, text);
    }

    /** Where the caller may make changes. */
    public void place(Place place) {
        places.add(place);
    }

    /** Jira will not make the next change. */
    public void refuseNext(String why) {
        refusal = new DeskRefused(why);
    }

    /** What was made, in order. */
    public List<Draft> created() {
        return List.copyOf(created);
    }

    @Override
    public List<Found> likely(String text, List<Long> except, int limit) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
        return changes.stream()
                .filter(found -> !except.contains(found.change().issueId()))
                .filter(found -> words.stream().anyMatch(word -> names(found, word)))
                .limit(limit)
                .toList();
    }

    @Override
    public String textOf(long issueId) {
        return texts.getOrDefault(issueId, "");
    }

    @Override
    public Optional<Found> find(String key) {
        return changes.stream()
                .filter(
                        found ->
                                found.change().key().equalsIgnoreCase(key)
                                        || String.valueOf(found.change().issueId()).equals(key))
                .findFirst();
    }

    @Override
    public List<Found> find(List<Long> issueIds) {
        return changes.stream()
                .filter(found -> issueIds.contains(found.change().issueId()))
                .toList();
    }

    @Override
    public List<Place> places() {
        return List.copyOf(places);
    }

    @Override
    public ChangeRef create(Draft draft) {
        var now = refusal;
        refusal = null;
        if (now != null) throw now;
        created.add(draft);
        var id = 90_000L + created.size();
        return put(id, "APP-" + id, draft.summary()).change();
    }

    private static boolean names(Found found, String word) {
        return word.length() > 3 && found.summary().toLowerCase(Locale.ROOT).contains(word);
    }
}
