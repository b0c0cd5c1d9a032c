package org.hearback.adapter.page;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.claim.Visit;
import org.hearback.claim.VisitToken;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The visitor's token in their browser: out of reach of scripts, sent to this page only, never
 * together with a form of another site, and where Jira has https, never without it.
 */
final class OwnCookie {
    static final String NAME = "hearback-visit";

    private final ApplicationProperties application;

    OwnCookie(ApplicationProperties application) {
        this.application = application;
    }

    Optional<VisitToken> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> VisitToken.read(cookie.getValue()).stream())
                        .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, VisitToken token) {
        send(request, response, token.reveal(), (int) Visit.LONGEST.toSeconds());
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", 0);
    }

    private void send(
            HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + OwnPageServlet.PATH);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** By Jira's address, not by the request: between a proxy and Jira there may be plain http. */
    private boolean isSecure() {
        var base = application.getBaseUrl(UrlMode.CANONICAL);
        return base.toLowerCase(Locale.ROOT).startsWith("https:");
    }
}
