package org.hearback.sandbox.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.Users;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds out who is asking: by basic auth, else by the session. Basic auth is there for clients and
 * tests; a real Jira 11 blocks it unless an administrator allows it.
 */
public final class LoginFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String SESSION_USER = "sandbox.user";
    private static final String BASIC = "Basic ";

    private final transient Users users;
    private final transient CurrentUser currentUser;

    public LoginFilter(Users users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        var header = request.getHeader("Authorization");
        SandboxUser user;
        if (header != null && header.startsWith(BASIC)) {
            user = byPassword(header.substring(BASIC.length())).orElse(null);
            if (user == null) {
                response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
        } else {
            user = bySession(request);
        }
        try (var scope = currentUser.as(user)) {
            chain.doFilter(request, response);
        }
    }

    private Optional<SandboxUser> byPassword(String encoded) {
        try {
            var decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var halves = decoded.split(":", 2);
            return halves.length < 2 ? Optional.empty() : users.authenticate(halves[0], halves[1]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private @Nullable SandboxUser bySession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SESSION_USER) instanceof String name
                ? users.find(name).orElse(null)
                : null;
    }

    /** Starts a session of its own for a user who proved to be themselves. */
    static void logIn(HttpServletRequest request, SandboxUser user) {
        logOut(request);
        request.getSession(true).setAttribute(SESSION_USER, user.name());
    }

    static void logOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
