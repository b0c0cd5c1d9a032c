package org.hearback.browser;

import org.hearback.skeleton.Citizen;
import org.hearback.skeleton.Desk;
import org.hearback.skeleton.JiraClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A desk with the plugin, the town beside it, and people in front of browsers; for all tests of a
 * class.
 */
final class Scene implements AutoCloseable {
    private final Desk desk;
    private final Chromium chromium;
    private final boolean ours;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    private Scene(Desk desk, Chromium chromium, boolean ours) {
        this.desk = desk;
        this.chromium = chromium;
        this.ours = ours;
    }

    /** A desk with nothing on it, in that directory. */
    static Scene open(Path home) {
        return new Scene(Desk.open(home), Chromium.open(), true);
    }

    /** People in front of browsers at a desk that others use, too; it stays open. */
    static Scene at(Desk desk) {
        return new Scene(desk, Chromium.open(), false);
    }

    Desk desk() {
        return desk;
    }

    /** Mara of the town, who speaks by its API. */
    Citizen mara() {
        return new Citizen(desk.town(), "town-mara-token");
    }

    /** Ines, who has just moved into the town and speaks by its API. */
    Citizen ines() {
        return newcomer("Ines");
    }

    /** Somebody of that name, who has just moved into the town and speaks by its API. */
    Citizen newcomer(String name) {
        JiraClient.anonymous(desk.town()).form("/join", Map.of("name", name));
        return new Citizen(desk.town(), "town-" + name.toLowerCase(Locale.ROOT) + "-token");
    }

    /** Jira's administrator, whom Jira knows again. */
    Visitor admin() {
        return somebody(
                "admin",
                () ->
                        at(desk.baseUrl())
                                .as("admin")
                                .at("plugins/servlet/hearback/channels")
                                .confirmed("admin"));
    }

    /** An agent of project SUP. */
    Visitor agent() {
        return somebody("mara", () -> at(desk.baseUrl()).as("mara"));
    }

    /** Somebody who looks after super-users, and is neither an admin nor an agent. */
    Visitor caretaker() {
        return somebody("cara", () -> at(desk.baseUrl()).as("cara"));
    }

    /** Who owns the product APP, and knows nothing of project SUP. */
    Visitor owner() {
        return somebody("nora", () -> at(desk.baseUrl()).as("nora"));
    }

    /** A customer, who has the first request of the desk. */
    Visitor customer() {
        return somebody("kim", () -> at(desk.baseUrl()).as("kim"));
    }

    /** Somebody before the town's page. */
    Visitor citizen() {
        return somebody("citizen", () -> at(desk.town()));
    }

    /** Somebody whom Jira does not know. */
    Visitor stranger() {
        return somebody("stranger", () -> at(desk.baseUrl()));
    }

    /** Another of those, with a browser of their own. */
    Visitor another() {
        return somebody("another", () -> at(desk.baseUrl()));
    }

    private Visitor somebody(String name, Supplier<Visitor> comes) {
        return visitors.computeIfAbsent(name, one -> comes.get());
    }

    private Visitor at(URI base) {
        return chromium.visitor(URI.create(base + "/"));
    }

    /** Fails if anybody saw something go wrong. */
    void nothingWentWrong() {
        visitors.values().forEach(Visitor::sawNothingWrong);
    }

    @Override
    public void close() {
        visitors.values().forEach(Visitor::close);
        chromium.close();
        if (ours) desk.close();
    }
}
