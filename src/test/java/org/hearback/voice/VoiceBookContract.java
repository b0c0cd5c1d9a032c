package org.hearback.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** What every {@link VoiceBook} does. */
public interface VoiceBookContract {
    /** How the voices of tests end. */
    Voice.End END = new Voice.End("agent-2", Voices.LINKED_AT.plusSeconds(60));

    /** A post whose id is longer than an index takes. */
    PostKey POST = new PostKey(new ChannelId(7), "https://social.example/" + "x".repeat(1_900));

    /** A book without voices. */
    VoiceBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that were told, in order. */
    List<Fact> told();

    @Test
    default void given_a_voice_when_linked_then_it_is_found_as_it_was_said() {
        var draft = aVoice().build();

        var voice = link(draft);

        assertThat(voice)
                .isEqualTo(
                        new Voice(
                                voice.id(),
                                draft.change(),
                                draft.source(),
                                draft.speaker(),
                                draft.words(),
                                draft.by(),
                                draft.at(),
                                null));
        assertThat(book().find(voice.id())).contains(voice);
        assertThat(book().find(voice.id() + 1)).isEmpty();
        assertThat(told()).containsExactly(new VoiceLinked(voice.id(), 20_009));
    }

    @Test
    default void given_the_longest_quote_in_a_post_of_nobody_when_linked_then_nothing_is_cut() {
        var quote = "q😀".repeat(333) + "!";
        var draft = aVoice().in(POST).spokenBy(null).saying(quote);

        var voice = link(draft.visibleTo(Visibility.FOLLOWERS).build());

        assertThat(book().find(voice.id()).orElseThrow().words().quote()).isEqualTo(quote);
        assertThat(book().ofSource(new Source.OfPost(POST))).containsExactly(voice);
    }

    @Test
    default void given_no_quote_when_linked_then_it_stays_empty() {
        var voice = link(aVoice().saying("").build());

        assertThat(book().find(voice.id())).contains(voice);
    }

    @Test
    default void given_a_standing_voice_when_linked_again_then_nothing_changes() {
        var first = link(aVoice().build());

        assertThat(book().link(aVoice().linkedBy("agent-2").saying("Other").build())).isEmpty();

        assertThat(book().find(first.id())).contains(first);
        assertThat(told()).hasSize(1);
    }

    @Test
    default void given_one_source_when_it_asks_for_two_changes_then_both_stand() {
        var first = link(aVoice().build());
        var second = link(aVoice().askingFor(20_010).build());

        assertThat(book().ofSource(Voices.request(10_004))).containsExactly(first, second);
    }

    @Test
    default void given_a_voice_when_taken_back_then_it_stays_and_says_by_whom() {
        var voice = link(aVoice().build());

        assertThat(book().end(voice.id(), END)).isTrue();
        assertThat(book().end(voice.id(), END)).isFalse();
        assertThat(book().end(voice.id() + 1, END)).isFalse();

        var ended = book().find(voice.id()).orElseThrow();
        assertThat(ended.stands()).isFalse();
        assertThat(ended.end()).isEqualTo(END);
        assertThat(told().getLast()).isEqualTo(new VoiceEnded(voice.id(), 20_009));
        assertThat(told()).hasSize(2);
    }

    @Test
    default void given_a_voice_that_was_taken_back_when_asked_for_voices_then_it_is_left_out() {
        book().end(link(aVoice().build()).id(), END);

        assertThat(book().ofChanges(List.of(20_009L))).isEmpty();
        assertThat(book().ofSource(Voices.request(10_004))).isEmpty();
        assertThat(book().ofRequests(List.of(10_004L))).isEmpty();
        assertThat(book().ofSpeakers(Set.of(new HandleId(1)), 9)).isEmpty();
        assertThat(book().changesAfter(0, 9)).isEmpty();
    }

    @Test
    default void given_a_voice_that_was_taken_back_when_linked_again_then_it_keeps_its_id() {
        var first = link(aVoice().build());
        book().end(first.id(), END);
        var again = aVoice().spokenBy(new HandleId(2)).linkedBy("agent-3").saying("Please!");
        var later = again.linkedAt(END.at().plusSeconds(9)).build();

        var second = link(later);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.stands()).isTrue();
        assertThat(second.words()).isEqualTo(later.words());
        assertThat(second.by()).isEqualTo("agent-3");
        assertThat(second.speaker()).isEqualTo(new HandleId(2));
        assertThat(book().find(first.id())).contains(second);
        assertThat(told().getLast()).isEqualTo(new VoiceLinked(first.id(), 20_009));
    }

    @Test
    default void given_an_issue_that_moved_when_linked_again_then_its_id_is_what_counts() {
        link(aVoice().build());
        var moved = new Source.OfRequest(new RequestRef(10_004, "HR-1"));
        var draft = aVoice().askingFor(new ChangeRef(20_009, "NEW-1")).build();

        assertThat(book().link(draft)).isEmpty();
        assertThat(book().ofSource(moved)).hasSize(1);
    }

    @Test
    default void given_a_voice_when_restated_then_only_its_words_and_whose_they_are_change() {
        var voice = link(aVoice().build());
        var other = new HandleId(77);
        var draft = aVoice().saying("Louder").mattering(Importance.BLOCKER).ofKind(Kind.PROBLEM);
        var words = draft.visibleTo(Visibility.DIRECT).words();

        assertThat(book().restate(voice.id(), other, words)).isTrue();

        var restated = book().find(voice.id()).orElseThrow();
        assertThat(restated.words()).isEqualTo(words);
        assertThat(restated.speaker()).isEqualTo(other);
        assertThat(restated.linkedAt()).isEqualTo(voice.linkedAt());
        assertThat(told()).hasSize(1);
    }

    @Test
    default void given_a_voice_that_was_linked_again_when_ended_as_it_was_then_it_stands() {
        var read = link(aVoice().build());
        book().end(read.id(), END);
        var draft = aVoice().linkedAt(read.linkedAt().plusSeconds(1)).build();
        book().link(draft);

        assertThat(book().end(read, END)).isFalse();

        var again = book().find(read.id()).orElseThrow();
        assertThat(again.stands()).isTrue();
        assertThat(book().end(again, END)).isTrue();
        assertThat(book().end(again, END)).isFalse();
    }

    @Test
    default void given_a_voice_that_was_taken_back_when_restated_then_nothing_changes() {
        var voice = link(aVoice().build());
        book().end(voice.id(), END);

        assertThat(book().restate(voice.id(), voice.speaker(), aVoice().saying("Louder").words()))
                .isFalse();

        assertThat(book().find(voice.id()).orElseThrow().words()).isEqualTo(voice.words());
        assertThat(book().restate(voice.id() + 1, voice.speaker(), voice.words())).isFalse();
    }

    @Test
    default void given_voices_when_asked_by_change_then_the_oldest_link_comes_first() {
        var first = link(aVoice().build());
        var second = link(aVoice().in(10_005).build());
        var post = link(aVoice().in(POST).build());
        var other = link(aVoice().askingFor(20_010).build());

        assertThat(book().ofChanges(List.of(20_009L))).containsExactly(first, second, post);
        assertThat(book().ofChanges(List.of(20_010L, 20_009L)))
                .containsExactly(first, second, post, other);
        assertThat(book().ofChanges(List.of())).isEmpty();
        assertThat(book().ofRequests(List.of(10_004L, 10_005L)))
                .containsExactly(first, second, other);
        assertThat(book().ofRequests(List.of())).isEmpty();
    }

    @Test
    default void given_voices_when_asked_by_speaker_then_the_newest_comes_first() {
        var first = link(aVoice().build());
        var second = link(aVoice().in(10_005).spokenBy(new HandleId(2)).build());
        link(aVoice().in(10_006).spokenBy(new HandleId(3)).build());
        link(aVoice().in(10_007).spokenBy(null).build());
        var both = List.of(new HandleId(1), new HandleId(2));

        assertThat(book().ofSpeakers(both, 9)).containsExactly(second, first);
        assertThat(book().ofSpeakers(both, 1)).containsExactly(second);
        assertThat(book().ofSpeakers(List.of(), 9)).isEmpty();
    }

    @Test
    default void given_changes_with_voices_when_walked_through_then_each_comes_once() {
        link(aVoice().askingFor(20_012).build());
        link(aVoice().askingFor(20_010).build());
        link(aVoice().askingFor(20_010).in(10_005).build());
        link(aVoice().askingFor(20_011).build());

        assertThat(book().changesAfter(0, 2)).containsExactly(20_010L, 20_011L);
        assertThat(book().changesAfter(20_011, 2)).containsExactly(20_012L);
        assertThat(book().changesAfter(20_012, 2)).isEmpty();
    }

    @Test
    default void given_more_than_a_query_takes_when_asked_then_no_voice_is_missing() {
        var changes = LongStream.rangeClosed(30_001, 31_203).boxed().toList();
        var first = link(aVoice().askingFor(30_001).build());
        var last = link(aVoice().askingFor(31_203).in(10_005).build());
        var speakers = LongStream.rangeClosed(1, 1_203).mapToObj(id -> new HandleId((int) id));

        assertThat(book().ofChanges(changes)).containsExactly(first, last);
        assertThat(book().ofSpeakers(speakers.toList(), 1)).containsExactly(last);
        assertThat(book().ofRequests(LongStream.rangeClosed(9_000, 11_000).boxed().toList()))
                .containsExactly(first, last);
    }

    @Test
    default void given_many_callers_when_they_link_one_source_at_once_then_one_of_them_wins()
            throws InterruptedException, ExecutionException {
        Callable<Optional<Voice>> link = () -> book().link(aVoice().build());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (Future<Optional<Voice>> ended : threads.invokeAll(Collections.nCopies(8, link)))
                if (ended.get().isPresent()) won++;

            assertThat(won).isEqualTo(1);
            assertThat(book().ofChanges(List.of(20_009L))).hasSize(1);
            assertThat(told()).hasSize(1);
        }
    }

    @Test
    default void given_an_open_transaction_when_linked_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().link(aVoice().build())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }

    private Voice link(VoiceBook.Draft draft) {
        return book().link(draft).orElseThrow();
    }
}
