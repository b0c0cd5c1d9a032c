package org.hearback.adapter.page;

import org.hearback.credit.Credit;
import org.hearback.credit.Score;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A score in words: what somebody did for others, and what each point comes from. */
final class ScoreView {
    /** Credits that are listed; the rest is told by its number. */
    static final int LISTED = 50;

    private static final int HIGHEST = 3;

    private final Words words;
    private final Times times;

    ScoreView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Model of(Score score) {
        var traces = score.traces();
        var listed = traces.stream().limit(LISTED).map(this::trace).toList();
        return new Model()
                .with("sentence", sentence(score))
                .with("facets", facets(score.facets()))
                .with("traces", listed)
                .with("hasTraces", !listed.isEmpty())
                .with("points", words.say("hearback.score.points", decimal(score.points())))
                .with(
                        "older",
                        traces.size() > LISTED
                                ? words.say("hearback.score.older", traces.size() - LISTED)
                                : null);
    }

    String sentence(Score score) {
        return score.answers() == 0
                ? words.get("hearback.score.nothing")
                : words.count(
                        "hearback.score.helped", score.people(), score.days(), score.answers());
    }

    private List<Map<String, Object>> facets(Score.Facets facets) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(facet("knowledgeable", facets.knowledgeable()));
        rows.add(facet("helpful", facets.helpful()));
        rows.add(facet("committed", facets.committed()));
        rows.add(facet("passionate", facets.passionate()));
        return rows;
    }

    private Map<String, Object> facet(String name, int grade) {
        return Map.of(
                "name", words.get("hearback.facet." + name),
                "about", words.get("hearback.facet.about." + name),
                "grade", words.say("hearback.facet.grade", grade, HIGHEST),
                "stars", "★".repeat(grade) + "☆".repeat(HIGHEST - grade));
    }

    private Map<String, Object> trace(Score.Trace trace) {
        var credit = trace.credit();
        return new Model()
                .with("points", decimal(trace.points()))
                .with("what", words.name("hearback.credit.", credit.kind()))
                .with("at", times.of(credit.at()))
                .with("link", answer(credit))
                .with(
                        "fate",
                        trace.fate() == Score.Fate.COUNTED
                                ? null
                                : words.name("hearback.fate.", trace.fate()))
                .asMap();
    }

    /** Where the answer stands, on networks that name posts by their address. */
    private static @Nullable String answer(Credit credit) {
        if (!credit.kind().isForAnAnswer()) return null;
        var id = credit.subject().replaceFirst("^[0-9]+:", "");
        try {
            return id.startsWith("http") ? Links.web(URI.create(id)) : null;
        } catch (IllegalArgumentException e) {
            return null; // an id that only looks like an address
        }
    }

    private static String decimal(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
