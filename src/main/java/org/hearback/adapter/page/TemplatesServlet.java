package org.hearback.adapter.page;

import org.hearback.kernel.Access;
import org.hearback.loop.Change.Product;
import org.hearback.wording.Flaw;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Template;
import org.hearback.wording.TemplateService;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a project tells its customers: seen by its owners, written by its administrators. */
public final class TemplatesServlet extends ProductServlet {
    private static final long serialVersionUID = 1L;

    /** Stands for "any route" in addresses and forms. */
    private static final String ANY = "any";

    private final transient PageDesk desk;

    /** Built by the host. */
    public TemplatesServlet(PageDesk desk) {
        super(desk, LoopRulesServlet.TAB);
        this.desk = desk;
    }

    @Override
    boolean admits(Access access, Product product) {
        return access.tells(product.projectId()) || access.administersProject(product.projectId());
    }

    @Override
    Answer look(Product product, Typed typed) {
        if (typed.has("occasion"))
            return key(product, typed)
                    .map(key -> one(200, product, TemplateEntry.of(templates().place(key))))
                    .orElseGet(() -> Answer.gone("hearback.template.gone"));
        var view = new TemplatesView(desk.words());
        var language = language(typed);
        var model =
                model(product)
                        .with("languages", view.languages(language))
                        .with("language", language)
                        .with(
                                "occasions",
                                view.occasions(templates().places(product.projectId(), language)))
                        .with("done", Done.text(desk.words(), typed.text("done")));
        return Answer.Page.ok("templates", "hearback.template.title", model);
    }

    @Override
    Answer act(Product product, Typed typed) {
        if (!desk.services().access().administersProject(product.projectId()))
            return Answer.refusal(403, "hearback.refused.projectadmin");
        return key(product, typed)
                .map(key -> act(product, key, typed))
                .orElseGet(() -> Answer.gone("hearback.template.gone"));
    }

    private Answer act(Product product, Template.Key key, Typed typed) {
        var entry = TemplateEntry.typed(templates().place(key), typed);
        return switch (typed.text("do")) {
            case "save" ->
                    switch (templates().save(key, entry.subject(), entry.text())) {
                        case TemplateService.SaveOutcome.Saved(var template) ->
                                done(product, key, "template");
                        case TemplateService.SaveOutcome.Wrong(var flaws) ->
                                one(400, product, entry.with(flaws));
                    };
            case "preview" ->
                    switch (templates()
                            .preview(key, entry.subject(), entry.text(), product.name())) {
                        case TemplateService.Preview.Sample(var filled) ->
                                one(200, product, entry.with(filled));
                        case TemplateService.Preview.Wrong(var flaws) ->
                                one(400, product, entry.with(flaws));
                    };
            case "reset" -> {
                templates().reset(key);
                yield done(product, key, "templatereset");
            }
            default -> Answer.refusal(400, "hearback.refused.action");
        };
    }

    private static Answer done(Product product, Template.Key key, String what) {
        return new Answer.GoTo(
                "templates?project=%s&language=%s&done=%s"
                        .formatted(shown(product).get("query"), key.language(), what));
    }

    private Answer one(int status, Product product, TemplateEntry entry) {
        var view = new TemplatesView(desk.words());
        var model = model(product).with("template", view.one(entry));
        return new Answer.Page(status, "template", "hearback.template.title", model.asMap());
    }

    private TemplateService templates() {
        return desk.loops().templates();
    }

    private static Optional<Template.Key> key(Product product, Typed typed) {
        var route = typed.text("route");
        var chosen = named(Route.values(), route);
        if (chosen == null && !route.equals(ANY)) return Optional.empty();
        return Optional.ofNullable(named(Occasion.values(), typed.text("occasion")))
                .map(it -> new Template.Key(product.projectId(), it, chosen, language(typed)));
    }

    private static String language(Typed typed) {
        var language = typed.text("language");
        return ShippedWords.LANGUAGES.contains(language)
                ? language
                : ShippedWords.LANGUAGES.getFirst();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /**
     * What the form of one template holds.
     *
     * @param sample as customers would read it; null where nobody asked
     */
    record TemplateEntry(
            TemplateService.Place place,
            String subject,
            String text,
            List<Flaw> flaws,
            Template.@Nullable Filled sample) {
        static TemplateEntry of(TemplateService.Place place) {
            var template = place.template();
            return new TemplateEntry(place, template.subject(), template.text(), List.of(), null);
        }

        static TemplateEntry typed(TemplateService.Place place, Typed typed) {
            return new TemplateEntry(
                    place, typed.text("subject"), typed.text("text"), List.of(), null);
        }

        TemplateEntry with(List<Flaw> found) {
            return new TemplateEntry(place, subject, text, found, null);
        }

        TemplateEntry with(Template.Filled filled) {
            return new TemplateEntry(place, subject, text, flaws, filled);
        }
    }
}
