package org.hearback.adapter.page;

import org.hearback.notice.Notice;
import org.hearback.plan.NoticeService.Changed;
import org.hearback.plan.Preview;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What one person is told, to be read whole and written by hand. A notice of a project whose
 * customers the caller does not tell is refused as one that is not there.
 */
public final class NoticeServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public NoticeServlet(PageDesk desk) {
        super(desk, Audience.OWNERS, "hearback-certificates");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        return preview(typed)
                .map(
                        it -> {
                            var letter = it.notice().letter();
                            return page(200, it, letter.subject(), letter.text(), null);
                        })
                .orElseGet(NoticeServlet::gone);
    }

    @Override
    Answer act(Typed typed) {
        return preview(typed)
                .map(
                        it ->
                                typed.text("do").equals("save")
                                        ? save(it, typed)
                                        : Answer.refusal(400, "hearback.refused.action"))
                .orElseGet(NoticeServlet::gone);
    }

    private Answer save(Preview known, Typed typed) {
        var notice = known.notice();
        var subject = isMail(notice) ? typed.text("subject") : notice.letter().subject();
        var text = typed.text("text");
        var words = desk.words();
        return switch (desk.loops().notices().edit(notice.id(), subject, text)) {
            case Changed.Done(var now) ->
                    now.leaks().isEmpty() ? done(now.notice()) : leaks(now, subject, text);
            case Changed.Leaking(var now) -> leaks(now, subject, text);
            case Changed.LacksLink(var link) -> {
                var why = words.say("hearback.telling.wrong.link", link);
                yield page(400, known, subject, text, why);
            }
            case Changed.TooLong(var chars, var most) -> {
                var why = words.say("hearback.telling.wrong.long", chars, most);
                yield page(400, known, subject, text, why);
            }
            case Changed.NotNow() ->
                    page(409, known, subject, text, words.get("hearback.telling.wrong.notnow"));
            case Changed.NoSuchNotice() -> gone();
        };
    }

    /** It is saved, and cannot leave. */
    private Answer leaks(Preview now, String subject, String text) {
        return page(409, now, subject, text, desk.words().get("hearback.telling.wrong.leak"));
    }

    private static Answer done(Notice notice) {
        return new Answer.GoTo("telling?id=" + notice.tellingId() + "&done=edited");
    }

    private Answer page(
            int status, Preview preview, String subject, String text, @Nullable String problem) {
        var model =
                new Model()
                        .with("row", NoticeRows.of(desk, List.of(preview)).row(preview))
                        .with("telling", String.valueOf(preview.notice().tellingId()))
                        .with("subject", subject)
                        .with("hasSubject", isMail(preview.notice()))
                        .with("typed", text)
                        .with("mostChars", String.valueOf(Notice.Letter.MAX_TEXT_CHARS))
                        .with("problem", problem);
        return new Answer.Page(status, "notice", "hearback.telling.notice", model.asMap());
    }

    private static boolean isMail(Notice notice) {
        return notice.letter().target() instanceof Notice.Target.ByMail;
    }

    private Optional<Preview> preview(Typed typed) {
        return typed.number("id")
                .flatMap(desk.loops().notices()::notice)
                .filter(
                        it ->
                                desk.loops()
                                        .tellings()
                                        .find(it.notice().tellingId())
                                        .filter(
                                                telling ->
                                                        TellingServlet.isFor(
                                                                desk.services().access(), telling))
                                        .isPresent());
    }

    private static Answer gone() {
        return Answer.gone("hearback.refused.telling");
    }
}
