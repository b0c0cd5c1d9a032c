package org.hearback.sandbox.login;

import com.atlassian.sal.api.xsrf.XsrfTokenValidator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Ends a session; by a form with the XSRF token only. */
public final class LogoutPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient XsrfTokenValidator xsrf;

    public LogoutPage(XsrfTokenValidator xsrf) {
        this.xsrf = xsrf;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!xsrf.validateFormEncodedToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "XSRF token missing or wrong");
            return;
        }
        LoginFilter.logOut(request);
        response.sendRedirect(request.getContextPath() + "/login.jsp");
    }
}
