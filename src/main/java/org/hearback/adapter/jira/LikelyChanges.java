package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds open issues that speak of the same thing as a text. How rare a word is, Jira's own search
 * says: what is rare is asked for, and counts most. Thread-safe.
 */
final class LikelyChanges {
    /** Issues that are looked at: what a search gives back at once, and one reads through. */
    private static final int MOST_CANDIDATES = 200;

    /** How many letters at the end of a word may be grammar. */
    private static final int ENDING = 2;

    private final Searching search;
    private final ServiceProjects places;
    private final Permissions permissions;

    LikelyChanges(Searching search, ServiceProjects places, Permissions permissions) {
        this.search = search;
        this.places = places;
        this.permissions = permissions;
    }

    /** Best first, as far as the reader may see them. */
    List<Issue> find(ApplicationUser reader, String text, Collection<Long> except, int limit)
            throws SearchException {
        var rest = rest(reader, except);
        var words = rarest(reader, RareWords.of(text), rest);
        if (words.isEmpty()) return List.of();
        var any = words.stream().map(Rare::jql).collect(Collectors.joining(" OR "));
        var jql = "(" + any + ")" + rest + " ORDER BY updated DESC";
        var candidates = search.seenBy(reader, jql, MOST_CANDIDATES);
        return candidates.stream()
                .map(issue -> new Scored(issue, score(issue, words)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(limit)
                .map(Scored::issue)
                .toList();
    }

    /** The rarest of the words, as many as lead to no more issues than are looked at. */
    private List<Rare> rarest(ApplicationUser reader, List<String> words, String rest)
            throws SearchException {
        var known = new ArrayList<Rare>();
        for (var word : words) {
            var count = search.count(reader, jql(word) + rest);
            if (count > 0) known.add(new Rare(word, count));
        }
        known.sort(Comparator.comparingLong(Rare::count));
        var total = 0L;
        var chosen = new ArrayList<Rare>();
        for (var each : known) {
            total += each.count();
            if (!chosen.isEmpty() && total > MOST_CANDIDATES) break;
            chosen.add(each);
        }
        return chosen;
    }

    private String rest(ApplicationUser reader, Collection<Long> except) {
        var services =
                places.all().stream()
                        .filter(project -> permissions.sees(project, reader))
                        .map(project -> project.getId())
                        .toList();
        return " AND statusCategory != Done" + without("project", services) + without("id", except);
    }

    private static String without(String field, Collection<Long> ids) {
        if (ids.isEmpty()) return "";
        return ids.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", " AND " + field + " not in (", ")"));
    }

    /** A word has no sign of the search language in it, so nothing is to be escaped. */
    private static String jql(String word) {
        return "text ~ \"" + word + "\"";
    }

    private static double score(Issue issue, List<Rare> words) {
        var summary = wordsOf(issue.getSummary());
        var description = issue.getDescription();
        var below = description == null ? Set.<String>of() : wordsOf(description);
        return words.stream()
                .mapToDouble(word -> word.weight() * (2 * word.in(summary) + word.in(below)))
                .sum();
    }

    private static Set<String> wordsOf(String text) {
        return RareWords.all(text).collect(Collectors.toSet());
    }

    private record Scored(Issue issue, double score) {}

    private record Rare(String word, long count) {
        String jql() {
            return LikelyChanges.jql(word);
        }

        double weight() {
            return Math.log1p((double) MOST_CANDIDATES / count);
        }

        /** 1 where one of the words begins as this one does; else 0. */
        int in(Set<String> words) {
            var stem = word.substring(0, word.length() - ENDING);
            return words.contains(word) || words.stream().anyMatch(it -> it.startsWith(stem))
                    ? 1
                    : 0;
        }
    }
}
