package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Writes a panel without a page around it. */
final class Fragments {
    private final PageDesk desk;

    Fragments(PageDesk desk) {
        this.desk = desk;
    }

    /** Fills the template; it leaves whole, or not at all. */
    void render(
            HttpServletRequest request, HttpServletResponse response, String template, Model model)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var context = request.getContextPath();
        Map<String, Object> whole =
                model.with("text", desk.words())
                        .with("context", context)
                        .with("base", context + "/plugins/servlet/hearback/")
                        .with("browse", context + "/browse/")
                        .asMap();
        var html = new StringWriter();
        desk.host().templates().render("templates/" + template + ".vm", whole, html);
        response.getWriter().write(html.toString());
    }
}
