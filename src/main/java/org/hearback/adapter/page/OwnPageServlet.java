package org.hearback.adapter.page;

import com.atlassian.annotations.security.UnrestrictedAccess;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.claim.VisitToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page that people without an account see of themselves. Nobody logs in: a cookie of our own
 * carries the visit, and each form carries a token that is made from it. It stands outside of
 * Jira's frame, which belongs to people with an account.
 */
@UnrestrictedAccess
public final class OwnPageServlet extends HttpServlet {
    /** Where the page is, below Jira's base address. The cookie is for this path only. */
    public static final String PATH = "/plugins/servlet/hearback/you";

    private static final long serialVersionUID = 1L;

    /** More than a person sends in a minute, few enough to make guessing hopeless. */
    private static final int FORMS_A_MINUTE = 20;

    private final transient PageDesk desk;
    private final transient OwnServices services;
    private final transient OwnCookie cookie;
    private final transient AddressLimit limit;
    private final transient PlainPage page;

    /** Built by the host. */
    public OwnPageServlet(PageDesk desk, OwnServices services) {
        this.desk = desk;
        this.services = services;
        this.cookie = new OwnCookie(desk.host().application());
        this.limit = new AddressLimit(FORMS_A_MINUTE);
        this.page = new PlainPage(desk);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlainPage.guard(response);
        var typed = Typed.of(request);
        var sent = cookie.read(request);
        var token = sent.orElseGet(services.visits()::draw);
        if (sent.isEmpty()) cookie.write(request, response, token);
        var visit = sent.flatMap(services.visits()::live);
        var look = new OwnLook(desk, services);
        if (typed.has("state")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(look.state(visit));
        } else {
            show(request, response, token, look.at(visit, typed));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlainPage.guard(response);
        var typed = Typed.of(request);
        var sent = cookie.read(request);
        var token = sent.orElseGet(services.visits()::draw);
        if (sent.isEmpty()) cookie.write(request, response, token);
        if (!limit.passes(request.getRemoteAddr(), desk.now())) {
            response.setHeader("Retry-After", "60");
            var wait = OwnAnswer.said(429, "hearback.own.wait.title", "hearback.own.wait.text");
            show(request, response, token, wait);
        } else if (sent.isEmpty() || !token.isFormToken(typed.text("token"))) {
            var stale = OwnAnswer.said(403, "hearback.own.stale.title", "hearback.own.stale.text");
            show(request, response, token, stale);
        } else {
            answer(request, response, token, new OwnDeed(desk, services).of(token, typed));
        }
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            VisitToken token,
            OwnDeed.Done done)
            throws IOException {
        var now = done.visit().orElse(token);
        if (!now.equals(token)) cookie.write(request, response, now);
        switch (done.answer()) {
            case OwnAnswer.GoOn(var said) -> {
                var query = said.isEmpty() ? "" : "?done=" + said;
                response.sendRedirect(request.getContextPath() + PATH + query);
            }
            case OwnAnswer.Bye(var last) -> {
                cookie.remove(request, response);
                show(request, response, now, last);
            }
            case OwnAnswer.Page next -> show(request, response, now, next);
        }
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            VisitToken token,
            OwnAnswer.Page answer)
            throws IOException {
        var model = new HashMap<String, Object>(answer.model());
        model.putAll(frame(request, token, answer));
        var sheets = new ArrayList<>(List.of("own-top"));
        sheets.addAll(answer.templates());
        sheets.add("own-bottom");
        page.show(request, response, answer.status(), sheets, model);
    }

    private Map<String, Object> frame(
            HttpServletRequest request, VisitToken token, OwnAnswer.Page answer) {
        var words = desk.words();
        return Map.of(
                "text",
                words,
                "lang",
                desk.host().locales().getLocale().toLanguageTag(),
                "title",
                words.get(answer.title()),
                "here",
                request.getContextPath() + PATH,
                "token",
                token.formToken());
    }
}
