package org.hearback.adapter.page;

import com.atlassian.plugin.web.Condition;

import java.util.Map;

/**
 * Shows a panel only on issues for which customers ever asked, to who may see them. One indexed
 * query, and a permission check where there is something to show.
 */
public final class HasVoices implements Condition {
    private final PageDesk desk;

    /** Built by the host. */
    public HasVoices(PageDesk desk) {
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
                .filter(issue -> desk.loops().owner().isAskedFor(issue.id()))
                .filter(issue -> desk.services().access().browses(issue.id()))
                .isPresent();
    }
}
