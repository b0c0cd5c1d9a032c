package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages outside of Jira's frame, which belongs to people who work in Jira: for customers, from the
 * phone up. Each is for one pair of eyes.
 */
final class PlainPage {
    /** Where the descriptor's web-resource of these pages is served from. */
    private static final String FILES = "/download/resources/org.hearback.jsm:hearback-own/";

    /** Nothing from elsewhere, nothing inline, in nobody's frame, forms to us alone. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final PageDesk desk;

    PlainPage(PageDesk desk) {
        this.desk = desk;
    }

    /** Its address may hold a token or a seal, so it is not told to others either. */
    static void guard(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /**
     * Shows these sheets, one below the other.
     *
     * @param templates below {@code templates/}, without ending
     */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            List<String> templates,
            Map<String, Object> model)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        var whole = new HashMap<>(model);
        whole.put("files", request.getContextPath() + FILES);
        var html = new StringWriter(); // whole before it leaves: half a page is worse than an error
        for (var template : templates)
            desk.host().templates().render("templates/" + template + ".vm", whole, html);
        response.getWriter().write(html.toString());
    }
}
