package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.notice.Tellings.handles;
import static org.hearback.notice.Tellings.shipped;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.fixcheck.FixAnswer;
import org.hearback.kernel.Listening;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeBook.Begun;
import org.hearback.notice.NoticeDue;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.Tellings;
import org.hearback.voice.Voice;
import org.hearback.work.Task;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What two nodes may not do to voices, loops and notices. */
abstract class LoopTwoNodes extends OnTwoNodes {
    private static final String SPREADER = "spreader";

    LoopTwoNodes(Database database) {
        super(database, List.of(new Listening<>(SPREADER, NoticeDue.class)));
    }

    @Test
    void given_a_voice_that_ended_when_16_threads_link_it_again_then_one_of_them_did()
            throws Exception {
        var voices = books(0).voices();
        var first = voices.link(aVoice().build()).orElseThrow();
        voices.end(first.id(), new Voice.End("agent", NOW));

        var linked =
                together(
                        16,
                        thread -> {
                            var draft = aVoice().linkedBy("agent-" + thread).build();
                            return books(thread).voices().link(draft).isPresent();
                        });

        assertThat(linked).containsOnlyOnce(true);
        assertThat(voices.find(first.id()).orElseThrow().by())
                .isEqualTo("agent-" + linked.indexOf(true));
    }

    @Test
    void given_one_telling_when_16_threads_plan_its_notices_then_each_person_has_one()
            throws Exception {
        var telling = books(0).tellings().open(shipped(1));

        var planned =
                together(
                        16,
                        thread -> {
                            var drafts =
                                    new ArrayList<>(
                                            IntStream.rangeClosed(1, 300)
                                                    .mapToObj(Tellings::under)
                                                    .toList());
                            Collections.rotate(drafts, thread * 20);
                            return books(thread).notices().plan(telling, drafts, NOW);
                        });

        assertThat(planned.stream().mapToInt(it -> it).sum()).isEqualTo(300);
        assertThat(all(telling)).extracting(Notice::leader).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void given_planned_notices_when_16_threads_release_and_exclude_them_then_each_has_one_end()
            throws Exception {
        var telling = books(0).tellings().open(shipped(1));
        books(0).notices().plan(telling, under(1, 100), NOW);
        var planned = all(telling);

        var changed =
                together(
                        16,
                        thread ->
                                thread < 8
                                        ? books(thread).notices().release(telling.id(), 500, NOW)
                                        : exclude(thread, planned));

        var excluded = changed.subList(8, 16).stream().mapToInt(it -> it).sum();
        var released = changed.subList(0, 8).stream().mapToInt(it -> it).sum();
        assertThat(released + excluded).isEqualTo(100);
        assertThat(books(0).notices().count(telling.id()).getOrDefault(NoticeState.DUE, 0))
                .isEqualTo(released);
        assertThat(node(0).taskBook().take(Set.of(SPREADER), 500, NOW))
                .extracting(Task::fact)
                .doesNotHaveDuplicates()
                .hasSize(released);
    }

    private int exclude(int thread, List<Notice> notices) {
        var excluded = 0;
        for (var notice : notices.reversed())
            if (books(thread).notices().turn(in(NoticeState.EXCLUDED, notice))) excluded++;
        return excluded;
    }

    @Test
    void given_one_person_in_16_notices_when_all_begin_at_once_then_one_of_them_does()
            throws Exception {
        var telling = books(0).tellings().open(shipped(1));
        books(0).notices().plan(telling, under(1, 16), NOW);
        var notices = all(telling);

        var begun =
                together(
                        16,
                        thread ->
                                books(thread)
                                        .notices()
                                        .begin(
                                                List.of(
                                                        in(
                                                                NoticeState.SENDING,
                                                                notices.get(thread))),
                                                handles(thread + 1, 100, 200)));

        assertThat(begun).containsOnlyOnce(new Begun.Ours());
        var winner = notices.get(begun.indexOf(new Begun.Ours())).id();
        for (var thread = 0; thread < 16; thread++)
            if (notices.get(thread).id() != winner)
                assertThat(begun.get(thread))
                        .isEqualTo(new Begun.Taken(notices.get(thread).id(), winner));
    }

    @Test
    void given_one_notice_when_16_threads_begin_it_then_it_leaves_once() throws Exception {
        var telling = books(0).tellings().open(shipped(1));
        books(0).notices().plan(telling, under(1, 1), NOW);
        var now = List.of(in(NoticeState.SENDING, all(telling).getFirst()));

        var begun = together(16, thread -> books(thread).notices().begin(now, handles(1, 2)));

        assertThat(begun).containsOnlyOnce(new Begun.Ours());
        assertThat(Collections.frequency(begun, new Begun.Stale())).isEqualTo(15);
    }

    @Test
    void given_a_cancelled_telling_when_16_threads_open_it_then_it_is_held_again_once()
            throws Exception {
        var first = books(0).tellings().open(shipped(1));
        books(0).tellings().turn(first.in(Telling.State.CANCELLED, null));

        var opened = together(16, thread -> books(thread).tellings().open(shipped(1)));

        assertThat(Set.copyOf(opened)).hasSize(1);
        assertThat(opened.getFirst().state()).isEqualTo(Telling.State.HELD);
    }

    @Test
    void given_one_question_when_16_threads_answer_it_then_the_first_answer_counts()
            throws Exception {
        var answered =
                together(
                        16,
                        thread ->
                                books(thread)
                                        .fixAnswers()
                                        .add(new FixAnswer(71, thread + 1, true, NOW)));

        assertThat(answered).containsOnlyOnce(true);
        assertThat(books(0).fixAnswers().find(71).orElseThrow().loopId())
                .isEqualTo(answered.indexOf(true) + 1);
    }

    private LoopBooks books(int thread) {
        return node(thread).loopBooks();
    }

    private List<Notice> all(Telling telling) {
        return books(0).notices().ofTelling(telling.id(), 0, 1_000);
    }

    private static List<NoticeBook.Draft> under(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Tellings::under).toList();
    }

    private static Notice in(NoticeState state, Notice read) {
        return new Notice(
                read.id(),
                read.tellingId(),
                read.loopId(),
                read.occasion(),
                read.leader(),
                read.handles(),
                read.voiceId(),
                read.letter(),
                state,
                "",
                0,
                NOW,
                NOW,
                NOW,
                read.edition());
    }
}
