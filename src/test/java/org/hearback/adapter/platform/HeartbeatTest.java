package org.hearback.adapter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;
import static org.mockito.Mockito.mock;

import org.hearback.answer.FakeComments;
import org.hearback.answer.FakeReplyBook;
import org.hearback.answer.ReplyApproved;
import org.hearback.answer.ReplyService;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeHealthBook;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.FakeEndorsementBook;
import org.hearback.listen.FakeFeed;
import org.hearback.listen.FakePushBook;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.work.Errand;
import org.hearback.work.Errands;
import org.hearback.work.FakeErrandBook;
import org.hearback.work.FakeTaskBook;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;

class HeartbeatTest {
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    private final TestClock clock = new TestClock(Channels.CREATED_AT);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeChannelBook channels = new FakeChannelBook();
    private final FakeHealthBook health = new FakeHealthBook();
    private final FakeFeed feed = new FakeFeed("mastodon");
    private final FakeComments comments = new FakeComments(facts.transactions(), clock);
    private boolean allThreadsAreBusy;
    private int errandsRun;
    private final Heartbeat heartbeat = heartbeat();

    @BeforeEach
    void a_request_from_a_post() {
        posts.put(KeptPost.received(aPost().build(), clock.instant()).on(REQUEST));
    }

    @Test
    void given_an_answer_of_which_nobody_told_when_the_heart_beats_then_it_is_found() {
        comments.answer(REQUEST, "It is fixed.");
        clock.pass(Duration.ofMinutes(2));

        beat();

        assertThat(approved()).isEqualTo(1);
    }

    @Test
    void given_a_round_just_ended_when_the_heart_beats_then_the_next_waits_for_its_time() {
        beat();
        comments.answer(REQUEST, "It is fixed.");
        clock.pass(Heartbeat.CATCH_UP_INTERVAL);

        beat();
        assertThat(approved()).isZero();

        clock.pass(Heartbeat.INTERVAL);
        beat();
        assertThat(approved()).isEqualTo(1);
    }

    @Test
    void given_an_errand_when_the_heart_beats_then_it_is_run_at_its_times() {
        beat();
        clock.pass(Duration.ofMinutes(59));
        beat();
        assertThat(errandsRun).isEqualTo(1);

        clock.pass(Duration.ofMinutes(2));
        beat();
        assertThat(errandsRun).isEqualTo(2);
    }

    @Test
    void given_no_free_thread_when_the_heart_beats_then_the_round_is_begun_at_the_next_beat() {
        comments.answer(REQUEST, "It is fixed.");
        clock.pass(Duration.ofMinutes(2));
        allThreadsAreBusy = true;
        beat();

        allThreadsAreBusy = false;
        clock.pass(Heartbeat.INTERVAL);
        beat();

        assertThat(approved()).isEqualTo(1);
    }

    @Test
    void given_a_channel_that_is_due_when_the_heart_beats_then_it_is_polled() {
        channels.put(Channels.aChannel().build());

        beat();

        assertThat(feed.cursors()).hasSize(1);
    }

    private int approved() {
        return facts.facts(ReplyApproved.class).size();
    }

    private void beat() {
        heartbeat.runJob(mock());
    }

    private Heartbeat heartbeat() {
        Executor threads =
                errand -> {
                    if (allThreadsAreBusy) throw new RejectedExecutionException("all are busy");
                    errand.run();
                };
        var tasks = new FakeTaskBook(facts, Map.of(), clock);
        var workers = new Worker.Threads(threads, 1, RandomGenerator.getDefault());
        var pushed =
                new PushService.Books(posts, new FakeEndorsementBook(facts), new FakePushBook());
        var errand = new Errand("count", Duration.ofHours(1), () -> errandsRun++);
        var duties =
                new Duties(
                        new Worker(tasks, List.of(), RetryPlan.DEFAULT, clock, workers),
                        new PollService(channels, health, posts, List.of(feed), clock),
                        new PushService(channels, health, pushed, List.of(), clock),
                        new ReplyService(comments, posts, new FakeReplyBook(facts), clock),
                        new Errands(
                                new FakeErrandBook(facts.transactions()), List.of(errand), clock));
        return new Heartbeat(duties, threads, clock);
    }
}
