package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.store.Db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds issues by what is written in them, word by word, as an index would: the more often a rare
 * word stands in a short text, the better it fits.
 */
record TextSearch(Db db) {
    private static final String SUMMARIES = "SELECT id, summary AS text FROM desk_issue";
    private static final String DESCRIPTIONS =
            "SELECT id, description AS text FROM desk_issue WHERE description IS NOT NULL";
    private static final String COMMENTS = "SELECT issue_id AS id, body AS text FROM desk_comment";

    /**
     * How well issues fit.
     *
     * @param field {@code summary}, {@code description}, {@code comment} or {@code text} for all
     * @return the scores of those that fit, by their ids
     */
    Map<Long, Double> find(String field, String wanted) {
        TextQuery query = TextQuery.parse(field, wanted);
        Map<Long, List<List<String>>> all = new HashMap<>();
        for (String sql : sources(field))
            db.list(
                    sql,
                    row ->
                            all.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                                    .add(Words.of(row.getString("text"))));
        Map<String, Double> rarity = rarity(query, all);
        Map<Long, Double> fitting = new HashMap<>();
        all.forEach(
                (id, texts) -> {
                    if (query.fits(texts)) fitting.put(id, query.score(texts, rarity));
                });
        return fitting;
    }

    private static List<String> sources(String field) {
        return switch (field) {
            case "summary" -> List.of(SUMMARIES);
            case "description" -> List.of(DESCRIPTIONS);
            case "comment" -> List.of(COMMENTS);
            default -> List.of(SUMMARIES, DESCRIPTIONS, COMMENTS);
        };
    }

    private static Map<String, Double> rarity(TextQuery query, Map<Long, List<List<String>>> all) {
        Map<String, Double> rarity = new HashMap<>();
        for (String word : query.words()) {
            long having =
                    all.values().stream()
                            .filter(texts -> texts.stream().anyMatch(text -> text.contains(word)))
                            .count();
            rarity.put(word, Math.log(1 + (all.size() + 1.0) / (having + 1.0)));
        }
        return rarity;
    }
}
