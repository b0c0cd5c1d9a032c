package org.hearback.adapter.page;

import org.hearback.influence.Influence;
import org.hearback.influence.Influence.Told;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody influenced, as the templates want it. */
final class InfluenceView {
    private static final Set<Occasion> GOOD = Set.of(Occasion.SHIPPED, Occasion.PARTLY_SHIPPED);

    /** What a text may have as a link, up to the first char that no link of ours has. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Tongue tongue;
    private final Times times;

    InfluenceView(Tongue tongue, Times times) {
        this.tongue = tongue;
        this.times = times;
    }

    Model list(List<Influence> influences) {
        return new Model()
                .with("influences", influences.stream().map(this::row).toList())
                .with("hasInfluences", !influences.isEmpty())
                .with("influencesTitle", tongue.say("asked.title"))
                .with("influencesIntro", tongue.say("asked.intro"))
                .with("influencesNone", tongue.say("asked.none"))
                .with("influencesQuestion", tongue.say("asked.question"));
    }

    private Map<String, Object> row(Influence influence) {
        var told = influence.told();
        var named = !influence.what().isEmpty();
        return new Model()
                .with("what", named ? influence.what() : tongue.say("asked.unnamed"))
                .with("state", tongue.say("asked.state." + state(influence)))
                .with("done", isGood(influence))
                .with("where", told == null ? "" : where(told))
                .with("when", when(influence, told))
                .with("text", told == null ? List.of() : pieces(told.text()))
                .with("hasText", told != null && !told.text().isEmpty())
                .with("question", Links.web(influence.question()))
                .asMap();
    }

    private static String state(Influence influence) {
        var told = influence.told();
        if (influence.isOpenAgain()) return "again";
        return told == null ? "heard" : told.occasion().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isGood(Influence influence) {
        var told = influence.told();
        return told != null && GOOD.contains(told.occasion()) && !influence.isOpenAgain();
    }

    private static String where(Told told) {
        return (told.product() + " " + told.version()).strip();
    }

    private String when(Influence influence, @Nullable Told told) {
        return Stream.of(
                        influence.request(),
                        dated("asked.on", influence.askedAt()),
                        dated("asked.told", told == null ? null : told.at()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String dated(String key, @Nullable Instant at) {
        return at == null ? "" : tongue.say(key) + " " + times.day(at);
    }

    /** The text in pieces: words, and links that can be followed. */
    private List<Map<String, Object>> pieces(String text) {
        var pieces = new ArrayList<Map<String, Object>>();
        var from = 0;
        var links = LINK.matcher(text);
        while (links.find()) {
            addWords(text.substring(from, links.start()), pieces);
            pieces.add(Map.of("link", links.group(), "name", name(links.group())));
            from = links.end();
        }
        addWords(text.substring(from), pieces);
        return pieces;
    }

    /** Our own links end in a seal that nobody wants to read. */
    private String name(String link) {
        if (link.contains(OutServlet.PATH + "?")) return tongue.say("page.out.button");
        if (link.contains(FixedServlet.PATH + "?")) return tongue.say("asked.question");
        return link;
    }

    private static void addWords(String words, List<Map<String, Object>> pieces) {
        if (!words.isEmpty()) pieces.add(Map.of("words", words));
    }
}
