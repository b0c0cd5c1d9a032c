package org.hearback.sandbox.login;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks administrators for their password once more before they administer. */
public final class WebSudo implements WebSudoManager {
    static final String PATH = "/secure/admin/WebSudoAuthenticate.jspa";
    static final String DESTINATION = "webSudoDestination";
    private static final String PROVED_AT = "sandbox.websudo";

    /** Jira's default. */
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Clock clock;

    public WebSudo(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED_AT) instanceof Instant provedAt
                && clock.instant().isBefore(provedAt.plus(VALID));
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request)
            throws WebSudoSessionException {
        if (!canExecuteRequest(request)) {
            throw new WebSudoSessionException("the password was not asked for, or too long ago");
        }
        prove(request);
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var wanted =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query);
        try {
            response.sendRedirect(
                    request.getContextPath()
                            + PATH
                            + "?"
                            + DESTINATION
                            + "="
                            + Destinations.encoded(wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password was right, or is still fresh: the time starts anew. */
    void prove(HttpServletRequest request) {
        request.getSession(true).setAttribute(PROVED_AT, clock.instant());
    }
}
