package org.hearback.adapter.page;

import com.atlassian.sal.api.websudo.WebSudoSessionException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What pages for people with an account have in common: who may enter, that a change comes from our
 * own form, and the frame around the page. No page relies on the menu to be hidden.
 */
abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;
    private final Audience audience;
    private final String tab;

    /**
     * A page.
     *
     * @param tab key of the menu's item that leads to it
     */
    PageServlet(PageDesk desk, Audience audience, String tab) {
        this.desk = desk;
        this.audience = audience;
        this.tab = tab;
    }

    /** The answer to a look at the page; changes nothing. */
    abstract Answer look(Typed typed);

    /** The answer to a form that was sent. */
    abstract Answer act(Typed typed);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (admits(request, response)) answer(request, response, look(Typed.of(request)));
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!admits(request, response)) return;
        var ours = desk.host().tokenCheck().validateFormEncodedToken(request);
        answer(
                request,
                response,
                ours
                        ? act(Typed.of(request))
                        : Answer.refusal(
                                HttpServletResponse.SC_FORBIDDEN, "hearback.refused.token"));
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var access = desk.services().access();
        if (access.caller().isEmpty()) {
            response.sendRedirect(desk.host().logins().getLoginUri(here(request)).toString());
            return false;
        }
        if (!audience.has(access)) {
            answer(
                    request,
                    response,
                    Answer.refusal(HttpServletResponse.SC_FORBIDDEN, audience.refusal()));
            return false;
        }
        return audience != Audience.ADMINS || hasConfirmedPassword(request, response);
    }

    private boolean hasConfirmedPassword(HttpServletRequest request, HttpServletResponse response) {
        try {
            desk.host().webSudo().willExecuteWebSudoRequest(request);
            return true;
        } catch (WebSudoSessionException e) {
            desk.host().webSudo().enforceWebSudoProtection(request, response);
            return false;
        }
    }

    private static URI here(HttpServletRequest request) {
        var query = request.getQueryString();
        return URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        switch (answer) {
            case Answer.GoTo(var path) -> response.sendRedirect(base(request) + path);
            case Answer.Table(var name, var csv) -> {
                response.setContentType("text/csv;charset=UTF-8");
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
                response.setHeader("Cache-Control", "no-store");
                response.getWriter().write(csv);
            }
            case Answer.Page page -> render(request, response, page);
        }
    }

    private void render(HttpServletRequest request, HttpServletResponse response, Answer.Page page)
            throws IOException {
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var model = new HashMap<>(page.model());
        model.putAll(frame(request, response, page));
        var html = new StringWriter(); // whole before it leaves: half a page is worse than an error
        for (var template : List.of("frame-top", page.template(), "frame-bottom"))
            desk.host().templates().render("templates/" + template + ".vm", model, html);
        response.getWriter().write(html.toString());
    }

    private Map<String, Object> frame(
            HttpServletRequest request, HttpServletResponse response, Answer.Page page) {
        var host = desk.host();
        return Map.of(
                "text", desk.words(),
                "tab", tab,
                "administration", isAdministration(),
                "title", desk.words().get(page.title()),
                "context", request.getContextPath(),
                "base", base(request),
                "browse", request.getContextPath() + "/browse/",
                "rest", request.getContextPath() + "/rest/hearback/1.0/",
                "tokenName", host.tokenCheck().getXsrfParameterName(),
                "token", host.tokens().getXsrfToken(request, response, true));
    }

    /** A refusal stands outside: who may not enter shall not see the administration's menu. */
    private boolean isAdministration() {
        return audience == Audience.ADMINS && audience.has(desk.services().access());
    }

    private static String base(HttpServletRequest request) {
        return request.getContextPath() + "/plugins/servlet/hearback/";
    }
}
