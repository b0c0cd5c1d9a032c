package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.customer.Card;

import java.io.IOException;

/**
 * The customer's card, without a page around it: the panel on the issue fetches it. Changes
 * nothing.
 *
 * <p>It answers 401 to an anonymous caller, 403 to an agent of the request who may not see people,
 * and 404 to all others, as if there were no such request.
 */
public final class CardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public CardServlet(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var typed = Typed.of(request);
        var issue = typed.number("issue").orElse(0L);
        var access = desk.services().access();
        if (access.caller().isEmpty()) response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else if (!access.worksOn(issue)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (!access.seesPeople(issue)) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else show(request, response, typed, issue);
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, Typed typed, long issue)
            throws IOException {
        var card = desk.people().cards().ofIssue(issue);
        var from = typed.number("from").orElse(0L).intValue();
        if (card.isEmpty()) render(request, response, "card-nobody", new Model());
        else if (from > 0) render(request, response, "timeline", piece(card.get(), from));
        else render(request, response, "card", card(issue, card.get(), typed));
    }

    private Model piece(Card card, int from) {
        var view = new TimelineView(desk.words(), desk.times());
        return new Model().with("timeline", view.of(card.timeline(), from));
    }

    private Model card(long issue, Card card, Typed typed) {
        return new WholeCard(desk, issue, card).searching(typed.text("find"));
    }

    private void render(
            HttpServletRequest request, HttpServletResponse response, String template, Model model)
            throws IOException {
        new Fragments(desk).render(request, response, template, model);
    }
}
