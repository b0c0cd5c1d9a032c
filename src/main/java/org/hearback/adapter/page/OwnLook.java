package org.hearback.adapter.page;

import org.hearback.claim.ClaimService.GivenCode;
import org.hearback.claim.OwnPage;
import org.hearback.claim.VisitToken;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a visitor sees, from the first look to the last question; changes nothing. */
final class OwnLook {
    /** Only these: a text from the address bar must not choose what our page says. */
    private static final Set<String> DONE =
            Set.of("preferred", "optedout", "optedin", "joined", "twocustomers");

    private final PageDesk desk;
    private final OwnServices services;

    OwnLook(PageDesk desk, OwnServices services) {
        this.desk = desk;
        this.services = services;
    }

    /** The page that the address asks for. */
    OwnAnswer.Page at(Optional<VisitToken> visit, Typed typed) {
        if (typed.has("link")) return link(typed.text("link"));
        var page = visit.flatMap(services.pages()::of);
        if (page.isPresent() && typed.has("erase")) return erase(page.get(), 200, null);
        return page.map(own -> own(own, codes(visit), typed))
                .orElseGet(() -> start(visit, 200, null, new Typed(Map.of())));
    }

    /** Changes when a code was posted or its time is over: what a waiting page asks for. */
    String state(Optional<VisitToken> visit) {
        return state(visit.map(services.pages()::countProven).orElse(0), codes(visit));
    }

    /**
     * The form for a handle, below the codes that the visit has.
     *
     * @param problemKey i18n key of what was wrong with the form
     */
    OwnAnswer.Page start(
            Optional<VisitToken> visit, int status, @Nullable String problemKey, Typed typed) {
        var codes = codes(visit);
        var model =
                form(codes, problemKey, typed)
                        .with("fresh", codes.isEmpty())
                        .with("state", state(visit));
        var sheets = new ArrayList<String>();
        if (codes.isEmpty()) sheets.add("own-intro");
        else sheets.add("own-codes");
        sheets.add("own-begin");
        var title = codes.isEmpty() ? "hearback.own.title" : "hearback.own.codes.title";
        return new OwnAnswer.Page(status, title, sheets, model.asMap());
    }

    /** The last question before everything goes. */
    OwnAnswer.Page erase(OwnPage page, int status, @Nullable String problemKey) {
        var model = view().page(page).with("problemKey", problemKey);
        return new OwnAnswer.Page(
                status, "hearback.own.erase.title", List.of("own-erase"), model.asMap());
    }

    private OwnAnswer.Page own(OwnPage page, List<GivenCode> codes, Typed typed) {
        var done = typed.text("done");
        var model =
                view().page(page)
                        .with("done", DONE.contains(done) ? said(done) : null)
                        .with("fresh", false);
        form(codes, null, typed).asMap().forEach(model::with);
        model.with("state", state(page.proven().size(), codes));
        influences(page).asMap().forEach(model::with);
        var sheets = new ArrayList<>(List.of("own-person", "influences"));
        if (!codes.isEmpty()) sheets.add("own-codes");
        sheets.addAll(List.of("own-begin", "own-wishes"));
        return new OwnAnswer.Page(200, "hearback.own.page.title", sheets, model.asMap());
    }

    /** In English, as the rest of the page is. */
    private Model influences(OwnPage page) {
        var tongue = new Tongue(services.shipped(), Locale.ENGLISH);
        return new InfluenceView(tongue, desk.times())
                .list(services.influences().of(page.ids()))
                .with("influencesHeading", true);
    }

    private OwnAnswer.Page link(String link) {
        var model = new Model().with("link", link);
        return new OwnAnswer.Page(
                200, "hearback.own.link.title", List.of("own-link"), model.asMap());
    }

    private Model form(List<GivenCode> codes, @Nullable String problemKey, Typed typed) {
        var model = view().places(services.claims().places());
        view().codes(codes, services.claims()).asMap().forEach(model::with);
        return model.with("problemKey", problemKey)
                .with("name", typed.text("name"))
                .with("place", typed.text("place"));
    }

    private List<GivenCode> codes(Optional<VisitToken> visit) {
        return visit.map(services.claims()::given).orElse(List.of());
    }

    private String state(int proven, List<GivenCode> codes) {
        return proven + "-" + codes.stream().filter(services.claims()::isWaiting).count();
    }

    private String said(String done) {
        return desk.words().get("hearback.own.done." + done);
    }

    private OwnView view() {
        return new OwnView(desk.words(), desk.times());
    }
}
