package org.hearback.sandbox.login;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** XSRF tokens as Jira has them: a cookie, which forms repeat in {@code atl_token}. */
public final class XsrfTokens implements XsrfTokenAccessor, XsrfTokenValidator {
    private static final String PARAMETER = "atl_token";
    private static final String COOKIE = "atlassian.xsrf.token";
    private static final int TOKEN_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null if there is none and none is made
    public String getXsrfToken(
            HttpServletRequest request, HttpServletResponse response, boolean create) {
        var token = tokenOf(request);
        if (token == null && create) {
            var bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            token = HexFormat.of().formatHex(bytes);
            var cookie = new Cookie(COOKIE, token);
            cookie.setPath(request.getContextPath() + "/");
            response.addCookie(cookie);
            request.setAttribute(COOKIE, token);
        }
        return token;
    }

    @Override
    public boolean validateFormEncodedToken(HttpServletRequest request) {
        var expected = tokenOf(request);
        var given = request.getParameter(PARAMETER);
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getXsrfParameterName() {
        return PARAMETER;
    }

    private static @Nullable String tokenOf(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof String made) {
            return made;
        }
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
