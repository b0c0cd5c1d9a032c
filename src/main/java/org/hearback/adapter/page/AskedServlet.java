package org.hearback.adapter.page;

import com.atlassian.annotations.security.UnrestrictedAccess;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * "You asked for this": what a customer influenced, and in which version. They log in as customers,
 * whom Jira does not count as its users, so the page asks for a login by itself.
 */
@UnrestrictedAccess
public final class AskedServlet extends HttpServlet {
    /** Where the page is, below Jira's base address. */
    static final String PATH = "/plugins/servlet/hearback/asked";

    private static final String PORTALS = "/servicedesk/customer/portals";
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;
    private final transient ToldServices services;
    private final transient ToldFrame frame;

    /** Built by the host. */
    public AskedServlet(PageDesk desk, ToldServices services) {
        this.desk = desk;
        this.services = services;
        this.frame = new ToldFrame(desk, services.words());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var caller = desk.services().access().caller();
        if (caller.isEmpty()) {
            var here = URI.create(request.getRequestURL().toString());
            response.sendRedirect(desk.host().logins().getLoginUri(here).toString());
            return;
        }
        var asked = services.influences().ofCustomer(caller.get());
        var tongue = frame.in(desk.host().locales().getLocale());
        var model =
                new InfluenceView(tongue, desk.times())
                        .list(asked.influences())
                        .with("back", request.getContextPath() + PORTALS)
                        .with("backText", tongue.say("asked.back"));
        tongue.page("asked.title").asMap().forEach(model::with);
        if (!asked.theirs().isEmpty()) addWish(model, tongue, asked.optedOut());
        var host = desk.host();
        model.with("tokenName", host.tokenCheck().getXsrfParameterName())
                .with("token", host.tokens().getXsrfToken(request, response, true));
        frame.show(request, response, List.of("influences", "told-asked"), model);
    }

    /** Whoever pressed the way out in a notice takes it back here. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var caller = desk.services().access().caller();
        if (caller.isPresent() && desk.host().tokenCheck().validateFormEncodedToken(request)) {
            var theirs = services.influences().ofCustomer(caller.get()).theirs();
            switch (Typed.of(request).text("do")) {
                case "optout" -> services.wishes().optOut(theirs, caller.get());
                case "optin" -> services.wishes().optIn(theirs, caller.get());
                default -> {} // no form of ours: the page is shown as it is
            }
        }
        response.sendRedirect(request.getContextPath() + PATH);
    }

    private static void addWish(Model model, Tongue tongue, boolean optedOut) {
        var key = optedOut ? "asked.quiet." : "asked.loud.";
        model.with("wish", tongue.say(key + "text"))
                .with("wishButton", tongue.say(key + "button"))
                .with("wishDeed", optedOut ? "optin" : "optout");
    }
}
