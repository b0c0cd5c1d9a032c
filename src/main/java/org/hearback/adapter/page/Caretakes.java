package org.hearback.adapter.page;

import com.atlassian.plugin.web.Condition;

import java.util.Map;

/** Shows a menu only to those who look after super-users; the pages behind it ask again. */
public final class Caretakes implements Condition {
    private final PageDesk desk;

    /** Built by the host. */
    public Caretakes(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    public void init(Map<String, String> params) {
        // It has no parameters.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return desk.services().access().caretakes();
    }
}
