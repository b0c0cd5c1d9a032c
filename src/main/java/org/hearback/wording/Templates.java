package org.hearback.wording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Finds the text for an occasion. Thread-safe. */
public final class Templates {
    private final TemplateBook book;
    private final ShippedWords shipped;

    /** On that book, above the shipped texts. */
    public Templates(TemplateBook book, ShippedWords shipped) {
        this.book = book;
        this.shipped = shipped;
    }

    /**
     * The template that serves: of the project before that for all, for the route before that for
     * any, each in the language; then the shipped one in the language; then the same in English. It
     * has a subject where the route is a mail. One query.
     *
     * @param projectId of the change's project
     */
    public Template of(long projectId, Occasion occasion, Route route, Locale language) {
        var written = new HashMap<Template.Key, Template>();
        book.of(projectId).forEach(template -> written.put(template.key(), template));
        for (var tongue : tongues(language)) {
            for (var key : keys(projectId, occasion, route, tongue)) {
                var found = written.get(key);
                if (found != null) return withSubject(found, route);
            }
            if (ShippedWords.LANGUAGES.contains(tongue)) return shipped(occasion, route, tongue);
        }
        return shipped(occasion, route, ShippedWords.ENGLISH);
    }

    /** What is shipped for that, for all projects. */
    Template shipped(Occasion occasion, @Nullable Route route, String language) {
        var tongue = ShippedWords.LANGUAGES.contains(language) ? language : ShippedWords.ENGLISH;
        var locale = Locale.of(tongue);
        return new Template(
                new Template.Key(0, occasion, route, tongue),
                shipped.subject(occasion, locale),
                shipped.text(occasion, route, locale));
    }

    private static List<String> tongues(Locale language) {
        var tongues = new LinkedHashSet<String>();
        if (language.getLanguage().matches("[a-z]{2,3}")) tongues.add(language.getLanguage());
        tongues.add(ShippedWords.ENGLISH);
        return List.copyOf(tongues);
    }

    private static List<Template.Key> keys(
            long projectId, Occasion occasion, Route route, String language) {
        var keys = new ArrayList<Template.Key>();
        for (var project : new LinkedHashSet<>(List.of(projectId, 0L))) {
            keys.add(new Template.Key(project, occasion, route, language));
            keys.add(new Template.Key(project, occasion, null, language));
        }
        return keys;
    }

    private Template withSubject(Template template, Route route) {
        if (route != Route.MAIL || !template.subject().isEmpty()) return template;
        var key = template.key();
        var subject = shipped(key.occasion(), route, key.language()).subject();
        return new Template(key, subject, template.text());
    }
}
