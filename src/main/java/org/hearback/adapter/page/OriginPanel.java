package org.hearback.adapter.page;

import com.atlassian.plugin.web.ContextProvider;

import org.hearback.request.Origin;

import java.util.HashMap;
import java.util.Map;

/** Gives the origin panel's template what it shows. */
public final class OriginPanel implements ContextProvider {
    private final PageDesk desk;

    /** Built by the host. */
    public OriginPanel(PageDesk desk) {
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
                .filter(issue -> desk.services().access().worksOn(issue.id()))
                .flatMap(issue -> desk.services().origins().of(issue.id()))
                .ifPresent(origin -> model.put("origin", view(origin)));
        return model;
    }

    private Map<String, Object> view(Origin origin) {
        var messages = desk.services().delivery().ofRequest(origin.request());
        return new OriginView(desk.words(), desk.times()).of(origin, messages);
    }
}
