package org.hearback.adapter.page;

import com.atlassian.plugin.web.Condition;

import java.util.Map;

/**
 * Shows a menu only to those who tell customers of the project in view what became of their wishes;
 * the pages behind it ask again.
 */
public final class OwnsProject implements Condition {
    private final PageDesk desk;

    /** Built by the host. */
    public OwnsProject(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    public void init(Map<String, String> params) {
        // It has no parameters.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return desk.host()
                .projects()
                .in(context)
                .filter(project -> desk.services().access().tells(project.id()))
                .isPresent();
    }
}
