package org.hearback.bench;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hearback.sandbox.Node;
import org.hearback.sandbox.NodeOptions;
import org.hearback.sandbox.host.Neighbour;
import org.hearback.skeleton.Desk;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How long the webhook door takes, from the jar in the sandbox, beside a servlet in the same Tomcat
 * that reads a body and does nothing. The workers open requests meanwhile, as they would.
 */
final class DoorBench implements AutoCloseable {
    private static final int CALLERS = 50;
    private static final int CALLS = 20;
    private static final int WARM_UP = 1;
    private static final int ROUNDS = 3;

    /** A door takes a few hundred pushes a second; so many share the callers. */
    private static final int DOORS = 10;

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Node node;
    private final List<Sender> doors;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private DoorBench(Node node) {
        this.node = node;
        var desk = Desk.of(node);
        doors =
                IntStream.range(0, DOORS)
                        .map(i -> desk.addChannel("webhook", "Door " + i, Map.of("secret", SECRET)))
                        .mapToObj(
                                id ->
                                        new Sender(
                                                URI.create(
                                                        node.baseUrl()
                                                                + "/rest/hearback/1.0/hook/"
                                                                + id),
                                                SECRET))
                        .toList();
    }

    static DoorBench open(Path home) throws Exception {
        var options = NodeOptions.of(Bench.pluginJar(), home).neighbour(new EmptySite()).build();
        return new DoorBench(Node.start(options));
    }

    static void explain(PrintStream out) {
        out.printf(
                "Webhook door: %d callers, each %d signed posts a round, one after the other; %d"
                    + " rounds after %d.%nEmpty servlet: the same posts to the same server.%n%n",
                CALLERS, CALLS, ROUNDS, WARM_UP);
    }

    void run(PrintStream out) {
        var empty = node.baseUrl().resolve("/empty/");
        var atServlet = new ArrayList<Double>();
        var atDoor = new ArrayList<Double>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var prefix = "r" + round;
            var servlet =
                    round(call -> doors.get(call % DOORS).post(prefix + "s" + call, empty), 200);
            var door = round(call -> doors.get(call % DOORS).post(prefix + "d" + call), 202);
            if (round < WARM_UP) continue;
            atServlet.addAll(servlet);
            atDoor.addAll(door);
        }
        print(out, "webhook door", atDoor);
        print(out, "empty servlet", atServlet);
    }

    /** One round of all callers; milliseconds of each call. */
    private Collection<Double> round(IntFunction<HttpRequest> request, int status) {
        var took = new ConcurrentLinkedQueue<Double>();
        InParallel.run(
                CALLERS,
                caller -> {
                    for (var i = 0; i < CALLS; i++) {
                        var asked = request.apply(caller * CALLS + i);
                        var start = System.nanoTime();
                        var answer = http.send(asked, BodyHandlers.ofString());
                        took.add((System.nanoTime() - start) / 1e6);
                        if (answer.statusCode() != status)
                            throw new IllegalStateException(
                                    answer.statusCode() + " " + answer.body());
                    }
                });
        return took;
    }

    private static void print(PrintStream out, String what, Collection<Double> took) {
        out.printf(
                "%-14s p50 %7.1f ms   p95 %7.1f ms   of %,d calls%n",
                what, Figures.quantile(took, 0.5), Figures.quantile(took, 0.95), took.size());
    }

    @Override
    public void close() {
        http.close();
        node.close();
    }

    /** A site whose servlet reads and answers 200. */
    private static final class EmptySite implements Neighbour {
        @Override
        public String path() {
            return "/empty";
        }

        @Override
        public String label() {
            return "Empty";
        }

        @Override
        public void addTo(URI base, ServletContext context) {
            context.addServlet("empty", new EmptyServlet()).addMapping("/");
        }

        @Override
        public List<String> greeting(URI base) {
            return List.of();
        }
    }

    private static final class EmptyServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.getInputStream().readAllBytes();
        }
    }
}
