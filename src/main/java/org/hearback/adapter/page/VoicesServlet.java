package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * The voices for a change, without a page around it: the panel on the issue fetches it. Changes
 * nothing.
 *
 * <p>It answers 401 to an anonymous caller, and 404 to all who may not see the change and where
 * nobody asked for it.
 */
public final class VoicesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public VoicesServlet(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var access = desk.services().access();
        if (access.caller().isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var change = Typed.of(request).number("change").filter(access::browses);
        var panel = change.flatMap(desk.loops().owner()::voicesFor);
        if (panel.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else
            new Fragments(desk)
                    .render(
                            request,
                            response,
                            "voices",
                            new VoicesView(desk).of(change.orElseThrow(), panel.get()));
    }
}
