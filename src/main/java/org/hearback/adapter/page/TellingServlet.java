package org.hearback.adapter.page;

import org.hearback.kernel.Access;
import org.hearback.notice.Telling;
import org.hearback.plan.NoticeService.Changed;
import org.hearback.plan.Preview;
import org.hearback.plan.TellingService.Decided;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What is to be told of a change, before anything leaves: an owner reads each text, leaves people
 * out, holds and approves.
 *
 * <p>A telling of a project whose customers the caller does not tell, or of a change that they may
 * not see, is refused as one that is not there.
 */
public final class TellingServlet extends PageServlet {
    /** Notices on one page. */
    static final int PIECE = 50;

    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public TellingServlet(PageDesk desk) {
        super(desk, Audience.OWNERS, "hearback-certificates");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        return telling(typed)
                .map(
                        it ->
                                typed.has("csv")
                                        ? table(it)
                                        : page(200, it, typed, TellingView.Problem.NONE))
                .orElseGet(TellingServlet::gone);
    }

    /** Asking whether it helped has no certificate. */
    private Answer table(Telling telling) {
        return desk.loops()
                .certificates()
                .of(telling.id())
                .<Answer>map(
                        it ->
                                new Answer.Table(
                                        "hearback-certificate-" + telling.id(),
                                        new CertificateView(desk).csv(it.certificate())))
                .orElseGet(TellingServlet::gone);
    }

    @Override
    Answer act(Typed typed) {
        return telling(typed).map(it -> act(it, typed)).orElseGet(TellingServlet::gone);
    }

    private Answer act(Telling telling, Typed typed) {
        var tellings = desk.loops().tellings();
        var notices = desk.loops().notices();
        var id = telling.id();
        return switch (typed.text("do")) {
            case "say" -> decided(telling, typed, say(id, typed), "said");
            case "approve" -> decided(telling, typed, tellings.approve(id, caller()), "approved");
            case "hold" -> decided(telling, typed, tellings.hold(id), "held");
            case "plan" -> decided(telling, typed, tellings.planAgain(id), "planned");
            case "exclude" ->
                    changed(
                            telling,
                            typed,
                            it -> notices.exclude(it, typed.text("why")),
                            "excluded");
            case "include" -> changed(telling, typed, notices::include, "included");
            case "late" -> changed(telling, typed, notices::tellLate, "toldlate");
            case "silent" -> changed(telling, typed, notices::staySilent, "silent");
            case "again" -> changed(telling, typed, notices::sendAgain, "sentagain");
            case "taken" -> changed(telling, typed, notices::takeForTold, "taken");
            default -> Answer.refusal(400, "hearback.refused.action");
        };
    }

    private Decided say(long telling, Typed typed) {
        return desk.loops().tellings().say(telling, typed.text("name"), typed.text("reason"));
    }

    private Answer decided(Telling telling, Typed typed, Decided outcome, String done) {
        var words = desk.words();
        return switch (outcome) {
            case Decided.Done(var now) -> there(now, typed, done);
            case Decided.NeedsAnother(var now) -> there(now, typed, "another");
            case Decided.SamePerson() -> refused(409, telling, typed, "same");
            case Decided.NeedsReason() -> refused(400, telling, typed, "reason");
            case Decided.NobodyToTell() -> refused(409, telling, typed, "nobody");
            case Decided.NotNow() -> refused(409, telling, typed, "notnow");
            case Decided.NoSuchTelling() -> gone();
            case Decided.TooLong(var chars, var most) -> {
                var text = words.say("hearback.telling.wrong.long", chars, most);
                yield page(400, telling, typed, new TellingView.Problem(text, List.of()));
            }
            case Decided.Leaking(var count, var first) -> {
                var text = words.count("hearback.telling.wrong.leaks", count);
                yield page(409, telling, typed, new TellingView.Problem(text, first));
            }
        };
    }

    private Answer changed(
            Telling telling, Typed typed, LongFunction<Changed> change, String done) {
        var notice =
                typed.number("notice")
                        .flatMap(desk.loops().notices()::notice)
                        .filter(it -> it.notice().tellingId() == telling.id());
        if (notice.isEmpty()) return gone();
        return switch (change.apply(notice.get().notice().id())) {
            case Changed.Done(var now) -> there(telling, typed, done);
            case Changed.Leaking(var leaking) -> leaks(telling, typed, leaking);
            case Changed.NoSuchNotice() -> gone();
            case Changed.NotNow() -> refused(409, telling, typed, "notnow");
            case Changed.LacksLink lacks -> refused(400, telling, typed, "text");
            case Changed.TooLong tooLong -> refused(400, telling, typed, "text");
        };
    }

    private Answer leaks(Telling telling, Typed typed, Preview leaking) {
        var text = desk.words().count("hearback.telling.wrong.leaks", 1);
        return page(409, telling, typed, new TellingView.Problem(text, List.of(leaking)));
    }

    /** Nothing was changed; what was typed stands in the form. */
    private Answer refused(int status, Telling telling, Typed typed, String why) {
        var text = desk.words().get("hearback.telling.wrong." + why);
        return page(status, telling, typed, new TellingView.Problem(text, List.of()));
    }

    /** Back to where the form was sent from. */
    private static Answer there(Telling telling, Typed typed, String done) {
        var after = typed.number("after").map(it -> "&after=" + it).orElse("");
        return new Answer.GoTo("telling?id=" + telling.id() + after + "&done=" + done);
    }

    private Answer page(int status, Telling telling, Typed typed, TellingView.Problem problem) {
        var model = new TellingView(desk).of(telling, typed, problem);
        return new Answer.Page(status, "telling", "hearback.telling.title", model.asMap());
    }

    private String caller() {
        return desk.services().access().caller().orElseThrow();
    }

    private Optional<Telling> telling(Typed typed) {
        return typed.number("id")
                .flatMap(desk.loops().tellings()::find)
                .filter(it -> isFor(desk.services().access(), it));
    }

    /** Whether the caller owns the project and may see the change: both, or there is none. */
    static boolean isFor(Access access, Telling telling) {
        return access.tells(telling.projectId()) && access.browses(telling.changeId());
    }

    private static Answer gone() {
        return Answer.gone("hearback.refused.telling");
    }
}
