package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.answer.ReplyApproved;
import org.hearback.channel.Health;
import org.hearback.delivery.Part;
import org.hearback.delivery.Purpose;
import org.hearback.intake.ThreadKey;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.DoorOpened;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Listening;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.PostReceived;
import org.hearback.listen.Posts;
import org.hearback.work.Task;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

/** What two nodes on one database may not do to each other. */
abstract class TwoNodes extends OnTwoNodes {
    private static final ChannelId CHANNEL = new ChannelId(1);
    private static final Set<String> PORTER = Set.of("porter.greet");
    private static final List<Listening<?>> LISTENERS =
            List.of(
                    new Listening<>("porter.greet", DoorOpened.class),
                    new Listening<>("intake.match", PostReceived.class),
                    new Listening<>("delivery.reply", ReplyApproved.class));

    TwoNodes(Database database) {
        super(database, LISTENERS);
    }

    @Test
    void given_one_post_when_16_threads_keep_it_1000_times_then_there_is_one_row_and_one_fact()
            throws Exception {
        var post = Posts.aPost().build();

        var kept =
                together(
                        16,
                        thread ->
                                IntStream.range(0, 1_000 / 16 + 1)
                                        .filter(i -> node(thread).inbox().keep(post, NOW))
                                        .count());

        assertThat(kept.stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
        assertThat(node(0).postBook().newest(CHANNEL, 10)).hasSize(1);
        assertThat(node(0).taskBook().take(Set.of("intake.match"), 10, NOW)).hasSize(1);
    }

    @Test
    void given_one_comment_when_16_threads_of_two_nodes_approve_it_then_it_is_told_once()
            throws Exception {
        var request = new RequestRef(10_001, "SUP-1");
        var comment = new CommentId(20_001);

        var approved =
                together(16, thread -> node(thread).replyBook().approve(request, comment, NOW));

        assertThat(approved).containsOnlyOnce(true);
        assertThat(node(0).taskBook().take(Set.of("delivery.reply"), 10, NOW)).hasSize(1);
    }

    @Test
    void given_many_new_posts_when_16_threads_race_for_each_then_each_is_kept_once()
            throws Exception {
        var barrier = new CyclicBarrier(16);

        var kept =
                together(
                        16,
                        thread -> {
                            var won = 0;
                            for (var i = 0; i < 20; i++) {
                                barrier.await();
                                var post = Posts.aPost().withId("post-" + i).build();
                                if (node(thread).inbox().keep(post, NOW)) won++;
                            }
                            return won;
                        });

        assertThat(kept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(node(0).postBook().newest(CHANNEL, 100)).hasSize(20);
        assertThat(node(0).taskBook().open()).isEqualTo(20);
    }

    @Test
    void given_200_tasks_when_8_threads_on_two_nodes_take_them_then_each_is_taken_once()
            throws Exception {
        for (var i = 0; i < 200; i++) node(0).factLog().append(DoorOpened.of("door-" + i));

        var allTookOne = new CyclicBarrier(8);

        var taken =
                together(
                        8,
                        thread -> {
                            List<Task> mine = new ArrayList<>(take(thread));
                            allTookOne.await();
                            for (var next = take(thread); !next.isEmpty(); next = take(thread))
                                mine.addAll(next);
                            return mine;
                        });

        var facts = taken.stream().flatMap(List::stream).map(Task::factId).toList();
        assertThat(facts).hasSize(200).doesNotHaveDuplicates();
        assertThat(taken).as("no thread starves").noneMatch(List::isEmpty);
    }

    @Test
    void given_late_tries_when_they_end_while_another_node_sweeps_then_one_of_the_two_wins()
            throws Exception {
        for (var i = 0; i < 50; i++) node(0).factLog().append(DoorOpened.of("door-" + i));
        var late = node(0).taskBook().take(PORTER, 50, NOW);

        var won =
                together(
                        2,
                        thread ->
                                thread == 0
                                        ? (int) late.stream().filter(this::finish).count()
                                        : node(1).taskBook().sweep(NOW.plusMillis(1), NOW));

        var finished = won.get(0);
        var swept = won.get(1);
        assertThat(finished + swept).isEqualTo(50);
        assertThat(node(0).taskBook().take(PORTER, 100, NOW)).hasSize(swept);
    }

    @Test
    void given_one_channel_when_16_threads_want_the_turn_then_one_gets_it_each_time()
            throws Exception {
        for (var round = 0; round < 5; round++) {
            var now = NOW.plusSeconds(60L * round);

            var turns =
                    together(
                            16,
                            thread ->
                                    node(thread)
                                            .healthBook()
                                            .takeTurn(CHANNEL, now, now.plusSeconds(60)));

            assertThat(turns).containsOnlyOnce(true);
        }
    }

    @Test
    void given_a_lease_that_ended_when_the_late_node_gives_the_turn_then_the_next_node_keeps_it() {
        node(0).healthBook().takeTurn(CHANNEL, NOW, NOW.plusSeconds(60));
        var later = NOW.plusSeconds(60);
        node(1).healthBook().takeTurn(CHANNEL, later, later.plusSeconds(60));

        node(0).healthBook().giveTurn(CHANNEL, later);

        assertThat(node(0).healthBook().takeTurn(CHANNEL, later, later.plusSeconds(60))).isFalse();
    }

    @Test
    void given_one_thread_when_16_posts_claim_it_then_one_opens_it() throws Exception {
        var key = new ThreadKey(CHANNEL, "root", new HandleId(1));

        var openers =
                together(
                        16,
                        thread ->
                                node(thread)
                                        .threadBook()
                                        .claim(key, new PostKey(CHANNEL, "post-" + thread))
                                        .opener());

        assertThat(Set.copyOf(openers)).hasSize(1);
    }

    @Test
    void given_an_old_entry_when_16_posts_reclaim_it_then_one_gets_it() throws Exception {
        var key = new ThreadKey(CHANNEL, "root", new HandleId(1));
        var old = node(0).threadBook().claim(key, new PostKey(CHANNEL, "old"));

        var won =
                together(
                        16,
                        thread ->
                                node(thread)
                                        .threadBook()
                                        .reclaim(old, new PostKey(CHANNEL, "post-" + thread)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(node(0).threadBook().find(key).orElseThrow().opener())
                .isEqualTo(new PostKey(CHANNEL, "post-" + won.indexOf(true)));
    }

    @Test
    void given_one_comment_when_16_threads_plan_it_then_there_is_one_message() throws Exception {
        var request = new RequestRef(10_001, "SUP-1");
        var purpose = Purpose.reply(new CommentId(1));
        var answers = new PostKey(CHANNEL, "post");

        var planned =
                together(
                        16,
                        thread -> {
                            var parts = List.of(Part.planned(1, "Fixed.", "mark-" + thread));
                            return node(thread)
                                    .outbox()
                                    .plan(purpose, request, answers, parts, NOW);
                        });

        assertThat(Set.copyOf(planned)).hasSize(1);
    }

    @Test
    void given_one_channel_when_16_threads_record_its_health_then_one_of_them_is_read()
            throws Exception {
        var recorded =
                together(
                        16,
                        thread -> {
                            var health =
                                    new Health(CHANNEL, NOW, NOW, 200, null, 0, null, thread, "");
                            node(thread).healthBook().record(health);
                            return health;
                        });

        assertThat(recorded).contains(node(0).healthBook().of(CHANNEL));
    }

    private boolean finish(Task task) {
        return node(0).taskBook().done(task, NOW);
    }

    private List<Task> take(int thread) {
        return node(thread).taskBook().take(PORTER, 3, NOW);
    }
}
