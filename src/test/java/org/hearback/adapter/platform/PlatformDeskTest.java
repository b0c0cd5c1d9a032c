package org.hearback.adapter.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;

import org.hearback.answer.FakeComments;
import org.hearback.answer.FakeReplyBook;
import org.hearback.answer.ReplyService;
import org.hearback.channel.Channel;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeHealthBook;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.TestClock;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.FakeEndorsementBook;
import org.hearback.listen.FakePushBook;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.work.Errands;
import org.hearback.work.FakeErrandBook;
import org.hearback.work.FakeTaskBook;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

@Timeout(20)
class PlatformDeskTest {
    private static final int CHANNELS = 12;

    @TempDir Path home;
    private final TestClock clock = new TestClock(Channels.CREATED_AT);
    private final SchedulerService scheduler = mock();
    private final FakeChannelBook channels = new FakeChannelBook();
    private final CountDownLatch mended = new CountDownLatch(1);
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();
    private final CountDownLatch others = new CountDownLatch(CHANNELS - 1);

    @AfterEach
    void all_networks_answer() {
        mended.countDown();
    }

    @Test
    void given_more_channels_than_threads_when_one_hangs_then_one_beat_polls_all_others()
            throws Exception {
        var desk = new PlatformDesk(scheduler, home, new SecureRandom(), clock);
        for (var id = 1; id <= CHANNELS; id++) channels.put(Channels.aChannel().withId(id).build());
        start(desk);

        runner().runJob(mock());
        others.await();

        assertThat(asked).hasSize(CHANNELS);
        mended.countDown();
        desk.stop();
    }

    private JobRunner runner() {
        var registered = ArgumentCaptor.forClass(JobRunner.class);
        verify(scheduler).registerJobRunner(any(), registered.capture());
        return registered.getValue();
    }

    private void start(PlatformDesk desk) {
        var facts = new FakeFactLog();
        var posts = new FakePostBook(facts);
        var health = new FakeHealthBook();
        var comments = new FakeComments(facts.transactions(), clock);
        var threads = new Worker.Threads(desk.workers(), 1, RandomGenerator.getDefault());
        var tasks = new FakeTaskBook(facts, Map.of(), clock);
        var pushed =
                new PushService.Books(posts, new FakeEndorsementBook(facts), new FakePushBook());
        desk.start(
                new Duties(
                        new Worker(tasks, List.of(), RetryPlan.DEFAULT, clock, threads),
                        new PollService(channels, health, posts, List.of(new FirstHangs()), clock),
                        new PushService(channels, health, pushed, List.of(), clock),
                        new ReplyService(comments, posts, new FakeReplyBook(facts), clock),
                        new Errands(new FakeErrandBook(facts.transactions()), List.of(), clock)));
    }

    /** A network of which the first channel's server does not answer until it is mended. */
    private final class FirstHangs implements ChannelFeed {
        @Override
        public String kind() {
            return "mastodon";
        }

        @Override
        public Duration interval(Channel channel) {
            return Duration.ofMinutes(1);
        }

        @Override
        public Polled poll(Channel channel, String cursor) {
            asked.add(channel.id().value());
            try {
                if (channel.id().value() == 1) mended.await();
                else others.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Polled.Heard(List.of(), cursor, 200, null);
        }
    }
}
