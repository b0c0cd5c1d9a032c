package org.hearback.adapter.page;

import com.atlassian.plugin.web.ContextProvider;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives the panel "Which change is this?" its place on the issue; the browser fetches what is in it
 * from {@link AsksServlet}.
 */
public final class AsksPanel implements ContextProvider {
    private final PageDesk desk;

    /** Built by the host. */
    public AsksPanel(PageDesk desk) {
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
                .ifPresent(issue -> model.put("asks", shown(AskingSource.ofRequest(issue.id()))));
        return model;
    }

    static Map<String, Object> shown(AskingSource source) {
        return Map.of("panel", source.panel(), "doors", source.doors());
    }
}
