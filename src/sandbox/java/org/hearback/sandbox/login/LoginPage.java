package org.hearback.sandbox.login;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.Templates;
import org.hearback.sandbox.host.Users;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The login page, with the demo users for one click: nobody should have to remember passwords of a
 * sandbox.
 */
public final class LoginPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Users users;
    private final transient Templates templates;

    public LoginPage(Users users, Templates templates) {
        this.users = users;
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
        var user = proved(request);
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            show(request, response, true);
            return;
        }
        LoginFilter.logIn(request, user.get());
        var destination = Destinations.safe(request.getParameter("os_destination"));
        response.sendRedirect(request.getContextPath() + destination);
    }

    private Optional<SandboxUser> proved(HttpServletRequest request) {
        var demo = request.getParameter("demo");
        if (demo != null) {
            return users.demo().stream().filter(user -> user.name().equals(demo)).findFirst();
        }
        var name = request.getParameter("os_username");
        var password = request.getParameter("os_password");
        return name == null || password == null
                ? Optional.empty()
                : users.authenticate(name, password);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, boolean failed)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        var destination = Destinations.safe(request.getParameter("os_destination"));
        List<Map<String, String>> demo =
                users.demo().stream()
                        .map(
                                user ->
                                        Map.of(
                                                "name", user.name(),
                                                "displayName", user.displayName(),
                                                "role", roleOf(user)))
                        .toList();
        response.getWriter()
                .write(
                        templates.render(
                                "sandbox/login.vm",
                                Map.of(
                                        "action", request.getContextPath() + "/login.jsp",
                                        "destination", destination,
                                        "failed", failed,
                                        "demo", demo)));
    }

    private static String roleOf(SandboxUser user) {
        if (user.admin()) {
            return "administrator";
        }
        return user.licensed() ? "user of Jira" : "customer";
    }
}
