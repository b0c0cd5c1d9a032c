package org.hearback.adapter.page;

import com.atlassian.plugin.web.Condition;

import java.util.Map;

/** Shows a menu only to those who administer the project in view; the pages behind it ask again. */
public final class SetsUpProject implements Condition {
    private final PageDesk desk;

    /** Built by the host. */
    public SetsUpProject(PageDesk desk) {
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
                .filter(project -> desk.services().access().administersProject(project.id()))
                .isPresent();
    }
}
