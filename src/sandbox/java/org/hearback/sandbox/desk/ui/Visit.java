package org.hearback.sandbox.desk.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** One request for a page, and the answer to it. */
final class Visit {
    private static final Pattern SLASH = Pattern.compile("/");

    private static final String PORTAL = "/servicedesk/customer";

    private final Site site;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final @Nullable Refusal problem;

    Visit(
            Site site,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Refusal problem) {
        this.site = site;
        this.request = request;
        this.response = response;
        this.problem = problem;
    }

    /** The same visit after its form was refused: the page shows why, with what was typed. */
    Visit after(Refusal refusal) {
        return new Visit(site, request, response, refusal);
    }

    /** The parts of the path after the servlet's own. */
    List<String> path() {
        String info = request.getPathInfo();
        if (info == null) return List.of();
        return SLASH.splitAsStream(info).filter(part -> !part.isEmpty()).toList();
    }

    /** A part of the path; empty where it ends before. */
    String path(int part) {
        List<String> parts = path();
        return part < parts.size() ? parts.get(part) : "";
    }

    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** All values of a parameter that may come more than once. */
    List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** What was typed into a refused form; null on a first look. */
    @Nullable String typed(String name) {
        return problem == null ? null : request.getParameter(name);
    }

    @Nullable Account account() {
        return site.caller().account();
    }

    Account known() {
        return site.caller().known();
    }

    /** The address of a page, with the context path. */
    String url(String path) {
        return request.getContextPath() + path;
    }

    String token() {
        return site.host().xsrfTokens().getXsrfToken(request, response, true);
    }

    boolean hasToken() {
        return site.host().xsrfCheck().validateFormEncodedToken(request);
    }

    void redirect(String path) throws IOException {
        response.sendRedirect(url(path));
    }

    void toLogin() throws IOException {
        String query = request.getQueryString();
        String here = request.getRequestURI().substring(request.getContextPath().length());
        String back = query == null ? here : here + "?" + query;
        redirect("/login.jsp?os_destination=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    void status(int status) {
        response.setStatus(status);
    }

    /** Renders {@code desk/NAME.vm}. */
    void show(String name, Model model) throws IOException {
        String place = request.getServletPath();
        String frame = place.startsWith(PORTAL) ? "portal" : "atl.general";
        if (place.startsWith("/secure/admin/")) frame = "atl.admin";
        model.with("context", request.getContextPath()).with("token", token()).with("frame", frame);
        if (problem != null)
            model.with("problem", problem.inWords()).with("wrong", problem.fields());
        response.setContentType("text/html;charset=UTF-8");
        String html = site.host().templates().render("desk/" + name + ".vm", model.values());
        response.getWriter().write(html);
    }
}
