package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Which change a request or a post asks for, without a page around it: the panel on the issue
 * fetches it. Changes nothing.
 *
 * <p>It answers 401 to an anonymous caller, and 404 to all who do not work there, as if there were
 * no such request or post.
 */
public final class AsksServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public AsksServlet(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (desk.services().access().caller().isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var typed = Typed.of(request);
        var source = AskingSource.of(typed).filter(it -> it.admits(desk.services()));
        if (source.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else show(request, response, typed, source.get());
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            Typed typed,
            AskingSource source)
            throws IOException {
        var view = new AsksView(desk, source);
        var fragments = new Fragments(desk);
        if (typed.has("find"))
            fragments.render(request, response, "asks-found", view.found(typed.text("find")));
        else fragments.render(request, response, "asks", view.whole());
    }
}
