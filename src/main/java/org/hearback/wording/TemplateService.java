package org.hearback.wording;

import org.hearback.wording.Template.Filled;
import org.hearback.wording.Template.Reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What owners do with templates. Thread-safe; who may is for the doors to check. */
public final class TemplateService {
    private final TemplateBook book;
    private final Templates templates;
    private final ShippedWords shipped;

    /** On that book, above the shipped texts. */
    public TemplateService(TemplateBook book, ShippedWords shipped) {
        this.book = book;
        this.templates = new Templates(book, shipped);
        this.shipped = shipped;
    }

    /**
     * The text of one place.
     *
     * @param key of the place
     * @param template as it serves there now; its own key says where it is from
     * @param isWritten whether somebody wrote it for exactly this place
     */
    public record Place(Template.Key key, Template template, boolean isWritten) {}

    /** What came of saving. */
    public sealed interface SaveOutcome {
        /** It serves from now on. */
        record Saved(Template template) implements SaveOutcome {}

        /** Nothing was saved. */
        record Wrong(List<Flaw> flaws) implements SaveOutcome {
            public Wrong {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** What a template would look like. */
    public sealed interface Preview {
        /** With sample values; in the longest case that its route has. */
        record Sample(Filled filled) implements Preview {}

        /** It cannot be saved. */
        record Wrong(List<Flaw> flaws) implements Preview {
            public Wrong {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /**
     * All places in that language, by occasion; in each first the text for any route.
     *
     * @param projectId 0 for all projects
     */
    public List<Place> places(long projectId, String language) {
        var places = new ArrayList<Place>();
        for (var occasion : Occasion.values()) {
            places.add(place(new Template.Key(projectId, occasion, null, language)));
            for (var route : Route.values())
                places.add(place(new Template.Key(projectId, occasion, route, language)));
        }
        return places;
    }

    /** One place. */
    public Place place(Template.Key key) {
        var written = book.find(key);
        return new Place(key, written.orElseGet(() -> serving(key)), written.isPresent());
    }

    /** Saves what somebody typed, in place of what is there. */
    public SaveOutcome save(Template.Key key, String subject, String text) {
        return switch (Template.read(key, subject, text)) {
            case Reading.Good(var template) -> {
                book.save(template);
                yield new SaveOutcome.Saved(template);
            }
            case Reading.Bad(var flaws) -> new SaveOutcome.Wrong(flaws);
        };
    }

    /**
     * Takes back what somebody wrote for exactly that place; what is for more places, or shipped,
     * serves again.
     *
     * @return false when nothing was written for it
     */
    public boolean reset(Template.Key key) {
        return book.remove(key);
    }

    /**
     * What customers would read; saves nothing.
     *
     * @param product name of a project
     */
    public Preview preview(Template.Key key, String subject, String text, String product) {
        return switch (Template.read(key, subject, text)) {
            case Reading.Good(var template) ->
                    new Preview.Sample(template.fill(samples(key, product)));
            case Reading.Bad(var flaws) -> new Preview.Wrong(flaws);
        };
    }

    /** For any route there is no place to look; of each route, the places know. */
    private Template serving(Template.Key key) {
        var route = key.route();
        var language = Locale.of(key.language());
        return route == null
                ? anyRoute(key)
                : templates.of(key.projectId(), key.occasion(), route, language);
    }

    private Template anyRoute(Template.Key key) {
        var forAll = new Template.Key(0, key.occasion(), null, key.language());
        return book.find(forAll)
                .orElseGet(() -> templates.shipped(key.occasion(), null, key.language()));
    }

    private Map<Field, String> samples(Template.Key key, String product) {
        var language = Locale.of(key.language());
        var quote = shipped.say("sample.quote", language);
        var samples = new EnumMap<Field, String>(Field.class);
        samples.put(Field.QUOTE, quote);
        samples.put(Field.CHANGE, quote);
        samples.put(Field.PRODUCT, product);
        samples.put(Field.VERSION, "3.2");
        samples.put(Field.COUNT, "12");
        samples.put(Field.REASON, shipped.say("sample.reason", language));
        samples.put(Field.PATH, shipped.say("path.duplicate", language));
        samples.put(Field.OUT, "https://support.example/out");
        samples.put(Field.ANSWER, "https://support.example/fixed");
        if (key.route() != Route.THREAD) samples.put(Field.REQUEST, "SUP-4");
        return samples;
    }
}
