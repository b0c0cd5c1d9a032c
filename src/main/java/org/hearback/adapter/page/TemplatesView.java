package org.hearback.adapter.page;

import org.hearback.adapter.page.TemplatesServlet.TemplateEntry;
import org.hearback.wording.Field;
import org.hearback.wording.Flaw;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Template;
import org.hearback.wording.TemplateService.Place;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Templates as the pages about them show them. */
final class TemplatesView {
    /** Chars of a text in a list. */
    private static final int EXCERPT = 110;

    private final Words words;

    TemplatesView(Words words) {
        this.words = words;
    }

    List<Map<String, Object>> languages(String chosen) {
        return ShippedWords.LANGUAGES.stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "value", it,
                                        "label", language(it),
                                        "chosen", it.equals(chosen)))
                .toList();
    }

    /** For each occasion what serves there, first for any route. */
    List<Map<String, Object>> occasions(List<Place> places) {
        var occasions = new ArrayList<Map<String, Object>>();
        for (var occasion : Occasion.values())
            occasions.add(
                    Map.of(
                            "name", words.name("hearback.occasion.", occasion),
                            "places",
                                    places.stream()
                                            .filter(place -> place.key().occasion() == occasion)
                                            .map(this::row)
                                            .toList()));
        return occasions;
    }

    /** One template in its form. */
    Map<String, Object> one(TemplateEntry entry) {
        var key = entry.place().key();
        var sample = entry.sample();
        return new Model()
                .with("occasion", lower(key.occasion()))
                .with("occasionName", words.name("hearback.occasion.", key.occasion()))
                .with("route", route(key.route()))
                .with("routeName", routeName(key.route()))
                .with("language", key.language())
                .with("languageName", language(key.language()))
                .with("isWritten", entry.place().isWritten())
                .with("subject", entry.subject())
                .with("text", entry.text())
                .with("hasSubject", key.route() == null || key.route() == Route.MAIL)
                .with("hasFlaws", !entry.flaws().isEmpty())
                .with("flaws", entry.flaws().stream().map(this::said).toList())
                .with("fields", fields())
                .with("sampleSubject", sample == null ? "" : sample.subject())
                .with("sample", sample == null ? null : sample.text())
                .asMap();
    }

    private Map<String, Object> row(Place place) {
        var key = place.key();
        return Map.of(
                "route", route(key.route()),
                "routeName", routeName(key.route()),
                "occasion", lower(key.occasion()),
                "isWritten", place.isWritten(),
                "excerpt", excerpt(place.template()));
    }

    private List<Map<String, Object>> fields() {
        return Arrays.stream(Field.values())
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "name", it.asText(),
                                        "about", words.name("hearback.template.field.", it)))
                .toList();
    }

    private String said(Flaw flaw) {
        return switch (flaw) {
            case Flaw.UnknownField(var name) ->
                    words.say("hearback.template.flaw.unknown", "{" + name + "}");
            case Flaw.Missing(var field) ->
                    words.say("hearback.template.flaw.missing", field.asText());
            case Flaw.NotInPublic(var field) ->
                    words.say("hearback.template.flaw.public", field.asText());
            case Flaw.TextTooLong(var chars, var most) ->
                    words.count("hearback.template.flaw.text", chars, most);
            case Flaw.SubjectTooLong(var chars, var most) ->
                    words.count("hearback.template.flaw.subject", chars, most);
            case Flaw.SubjectHasLines() -> words.get("hearback.template.flaw.lines");
        };
    }

    private String routeName(@Nullable Route route) {
        return route == null
                ? words.get("hearback.template.anyroute")
                : words.name("hearback.route.", route);
    }

    private static String route(@Nullable Route route) {
        return route == null ? "any" : lower(route);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String excerpt(Template template) {
        var line = template.text().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }

    /** A language by its own name. */
    private static String language(String tag) {
        var locale = Locale.of(tag);
        return locale.getDisplayLanguage(locale);
    }
}
