package org.hearback.adapter.page;

import com.atlassian.plugin.web.ContextProvider;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives the customer's panel its place on the issue. The card itself is fetched by the browser from
 * {@link CardServlet}: the issue view does not wait for it, and a change renews the card alone, not
 * the page with a comment half written.
 */
public final class CustomerPanel implements ContextProvider {
    private final PageDesk desk;

    /** Built by the host. */
    public CustomerPanel(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    public void init(Map<String, String> params) {
        // It has no parameters.
    }

    /**
     * Jira's own context with ours added. Asks for the permission again, since a panel may be
     * rendered without its condition; whoever may not see it gets an empty panel.
     */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        var model = new HashMap<>(context);
        model.put("text", desk.words());
        desk.host()
                .issues()
                .in(context)
                .filter(issue -> desk.services().access().seesPeople(issue.id()))
                .ifPresent(issue -> model.put("customerIssue", String.valueOf(issue.id())));
        return model;
    }
}
