package org.hearback.adapter.page;

import com.atlassian.plugin.web.Condition;

import java.util.Map;

/**
 * Shows a panel only to agents, on requests that came from a channel. For issues of projects
 * without a channel it costs a look at a set; for others one permission check and one indexed
 * query.
 */
public final class FromAChannel implements Condition {
    private final PageDesk desk;

    /** Built by the host. */
    public FromAChannel(PageDesk desk) {
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
                .filter(issue -> desk.services().channels().listensIn(issue.projectId()))
                .filter(issue -> desk.services().access().worksOn(issue.id()))
                .filter(issue -> desk.services().origins().of(issue.id()).isPresent())
                .isPresent();
    }
}
