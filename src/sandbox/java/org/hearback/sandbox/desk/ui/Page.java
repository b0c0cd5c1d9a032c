package org.hearback.sandbox.desk.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.desk.rest.Errors;
import org.hearback.sandbox.desk.rules.Refusal;

import java.io.IOException;

/**
 * A page: shown by GET, changed by POST with an XSRF token. A refused form is shown again with the
 * reason; a visitor who must log in is led there and back.
 */
abstract class Page extends HttpServlet {
    private static final String NO_TOKEN =
            "XSRF security token missing. Go back, load the page again and repeat what you did.";

    private final transient Site site;

    Page(Site site) {
        this.site = site;
    }

    final Site site() {
        return site;
    }

    /** Shows the page. */
    abstract void show(Visit visit) throws IOException;

    /** Does what a form of the page asks for, and leads on. */
    void change(Visit visit) throws IOException {
        throw Refusal.missing("There is nothing here to change.");
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = new Visit(site, request, response, null);
        try {
            show(visit);
        } catch (Refusal refusal) {
            explain(visit, refusal);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = new Visit(site, request, response, null);
        try {
            if (!visit.hasToken()) throw Refusal.forbidden(NO_TOKEN);
            change(visit);
        } catch (Refusal refusal) {
            repeat(visit, refusal);
        }
    }

    private void repeat(Visit visit, Refusal refusal) throws IOException {
        boolean mendable =
                refusal.kind() == Refusal.Kind.INVALID || refusal.kind() == Refusal.Kind.CONFLICT;
        if (!mendable) {
            explain(visit, refusal);
            return;
        }
        visit.status(Errors.status(refusal));
        try {
            show(visit.after(refusal));
        } catch (Refusal second) {
            explain(visit, second);
        }
    }

    private static void explain(Visit visit, Refusal refusal) throws IOException {
        if (refusal.kind() == Refusal.Kind.ANONYMOUS) {
            visit.toLogin();
            return;
        }
        visit.status(Errors.status(refusal));
        visit.show(
                "refused",
                new Model()
                        .with(
                                "title",
                                refusal.kind() == Refusal.Kind.MISSING
                                        ? "This is not here"
                                        : "You may not do this")
                        .with("reason", refusal.inWords()));
    }
}
