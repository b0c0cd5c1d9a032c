package org.hearback.adapter.page;

import com.atlassian.annotations.security.UnrestrictedAccess;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.claim.VisitToken;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
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

    /** Where the descriptor's web-resource of this page is served from. */
    private static final String FILES = "/download/resources/org.hearback.jsm:hearback-own/";

    /** Nothing from elsewhere, nothing inline, in nobody's frame, forms to us alone. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final transient PageDesk desk;
    private final transient OwnServices services;
    private final transient OwnCookie cookie;
    private final transient AddressLimit limit;

    /** Built by the host. */
    public OwnPageServlet(PageDesk desk, OwnServices services) {
        this.desk = desk;
        this.services = services;
        this.cookie = new OwnCookie(desk.host().application());
        this.limit = new AddressLimit(FORMS_A_MINUTE);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        guard(response);
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
        guard(response);
        var typed = Typed.of(request);
        var sent = cookie.read(request);
        var token = sent.orElseGet(services.visits()::draw);
        if (sent.isEmpty()) cookie.write(request, response, token);
        if (!limit.passes(request.getRemoteAddr(), desk.now())) {
            response.setHeader("Retry-After", "60");
            var page = OwnAnswer.said(429, "hearback.own.wait.title", "hearback.own.wait.text");
            show(request, response, token, page);
        } else if (sent.isEmpty() || !token.isFormToken(typed.text("token"))) {
            var page = OwnAnswer.said(403, "hearback.own.stale.title", "hearback.own.stale.text");
            show(request, response, token, page);
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
            case OwnAnswer.Bye(var page) -> {
                cookie.remove(request, response);
                show(request, response, now, page);
            }
            case OwnAnswer.Page page -> show(request, response, now, page);
        }
    }

    /** What is on this page is for one pair of eyes, and its address may hold a link's token. */
    private static void guard(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            VisitToken token,
            OwnAnswer.Page page)
            throws IOException {
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        var model = new HashMap<String, Object>(page.model());
        model.putAll(frame(request, token, page));
        var html = new StringWriter(); // whole before it leaves: half a page is worse than an error
        render("own-top", model, html);
        for (var template : page.templates()) render(template, model, html);
        render("own-bottom", model, html);
        response.getWriter().write(html.toString());
    }

    private void render(String template, Map<String, Object> model, StringWriter html)
            throws IOException {
        desk.host().templates().render("templates/" + template + ".vm", model, html);
    }

    private Map<String, Object> frame(
            HttpServletRequest request, VisitToken token, OwnAnswer.Page page) {
        var words = desk.words();
        return Map.of(
                "text",
                words,
                "lang",
                desk.host().locales().getLocale().toLanguageTag(),
                "title",
                words.get(page.title()),
                "here",
                request.getContextPath() + PATH,
                "files",
                request.getContextPath() + FILES,
                "token",
                token.formToken());
    }
}
