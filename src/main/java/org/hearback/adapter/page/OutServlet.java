package org.hearback.adapter.page;

import com.atlassian.annotations.security.UnrestrictedAccess;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.influence.OutService.WayOut;
import org.hearback.person.Link;

import java.io.IOException;
import java.util.List;

/**
 * The way out of notices. A look changes nothing, because servers fetch links to draw previews; the
 * button does. Mail programs press it by themselves, without cookies (RFC 8058): for them and for
 * people it is one POST.
 */
@UnrestrictedAccess
public final class OutServlet extends HttpServlet {
    /** Where the page is, below Jira's base address. */
    static final String PATH = "/plugins/servlet/hearback/out";

    private static final long serialVersionUID = 1L;

    private final transient ToldServices services;
    private final transient ToldFrame frame;

    /** Built by the host. */
    public OutServlet(PageDesk desk, ToldServices services) {
        this.services = services;
        this.frame = new ToldFrame(desk, services.words());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(request);
        var seal = typed.text("s");
        var notice = typed.number("n");
        var way = notice.flatMap(id -> services.outs().find(id, seal));
        if (way.isEmpty()) {
            frame.showStale(request, response);
            return;
        }
        var tongue = frame.in(way.get().language());
        var model =
                tongue.page("page.out.title")
                        .with("said", tongue.say("page.out.text"))
                        .with("still", tongue.say("page.out.still"))
                        .with("button", tongue.say("page.out.button"))
                        .with("notice", String.valueOf(notice.orElseThrow()))
                        .with("seal", seal);
        frame.show(request, response, List.of("told-out"), model);
    }

    /** Where they can take it back. */
    private static String page(WayOut way) {
        return way.hasAccount() ? AskedServlet.PATH : OwnPageServlet.PATH;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(request);
        var way = typed.number("n").flatMap(id -> services.outs().find(id, typed.text("s")));
        if (way.isEmpty()) {
            frame.showStale(request, response);
            return;
        }
        services.wishes().optOut(way.get().theirs(), Link.BY_CLAIM);
        var tongue = frame.in(way.get().language());
        var model =
                tongue.page("page.out.done.title")
                        .with("said", tongue.say("page.out.done.text"))
                        .with("more", tongue.say("page.out.done.back"))
                        .with("link", request.getContextPath() + page(way.get()))
                        .with("linkText", tongue.say("page.out.done.back.link"));
        frame.show(request, response, List.of("told-said"), model);
    }
}
