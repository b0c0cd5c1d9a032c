package org.hearback.adapter.page;

import com.atlassian.plugin.web.Condition;

import java.util.Map;

/** Shows a panel only to the agents of a request. One permission check. */
public final class WorksOnRequest implements Condition {
    private final PageDesk desk;

    /** Built by the host. */
    public WorksOnRequest(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    public void init(Map<String, String> params) {
        // It has no parameters.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return desk.host()
                .issues()
                .in(context)
                .filter(issue -> desk.services().access().worksOn(issue.id()))
                .isPresent();
    }
}
