package org.hearback.gate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.hearback.kernel.Room;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packages below a base, seen as rooms. A room's name is its path below the base: {@code
 * intake}, {@code adapter.store}.
 *
 * @param base the package that the rooms stand in
 * @param classes all classes of the rooms
 */
record House(String base, JavaClasses classes) {
    /**
     * The rooms of the domain in the order in which data walks through them. Changing this list is
     * an architecture decision (ADR 2).
     */
    static final List<String> ROUTE =
            List.of(
                    "kernel",
                    "person",
                    "channel",
                    "listen",
                    "intake",
                    "request",
                    "answer",
                    "voice",
                    "loop",
                    "credit",
                    "standing",
                    "wording",
                    "notice",
                    "plan",
                    "certificate",
                    "fixcheck",
                    "influence",
                    "thanks",
                    "delivery",
                    "dispatch",
                    "claim",
                    "customer",
                    "insight",
                    "owner");

    /**
     * Rooms of the domain that stand beside the route: adapters and the wiring use them, the route
     * does not.
     */
    static final List<String> BESIDE = List.of("work");

    /** The plugin as it is packed: what was compiled beside {@link Room}. */
    static House ours() {
        return at(Path.of(locationOf(Room.class)), "org.hearback");
    }

    /** The small house in the test sources in which each rule is broken once. */
    static House crooked() {
        return at(Path.of(locationOf(House.class)), "org.crooked");
    }

    /** The room that the class stands in; the empty string for the base package itself. */
    String roomOf(JavaClass type) {
        return roomOf(type.getPackageName());
    }

    /** The room of that package; the empty string for one outside of the house. */
    String roomOf(String packageName) {
        return packageName.startsWith(base + ".") ? packageName.substring(base.length() + 1) : "";
    }

    /** Whether the class is one of the house's. */
    boolean holds(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    /** Whether the room has a door to the outside: only these tell other rooms to act. */
    static boolean isDoor(String room) {
        return room.startsWith("adapter.") || room.equals("plugin");
    }

    /** Whether the room is of the domain: no technology, no door. */
    static boolean isDomain(String room) {
        return ROUTE.contains(room) || BESIDE.contains(room);
    }

    /** What each room's sign says that it may use. */
    Map<String, List<String>> signs() {
        var signs = new TreeMap<String, List<String>>();
        for (var type : classes)
            type.getPackage()
                    .tryGetAnnotationOfType(Room.class)
                    .ifPresent(sign -> signs.put(roomOf(type), List.of(sign.mayUse())));
        return signs;
    }

    private static House at(Path classes, String base) {
        ImportOption below = location -> location.contains("/" + base.replace('.', '/') + "/");
        return new House(base, new ClassFileImporter().withImportOption(below).importPath(classes));
    }

    private static URI locationOf(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
