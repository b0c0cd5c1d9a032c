package org.hearback.gate;

import java.util.stream.Stream;

/**
 * The foreign technologies and the rooms that may speak them. Both are lists of paths, separated by
 * a space; {@code adapter.channel*} also means the rooms below {@code adapter.channel}.
 */
enum Technology {
    ACTIVE_OBJECTS("adapter.store", "net.java.ao com.atlassian.activeobjects"),
    SQL("adapter.store", "java.sql javax.sql"),
    JIRA("adapter.jira", "com.atlassian.jira com.atlassian.servicedesk com.opensymphony"),
    HTTP("adapter.channel*", "java.net.http"),
    MARKUP("adapter.channel*", "org.jsoup com.rometools org.jdom2 javax.xml org.xml.sax"),
    JSON("adapter*", "com.fasterxml.jackson"),
    REST("adapter.rest", "jakarta.ws.rs com.atlassian.plugins.rest"),
    PAGES(
            "adapter.page",
            "jakarta.servlet com.atlassian.templaterenderer com.atlassian.plugin.web"
                    + " com.atlassian.webresource"),
    CSV("adapter.page", "org.apache.commons.csv"),
    MAIL("adapter.jira", "jakarta.mail com.atlassian.mail"),
    SCHEDULE("adapter.platform", "com.atlassian.scheduler"),
    INJECTION("adapter.rest", "jakarta.inject"),
    SPRING("", "org.springframework");

    private final String rooms;
    private final String packages;

    Technology(String rooms, String packages) {
        this.rooms = rooms;
        this.packages = packages;
    }

    /** Whether classes of that package belong to the technology. */
    boolean owns(String packageName) {
        return words(packages).anyMatch(owned -> isAtOrBelow(packageName, owned));
    }

    /**
     * Whether that room may speak it. {@code plugin} may name everything, because it hands the
     * host's services to the rooms.
     */
    boolean isSpokenIn(String room) {
        return room.equals("plugin") || words(rooms).anyMatch(allowed -> matches(allowed, room));
    }

    /** What the rule says of it. */
    String law() {
        return "speak " + name() + " in [" + rooms + "] only, and name it in [plugin]";
    }

    private static boolean matches(String allowed, String room) {
        if (!allowed.endsWith("*")) return allowed.equals(room);
        return isAtOrBelow(room, allowed.substring(0, allowed.length() - 1));
    }

    private static boolean isAtOrBelow(String path, String stem) {
        return path.equals(stem) || path.startsWith(stem + ".");
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split(" ", -1));
    }
}
