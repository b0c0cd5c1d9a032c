package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.hearback.sandbox.town.TownServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Two nodes on one PostgreSQL: whatever comes twice, or dies halfway, happens once. */
class ClusterIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DELIVERIES = 1_000;
    private static final int THREADS = 16;

    @TempDir static Path home;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void a_database() throws IOException {
        // What a test wrote need not outlive a loss of power.
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void no_database() throws IOException {
        server.close();
    }

    private static Desk node(String id) {
        return Desk.open(home, server.getJdbcUrl("postgres", "postgres"), id);
    }

    @Test
    void
            given_one_post_when_16_threads_deliver_it_1000_times_to_two_nodes_then_it_is_one_request() {
        try (var first = node("one");
                var second = node("two")) {
            var hook = first.addHook("Storm", "");
            var answers = storm(List.of(hook, hook.at(second.baseUrl())));
            within(SOON, "the request", () -> first.requestAbout("S-1"));
            noWorkLeft(first);

            var kept =
                    answers.stream().mapToInt(answer -> answer.json().path("kept").asInt()).sum();
            var requests =
                    first.requests("status IS NOT EMPTY").stream()
                            .filter(issue -> issue.toString().contains("S-1"))
                            .count();
            System.out.printf(
                    "%d deliveries by %d threads to 2 nodes: %d posts kept, %d requests%n",
                    answers.size(), THREADS, kept, requests);
            assertThat(answers).hasSize(DELIVERIES).allMatch(answer -> answer.status() == 202);
            assertThat(kept).isEqualTo(1);
            assertThat(requests).isEqualTo(1);
            assertThat(second.requestAbout("S-1")).isPresent();
        }
    }

    /** The same post, each time in a delivery of its own. */
    private static Collection<JiraClient.Reply> storm(List<Hook> doors) {
        var answers = new ConcurrentLinkedQueue<JiraClient.Reply>();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var i = 0; i < DELIVERIES; i++) {
                var door = doors.get(i % doors.size());
                pool.execute(
                        () ->
                                answers.add(
                                        door.deliver(
                                                Push.of(
                                                        "storm",
                                                        "The storm S-1 is here",
                                                        door.secret()))));
            }
        }
        return answers;
    }

    private static void noWorkLeft(Desk desk) {
        var tables = new OwnTables(desk.node());
        within(SOON, "no work left", () -> Optional.of(0).filter(none -> tables.openWork() == 0));
    }

    @Test
    @Timeout(150)
    void given_answers_under_way_when_their_node_dies_then_another_finishes_and_each_stands_once()
            throws IOException, InterruptedException {
        try (var town = TownServer.start(home.resolve("town"), "", Clock.systemUTC());
                var road = new TownRoad(town.base())) {
            var citizen = new Citizen(town.base(), "town-mara-token");
            var posts = new TreeMap<String, String>();
            try (var dying = node("one")) {
                dying.addTown(road.address());
                var keys = new ArrayList<String>();
                for (var thing : List.of("K-1", "K-2", "K-3"))
                    posts.put(thing, citizen.post("@acme my " + thing + " is lost"));
                for (var thing : posts.keySet())
                    keys.add(
                            within(SOON, thing, () -> dying.requestAbout(thing))
                                    .path("key")
                                    .asText());

                road.holdBack(keys.size());
                for (var key : keys) dying.answer(key, "It is found.");
                road.awaitWritten();
                // From here on the node can write down nothing: it is as dead as can be in one JVM.
                ((HikariDataSource) dying.node().database().dataSource()).close();
                road.reopen();
            }
            finishedBy("two", posts, citizen);
        }
    }

    private static void finishedBy(String id, Map<String, String> posts, Citizen citizen) {
        var tables = new OwnTables(server.getPostgresDatabase());
        assertThat(tables.openWork()).isEqualTo(posts.size());
        assertThat(tables.ageTaken()).isEqualTo(posts.size());
        try (var other = node(id)) {
            noWorkLeft(other);

            posts.forEach((thing, post) -> assertThat(citizen.under(post)).as(thing).hasSize(1));
        }
    }
}
