package org.hearback.sandbox.login;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.Templates;
import org.hearback.sandbox.host.Users;

import java.io.IOException;
import java.util.Map;

/** The page where an administrator gives the password once more. */
public final class WebSudoPage extends HttpServlet {
    public static final String PATH = WebSudo.PATH;
    private static final long serialVersionUID = 1;

    private final transient Identity identity;
    private final transient WebSudo webSudo;
    private final transient XsrfTokens xsrf;
    private final transient Templates templates;

    /** Who is asking, and what proves it. */
    public record Identity(Users users, CurrentUser currentUser) {}

    public WebSudoPage(Identity identity, WebSudo webSudo, XsrfTokens xsrf, Templates templates) {
        this.identity = identity;
        this.webSudo = webSudo;
        this.xsrf = xsrf;
        this.templates = templates;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!xsrf.validateFormEncodedToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "XSRF token missing or wrong");
            return;
        }
        var password = request.getParameter("webSudoPassword");
        var proved =
                identity.currentUser
                        .get()
                        .filter(SandboxUser::admin)
                        .filter(
                                user ->
                                        password != null
                                                && identity.users
                                                        .authenticate(user.name(), password)
                                                        .isPresent());
        if (proved.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            show(request, response, true);
            return;
        }
        webSudo.prove(request);
        response.sendRedirect(request.getContextPath() + destinationOf(request));
    }

    private static String destinationOf(HttpServletRequest request) {
        return Destinations.safe(request.getParameter(WebSudo.DESTINATION));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, boolean failed)
            throws IOException {
        var user = identity.currentUser.get();
        if (user.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login.jsp");
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        var page =
                templates.render(
                        "sandbox/websudo.vm",
                        Map.of(
                                "action", request.getContextPath() + PATH,
                                "destination", destinationOf(request),
                                "failed", failed,
                                "user", user.get().displayName(),
                                "token", xsrf.getXsrfToken(request, response, true)));
        response.getWriter().write(page);
    }
}
