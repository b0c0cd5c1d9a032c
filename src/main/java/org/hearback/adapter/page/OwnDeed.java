package org.hearback.adapter.page;

import org.hearback.claim.BeginOutcome;
import org.hearback.claim.OwnPage;
import org.hearback.claim.VisitToken;
import org.hearback.kernel.HandleId;
import org.hearback.person.Evidence;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.PersonService;
import org.hearback.person.PersonService.LinkOutcome;

import java.util.Optional;

/**
 * What a visitor does. Whatever a form names, it is done for handles that the visit has proven, and
 * for what is verified to be the same person.
 */
final class OwnDeed {
    private final PageDesk desk;
    private final OwnServices services;

    /** An answer, and the visit's token where it is a new one. */
    record Done(Optional<VisitToken> visit, OwnAnswer answer) {
        Done(OwnAnswer answer) {
            this(Optional.empty(), answer);
        }
    }

    OwnDeed(PageDesk desk, OwnServices services) {
        this.desk = desk;
        this.services = services;
    }

    Done of(VisitToken token, Typed typed) {
        return switch (typed.text("do")) {
            case "begin" -> begin(token, typed);
            case "open" -> open(token, typed);
            case "leave" -> leave(token, "hearback.own.left.title", "hearback.own.left.text");
            default -> own(token, typed);
        };
    }

    private Done begin(VisitToken token, Typed typed) {
        var visit = services.visits().live(token).orElseGet(services.visits()::start);
        var place = typed.channel("place");
        var outcome =
                place.map(channel -> services.claims().begin(visit, channel, typed.text("name")))
                        .orElseGet(BeginOutcome.NoSuchPlace::new);
        var answer =
                switch (outcome) {
                    case BeginOutcome.Begun(var code) -> new OwnAnswer.GoOn("");
                    case BeginOutcome.NoName() -> again(visit, "hearback.own.noname", typed);
                    case BeginOutcome.NoSuchPlace() -> again(visit, "hearback.own.noplace", typed);
                    case BeginOutcome.TooMany(var most) ->
                            again(visit, "hearback.own.toomany", typed);
                };
        return new Done(Optional.of(visit), answer);
    }

    private OwnAnswer again(VisitToken visit, String problemKey, Typed typed) {
        return new OwnLook(desk, services).start(Optional.of(visit), 400, problemKey, typed);
    }

    private Done open(VisitToken token, Typed typed) {
        var opened = services.links().open(typed.text("link"));
        if (opened.isEmpty())
            return new Done(
                    OwnAnswer.said(404, "hearback.own.shut.title", "hearback.own.shut.text"));
        services.visits().leave(token);
        return new Done(opened, new OwnAnswer.GoOn(""));
    }

    private Done leave(VisitToken token, String titleKey, String textKey) {
        services.visits().leave(token);
        return new Done(new OwnAnswer.Bye(OwnAnswer.said(200, titleKey, textKey)));
    }

    /** What only somebody may do who has proven a handle. */
    private Done own(VisitToken token, Typed typed) {
        var page = services.visits().live(token).flatMap(services.pages()::of);
        if (page.isEmpty())
            return new Done(
                    OwnAnswer.said(403, "hearback.own.stale.title", "hearback.own.stale.text"));
        return switch (typed.text("do")) {
            case "prefer" -> new Done(prefer(page.get(), typed));
            case "optout" -> {
                services.wishes().optOut(page.get().ids(), Link.BY_CLAIM);
                yield new Done(new OwnAnswer.GoOn("optedout"));
            }
            case "optin" -> {
                services.wishes().optIn(page.get().ids(), Link.BY_CLAIM);
                yield new Done(new OwnAnswer.GoOn("optedin"));
            }
            case "join" -> new Done(join(page.get(), typed));
            case "erase" -> erase(token, page.get(), typed);
            default -> new Done(wrong());
        };
    }

    private OwnAnswer prefer(OwnPage page, Typed typed) {
        var chosen =
                page.handles().stream()
                        .map(OwnPage.OwnHandle::known)
                        .filter(known -> !known.handle().isCustomer())
                        .map(KnownHandle::id)
                        .filter(id -> isNamed(id, typed.text("handle")))
                        .findFirst();
        if (chosen.isEmpty()) return wrong();
        services.wishes().prefer(chosen.get(), Link.BY_CLAIM);
        return new OwnAnswer.GoOn("preferred");
    }

    /** Both were proven in this visit, so the visitor knows better than anybody. */
    private OwnAnswer join(OwnPage page, Typed typed) {
        var one = apart(page, typed.text("one"));
        var other = apart(page, typed.text("other"));
        if (one.isEmpty() || other.isEmpty()) return wrong();
        var outcome =
                services.persons()
                        .link(one.get(), other.get(), Evidence.VERIFIED, Link.BY_CLAIM, "");
        return switch (outcome) {
            case LinkOutcome.Linked(var link) -> new OwnAnswer.GoOn("joined");
            case LinkOutcome.AlreadyOne() -> new OwnAnswer.GoOn("joined");
            case LinkOutcome.TwoCustomers(var keys) -> new OwnAnswer.GoOn("twocustomers");
            case LinkOutcome.SameHandle() -> wrong();
            case PersonService.NoSuchHandle(var handle) -> wrong();
            case PersonService.TooLong(var field, var max) -> wrong();
        };
    }

    private Done erase(VisitToken token, OwnPage page, Typed typed) {
        if (!typed.text("sure").equals("yes"))
            return new Done(
                    new OwnLook(desk, services).erase(page, 400, "hearback.own.erase.notsure"));
        for (var handle : page.proven()) services.erasures().erase(handle, Link.BY_CLAIM);
        return leave(token, "hearback.own.erased.title", "hearback.own.erased.text");
    }

    private static Optional<HandleId> apart(OwnPage page, String named) {
        return page.apart().stream()
                .map(KnownHandle::id)
                .filter(id -> isNamed(id, named))
                .findFirst();
    }

    private static boolean isNamed(HandleId id, String text) {
        return String.valueOf(id.value()).equals(text);
    }

    private static OwnAnswer wrong() {
        return OwnAnswer.said(400, "hearback.own.wrong.title", "hearback.own.wrong.text");
    }
}
