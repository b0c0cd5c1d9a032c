package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.store.SomebodyEverywhere.AGENT;
import static org.hearback.adapter.store.SomebodyEverywhere.CHANNEL;
import static org.hearback.adapter.store.SomebodyEverywhere.NAME;
import static org.hearback.adapter.store.SomebodyEverywhere.NOW;
import static org.hearback.adapter.store.SomebodyEverywhere.USER_KEY;
import static org.hearback.adapter.store.SomebodyEverywhere.account;
import static org.hearback.adapter.store.SomebodyEverywhere.answer;
import static org.hearback.adapter.store.SomebodyEverywhere.post;

import static java.util.Objects.requireNonNull;

import com.atlassian.scheduler.SchedulerService;

import org.hearback.adapter.platform.PlatformDesk;
import org.hearback.delivery.PartState;
import org.hearback.delivery.Purpose;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.intake.ThreadKey;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Endorsements;
import org.hearback.listen.PostReceived;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.person.Handle;
import org.hearback.person.Wish;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Somebody is erased: nothing that names them is left anywhere, and everything is still counted.
 */
abstract class Erasure {
    /** Rows that prove or find something, and are no help in counting. */
    private static final Map<String, Integer> GONE =
            Map.of("CLAIM", 2, "CLAIM_MISS", 1, "PAGE_LINK", 1);

    /** It is told that a notice which waited has come to its end. */
    private static final Map<String, Integer> MORE = Map.of("FACT", 1);

    /** A handle is looked for by less: it has no page, no e-mail and no links any more. */
    private static final Set<String> FEWER = Set.of("HANDLE_HINT");

    private final Database database;
    private final Cells cells;

    @TempDir private Path sharedHome;

    private StoreDesk desk;
    private SomebodyEverywhere somebody;

    Erasure(Database database) {
        this.database = database;
        this.cells = new Cells(database.source());
    }

    @BeforeEach
    void leave_traces() {
        var clock = new TestClock(NOW);
        var platform = new PlatformDesk(noScheduler(), sharedHome, new SecureRandom(), clock);
        desk = OnDatabase.desk(database, platform.secretBox(), clock);
        somebody = new SomebodyEverywhere(desk);
        somebody.leaveTraces();
    }

    @Test
    void given_traces_in_every_table_when_shredded_then_no_table_and_no_file_names_them()
            throws SQLException, IOException {
        var before = cells.rows();
        assertThat(before.values()).as("leave a trace in each table: " + before).doesNotContain(0);
        assertThat(cells.with(NAME)).hasSizeGreaterThan(50);

        desk.shredder().shred(somebody.handles());

        assertThat(cells.with(NAME)).isEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        var after = cells.rows();
        GONE.forEach((table, count) -> after.merge(table, count, Integer::sum));
        MORE.forEach((table, count) -> after.merge(table, -count, Integer::sum));
        FEWER.forEach(table -> after.put(table, before.get(table)));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void given_somebody_shredded_when_their_posts_come_again_then_they_are_refused()
            throws SQLException {
        desk.shredder().shred(somebody.handles());

        assertThat(desk.inbox().keep(post(1), NOW)).isFalse();
        assertThat(desk.inbox().keep(post(3), NOW)).isFalse();
        var votes = Endorsements.helpful(9).of(post(2).key()).writtenBy(account());
        assertThat(desk.endorsementBook().keep(votes.at(NOW).build())).isFalse();
        var more = Endorsements.helpful(9).of(post(1).key()).writtenBy(account());
        assertThat(desk.endorsementBook().keep(more.at(NOW.plusSeconds(1)).build())).isFalse();

        assertThat(cells.with(NAME)).isEmpty();
    }

    @Test
    void given_somebody_shredded_when_met_again_then_they_are_new_and_their_wish_holds() {
        desk.shredder().shred(somebody.handles());

        var again = desk.handleBook().meet(account());

        assertThat(again.id()).isNotEqualTo(somebody.id());
        assertThat(desk.linkBook().of(Set.of(again.id()))).isEmpty();
        assertThat(desk.wishBook().of(List.of(account())))
                .containsEntry(account(), new Wish(true, false));
    }

    @Test
    void given_an_answer_of_another_when_shredded_then_it_stays_in_the_same_thread() {
        var root = post(1).key().externalId();
        var entry = new ThreadKey(CHANNEL, root, somebody.tom());
        var before = desk.threadBook().find(entry).orElseThrow();

        desk.shredder().shred(somebody.handles());

        var kept = desk.postBook().find(answer().key()).orElseThrow();
        assertThat(kept.post().text()).isEqualTo(answer().text());
        assertThat(kept.post().author()).isEqualTo(answer().author());
        var parent = new PostKey(CHANNEL, requireNonNull(kept.post().thread().parent()));
        assertThat(parent).isEqualTo(post(1).key().masked());
        assertThat(desk.postBook().find(parent)).isEqualTo(desk.postBook().find(post(1).key()));
        assertThat(desk.postBook().ofThread(CHANNEL, root, 9))
                .extracting(KeptPost::author)
                .contains(somebody.tom(), somebody.id());
        assertThat(desk.threadBook().find(entry).orElseThrow().request())
                .isEqualTo(before.request());
        assertThat(desk.threadBook().ofThread(CHANNEL, root)).hasSize(2);
    }

    @Test
    void given_their_posts_when_shredded_then_what_was_decided_is_still_counted() {
        desk.shredder().shred(somebody.handles());

        assertThat(desk.postBook().ofAuthors(Set.of(somebody.id()), 9))
                .allSatisfy(it -> assertThat(it.state()).isEqualTo(PostState.ERASED))
                .extracting(KeptPost::reason)
                .containsExactlyInAnyOrder(Reason.ADDRESSED, Reason.ERASED, Reason.ERASED);
        assertThat(desk.creditBook().of(Set.of(somebody.id()), NOW.minusSeconds(1)))
                .extracting(credit -> credit.subject())
                .containsExactly(post(1).key().masked().asText());
        assertThat(desk.creditBook().find("accepted:" + answer().key().asText())).isPresent();
    }

    @Test
    void given_an_answer_on_its_way_when_shredded_then_it_never_leaves() {
        desk.shredder().shred(somebody.handles());

        var message = desk.outbox().find(Purpose.reply(new CommentId(1))).orElseThrow();

        assertThat(message.answers()).isEqualTo(post(1).key().masked());
        assertThat(message.parts())
                .extracting(part -> part.state())
                .containsExactly(PartState.SENT, PartState.REFUSED);
    }

    @Test
    void given_notices_of_them_when_shredded_then_none_leaves_and_the_sum_stays() {
        var books = desk.loopBooks();
        var telling = somebody.inLoops().telling();
        var planned = books.notices().ofHandles(Set.of(somebody.id()), 1).getFirst();

        desk.shredder().shred(somebody.handles());

        assertThat(books.notices().count(telling.id()))
                .isEqualTo(Map.of(NoticeState.UNREACHABLE, 2, NoticeState.TOLD, 1));
        var emptied = books.notices().find(planned.id()).orElseThrow();
        assertThat(emptied.letter().text()).isEmpty();
        assertThat(emptied.letter().target())
                .isEqualTo(new Target.UnderPost(post(1).key().masked()));
        assertThat(emptied.endedAt()).isEqualTo(NOW);
        assertThat(books.notices().turn(planned)).isFalse();
        assertThat(books.notices().release(telling.id(), 9, NOW)).isZero();
    }

    @Test
    void given_voices_of_them_when_shredded_then_they_stand_without_a_word() {
        var books = desk.loopBooks();
        var change = List.of(Voices.CHANGE.issueId());
        var before = books.voices().ofChanges(change);

        desk.shredder().shred(somebody.handles());

        assertThat(before).hasSize(2);
        assertThat(books.voices().ofChanges(change))
                .containsExactly(
                        new Voice(
                                before.get(0).id(),
                                before.get(0).change(),
                                before.get(0).source(),
                                somebody.id(),
                                before.get(0).words().erased(),
                                before.get(0).by(),
                                before.get(0).linkedAt(),
                                null),
                        books.voices()
                                .ofSource(new Source.OfPost(post(1).key().masked()))
                                .getFirst());
    }

    @Test
    void given_work_on_their_posts_when_shredded_then_it_names_the_masked_post() {
        desk.shredder().shred(somebody.handles());

        var handler = Set.of(PostReceived.class.getSimpleName());
        assertThat(desk.taskBook().take(handler, 9, NOW))
                .extracting(task -> ((PostReceived) task.fact()).post())
                .containsExactlyInAnyOrder(
                        post(2).key().masked(), post(3).key().masked(), answer().key());
    }

    @Test
    void given_a_shredder_that_is_cut_off_at_each_step_when_it_runs_again_then_it_ends_its_work()
            throws SQLException {
        var cutOff = new CutOff(database.secondNode());
        var node = new StoreDesk(cutOff.ao(), new ReversingBox(), new TestClock(NOW), "node-2");
        node.connect(List.of(), () -> {});
        var shredder = node.shredder();

        var steps = 0;
        while (!cutOff.completes(++steps, () -> shredder.shred(somebody.handles())))
            assertThat(steps).as("steps until it ended").isLessThan(100);

        assertThat(steps).isGreaterThan(1);
        assertThat(cells.with(NAME)).isEmpty();
    }

    @Test
    void given_another_key_of_a_user_when_replaced_then_the_old_one_is_nowhere()
            throws SQLException {
        assertThat(cells.with(USER_KEY)).hasSizeGreaterThan(5);

        desk.customerKeys().replace(USER_KEY, "JIRAUSER10200");
        desk.customerKeys().replace(AGENT, "JIRAUSER10300");

        assertThat(cells.with(USER_KEY)).isEmpty();
        assertThat(cells.with(AGENT.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(desk.channelBook().all())
                .extracting(channel -> channel.desk().userKey())
                .containsExactly("JIRAUSER10300");
        assertThat(desk.handleBook().find(Handle.JIRA, "JIRAUSER10200"))
                .hasValueSatisfying(it -> assertThat(somebody.handles()).contains(it.id()));
    }

    private List<Path> filesWith(String text) throws IOException {
        try (var files = Files.walk(sharedHome.resolve("hearback"))) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            return all.stream().filter(file -> read(file).contains(text)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchedulerService noScheduler() {
        return (SchedulerService)
                Proxy.newProxyInstance(
                        SchedulerService.class.getClassLoader(),
                        new Class<?>[] {SchedulerService.class},
                        (proxy, method, arguments) -> {
                            throw new IllegalStateException("nothing is to be scheduled");
                        });
    }
}
