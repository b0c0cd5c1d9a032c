package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * One of two nodes dies while both tell hundreds of people that their wish came true. With {@code
 * -Dhearback.kill.people=2000} it is as many; they take minutes to ask before anything is told.
 */
class LoopKillIT {
    private static final Duration SOON = Duration.ofMinutes(5);

    /** Longer than a try may take before another node makes it again. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private static final int FORUMS = 4;
    private static final int PEOPLE = Integer.getInteger("hearback.kill.people", 400) / FORUMS;
    private static final int ALL = FORUMS * PEOPLE;

    /** Callers at once. */
    private static final int THREADS = 4;

    private static final int PAGE = 100;
    private static final String SEARCH =
            "/rest/api/2/search?maxResults="
                    + PAGE
                    + "&fields=summary&jql=project%20%3D%20SUP%20AND%20summary%20~%20tide%20ORDER%20BY%20key";

    /** Notices that are there when the node dies, beside those that are just arriving. */
    private static final int BEFORE = 30;

    /** As many as a node sends at once: where more arrive, both nodes send. */
    private static final int OF_ONE_NODE = 4;

    @TempDir static Path home;
    private static EmbeddedPostgres server;

    private final long began = System.nanoTime();

    @BeforeAll
    static void a_database() throws IOException {
        // What a test wrote need not outlive a loss of power.
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void no_database() throws IOException {
        server.close();
    }

    private static NodeProcess node(String id) {
        return NodeProcess.start(home, server.getJdbcUrl("postgres", "postgres"), id);
    }

    @Test
    @Timeout(1200)
    void given_notices_under_way_when_a_node_is_killed_then_each_person_is_told_once() {
        try (var forums = new Forums(FORUMS, BEFORE);
                var staying = node("one");
                var dying = node("two")) {
            var tables = new OwnTables(server.getPostgresDatabase());
            var desk = Desk.at(staying.baseUrl());
            var owner = new Owner(desk);
            say("two nodes run");
            var requests = asked(desk, dying, forums, tables);
            say(ALL + " people asked");
            var telling = shipped(owner, desk, requests, tables);
            assertThat(certificate(owner, telling)).containsEntry("Asked", ALL);
            say("the telling is planned");

            owner.approves(telling);
            within(SOON, "calls of both", () -> one(forums.waiting() > OF_ONE_NODE));
            dying.kill();
            var killed = Instant.now();
            var underWay = forums.waiting();
            say(
                    "a node is killed, "
                            + forums.calls()
                            + " calls came, "
                            + underWay
                            + " of them wait");
            forums.answer();
            within(SOON, "all but its work", () -> one(tables.openWork() == taken(tables, killed)));
            var left = tables.openWork();
            say("all is done but " + left + " tries of the node that died");
            tables.ageTaken();
            tables.ageNotices(ABANDONED);
            owner.reads(telling, "Closed");
            say("the certificate is closed");

            toldOnce(forums, certificate(owner, telling));
        }
    }

    private static void toldOnce(Forums forums, Map<String, Integer> certificate) {
        var said = forums.said();
        System.out.printf(
                "%d calls, %d posts with a notice, %d with more than one; certificate %s%n",
                forums.calls(),
                said.size(),
                said.values().stream().filter(ids -> ids.size() > 1).count(),
                certificate);
        assertThat(said).hasSize(ALL);
        assertThat(said.values()).allMatch(ids -> ids.size() == 1);
        assertThat(said.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(certificate).containsEntry("Told", ALL).containsEntry("Asked", ALL);
    }

    private static int taken(OwnTables tables, Instant before) {
        return tables.takenBefore(before);
    }

    private static Optional<Boolean> one(boolean isSo) {
        return Optional.of(isSo).filter(so -> so);
    }

    /** Ids of the requests that came of what all those people wrote. */
    private static List<String> asked(
            Desk desk, NodeProcess other, Forums forums, OwnTables tables) {
        var asking = new ArrayList<Runnable>();
        for (var address : forums.addresses()) {
            var hook = desk.addHook("Forum " + address.getHost(), address.toString());
            var isSecond = asking.size() / PEOPLE % 2 == 1;
            var forum = new Community(isSecond ? hook.at(other.baseUrl()) : hook);
            for (var person = 0; person < PEOPLE; person++) {
                var id = address.getHost() + "-" + person;
                asking.add(() -> forum.says("p-" + id, id, "Please show me the tide table"));
            }
        }
        inParallel(asking);
        noWorkLeft(tables);
        var requests = new ArrayList<String>();
        for (var start = 0; start < ALL; start += PAGE)
            desk.agent()
                    .get(SEARCH + "&startAt=" + start)
                    .json()
                    .path("issues")
                    .forEach(issue -> requests.add(issue.path("id").asText()));
        assertThat(requests).hasSize(ALL).doesNotHaveDuplicates();
        return requests;
    }

    private static void inParallel(List<Runnable> all) {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var each : pool.invokeAll(all.stream().map(Executors::callable).toList()))
                each.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void noWorkLeft(OwnTables tables) {
        within(SOON, "no work left", () -> one(tables.openWork() == 0));
    }

    /** Links them all to one change and releases it; the page of its telling. */
    private String shipped(Owner owner, Desk desk, List<String> requests, OwnTables tables) {
        var change = owner.plans("Tide tables", "4.0");
        inParallel(requests.stream().<Runnable>map(it -> () -> linked(desk, it, change)).toList());
        say("all requests are linked to " + change);
        noWorkLeft(tables);
        say("all voices are heard");
        owner.ships(change);
        var telling = owner.telling(change);
        noWorkLeft(tables);
        return telling;
    }

    private static void linked(Desk desk, String request, String change) {
        var path = "/rest/hearback/1.0/requests/" + request + "/voices";
        var linked = desk.agent().json("POST", path, Map.of("change", change));
        assertThat(linked.status()).as(linked.body()).isEqualTo(201);
    }

    /** The lines of the certificate, with its sum. */
    private static Map<String, Integer> certificate(Owner owner, String telling) {
        var lines = new LinkedHashMap<String, Integer>();
        for (var line : owner.page(telling).select(".hearback-certificate > div"))
            lines.put(
                    line.select("dt").text(),
                    Integer.valueOf(line.select("dd").text().replaceAll("\\D", "")));
        return lines;
    }

    private void say(String what) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }
}
