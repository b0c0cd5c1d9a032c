package org.hearback.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two nodes of one cluster in one JVM. */
class TwoNodesIT {
    private static final JobRunnerKey KEY = JobRunnerKey.of("tiny");

    @TempDir static Path directory;
    private static Node first;
    private static Node second;

    @BeforeAll
    static void start_two_nodes() throws Exception {
        var marks = directory.resolve("marks");
        Files.createDirectories(marks);
        var jar =
                new TinyPlugin()
                        .withClass("Life", life(marks))
                        .withBean("<bean id='life' class='tiny.Life'/>")
                        .withBean(
                                "<osgi:service ref='life' interface="
                                        + "'com.atlassian.sal.api.lifecycle.LifecycleAware'/>")
                        .build(directory);
        var options = NodeOptions.of(jar, directory.resolve("home")).desk(TinyDesk::new);
        first = Node.start(options.nodeId("one").build());
        second = Node.start(options.nodeId("two").build());
    }

    private static String life(Path marks) {
        return """
        import java.nio.file.*;
        public class Life implements com.atlassian.sal.api.lifecycle.LifecycleAware {
          public void onStart() { mark("start"); }
          public void onStop() { mark("stop"); }
          private void mark(String what) {
            try { Files.createTempFile(java.nio.file.Path.of("%s"), what, ""); }
            catch (java.io.IOException e) { throw new RuntimeException(e); }
          }
        }
        """
                .formatted(marks);
    }

    @AfterAll
    static void stopping_tells_the_plugin_once_a_node() throws Exception {
        second.close();
        first.close();

        try (var marks = Files.list(directory.resolve("marks"))) {
            assertThat(marks.map(mark -> mark.getFileName().toString().replaceAll("\\d.*", "")))
                    .containsExactlyInAnyOrder("start", "start", "stop", "stop");
        }
    }

    @Test
    void given_a_job_of_the_cluster_when_due_then_one_node_runs_it() throws Exception {
        var runs = new CopyOnWriteArrayList<String>();
        var both = new CountDownLatch(2);
        for (var node : List.of(first, second)) {
            var jobs = node.service(SchedulerService.class);
            var name = node == first ? "one" : "two";
            jobs.registerJobRunner(
                    KEY,
                    request -> {
                        runs.add(request.getJobId() + " on " + name);
                        if (request.getJobId().toString().startsWith("local")) {
                            both.countDown();
                        }
                        return JobRunnerResponse.success();
                    });
        }

        for (var node : List.of(first, second)) {
            var jobs = node.service(SchedulerService.class);
            jobs.scheduleJob(JobId.of("cluster"), job(RunMode.RUN_ONCE_PER_CLUSTER, 10));
        }
        for (var node : List.of(first, second)) {
            // Runs after 3 s, when both nodes have asked for their turn at the other job.
            var later = Date.from(Instant.now().plusSeconds(3));
            var config =
                    JobConfig.forJobRunnerKey(KEY)
                            .withRunMode(RunMode.RUN_LOCALLY)
                            .withSchedule(Schedule.runOnce(later));
            node.service(SchedulerService.class).scheduleJob(JobId.of("local"), config);
        }

        assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).contains("local on one", "local on two");
        assertThat(runs.stream().filter(run -> run.startsWith("cluster"))).hasSize(1);
    }

    private static JobConfig job(RunMode mode, long millis) {
        return JobConfig.forJobRunnerKey(KEY)
                .withRunMode(mode)
                .withSchedule(Schedule.forInterval(millis, null));
    }

    @Test
    void given_a_lock_held_on_one_node_when_the_other_tries_then_it_fails() throws Exception {
        var ours = first.service(ClusterLockService.class).getLockForName("tiny");
        ours.lock();
        try {
            var theirs = second.service(ClusterLockService.class).getLockForName("tiny");

            assertThat(CompletableFuture.supplyAsync(theirs::tryLock).get()).isFalse();
            assertThat(ours.isHeldByCurrentThread()).isTrue();
        } finally {
            ours.unlock();
        }
    }

    @Test
    void given_an_event_on_one_node_when_published_then_only_its_listeners_hear() {
        var heard = new Ear();
        var elsewhere = new Ear();
        first.service(EventPublisher.class).register(heard);
        second.service(EventPublisher.class).register(elsewhere);

        first.service(EventPublisher.class).publish("news");

        assertThat(heard.events).containsExactly("news");
        assertThat(elsewhere.events).isEmpty();
    }

    /** Listens to texts, and throws after each. */
    public static final class Ear {
        private final List<String> events = new CopyOnWriteArrayList<>();

        @EventListener
        public void on(String event) {
            events.add(event);
            throw new IllegalStateException("the publisher must not see this");
        }
    }
}
