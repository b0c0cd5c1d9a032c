package org.hearback.adapter.page;

import com.atlassian.annotations.security.UnrestrictedAccess;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.fixcheck.FixAnswer;
import org.hearback.fixcheck.FixCheckService.AnswerOutcome;
import org.hearback.fixcheck.FixCheckService.Question;
import org.hearback.wording.Field;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The question whether it helped. A look answers nothing; one of two buttons does, and the first
 * answer counts.
 */
@UnrestrictedAccess
public final class FixedServlet extends HttpServlet {
    /** Where the page is, below Jira's base address. */
    static final String PATH = "/plugins/servlet/hearback/fixed";

    private static final long serialVersionUID = 1L;

    private final transient ToldServices services;
    private final transient ToldFrame frame;

    /** Built by the host. */
    public FixedServlet(PageDesk desk, ToldServices services) {
        this.services = services;
        this.frame = new ToldFrame(desk, services.words());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(request);
        var notice = typed.number("n");
        var question = notice.flatMap(id -> services.checks().look(id, typed.text("s")));
        if (question.isEmpty()) {
            frame.showStale(request, response);
            return;
        }
        var before = question.get().before();
        if (before.isPresent()) {
            showAnswer(request, response, question.get(), before.get(), true);
            return;
        }
        var model =
                asking(question.get())
                        .with("notice", String.valueOf(notice.orElseThrow()))
                        .with("seal", typed.text("s"));
        frame.show(request, response, List.of("told-fixed"), model);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(request);
        var answer = typed.text("a");
        if (!answer.equals("yes") && !answer.equals("no")) {
            doGet(request, response); // no answer is none: they are asked again
            return;
        }
        var notice = typed.number("n").orElse(0L);
        var question = services.checks().look(notice, typed.text("s"));
        if (question.isEmpty()) {
            frame.showStale(request, response);
            return;
        }
        switch (services.checks().answer(notice, typed.text("s"), answer.equals("yes"))) {
            case AnswerOutcome.Noted(var noted) ->
                    showAnswer(request, response, question.get(), noted, false);
            case AnswerOutcome.AnsweredBefore(var first) ->
                    showAnswer(request, response, question.get(), first, true);
            case AnswerOutcome.Stale() -> frame.showStale(request, response);
        }
    }

    private Model asking(Question question) {
        var tongue = frame.in(question.language());
        var named = Map.of(Field.PRODUCT, question.product(), Field.VERSION, question.version());
        return tongue.page("page.fixed.title")
                .with("said", tongue.say("page.fixed.text"))
                .with("what", question.what())
                .with("hasWhat", !question.what().isEmpty())
                .with("version", tongue.say("page.fixed.version", named))
                .with("yes", tongue.say("page.fixed.yes"))
                .with("no", tongue.say("page.fixed.no"));
    }

    private void showAnswer(
            HttpServletRequest request,
            HttpServletResponse response,
            Question question,
            FixAnswer answer,
            boolean isOld)
            throws IOException {
        var tongue = frame.in(question.language());
        var key = answer.fixed() ? "page.fixed.yes" : "page.fixed.no";
        var model =
                tongue.page(key + ".title")
                        .with("before", isOld ? tongue.say("page.fixed.before") : null)
                        .with("answer", tongue.say(key))
                        .with("said", tongue.say(key + ".text"));
        frame.show(request, response, List.of("told-answered"), model);
    }
}
