package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.listen.Endorsements.accepted;
import static org.hearback.listen.Endorsements.helpful;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Transactions;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What every {@link EndorsementBook} does. */
public interface EndorsementBookContract {
    /** When the first endorsement of a test is heard. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00.123Z");

    /** An empty book. */
    EndorsementBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book wrote, in order. */
    List<AnswerEndorsed> told();

    @Test
    default void given_an_endorsement_when_kept_then_it_is_found_as_it_came_and_told() {
        var endorsement = accepted().at(NOW).build();

        assertThat(book().keep(endorsement)).isTrue();

        assertThat(find(endorsement)).isEqualTo(endorsement);
        assertThat(told())
                .containsExactly(
                        new AnswerEndorsed(endorsement.answer(), Endorsement.Kind.ACCEPTED));
        assertThat(book().find(endorsement.answer(), Endorsement.Kind.HELPFUL)).isEmpty();
        assertThat(book().find(new PostKey(new ChannelId(1), "other"), Endorsement.Kind.ACCEPTED))
                .isEmpty();
    }

    @Test
    default void given_one_answer_when_accepted_and_voted_for_then_both_are_kept() {
        var answer = accepted().at(NOW).build();
        var votes = helpful(3).at(NOW.minusSeconds(9)).build();

        assertThat(Stream.of(answer, votes).map(book()::keep)).containsExactly(true, true);

        assertThat(find(answer)).isEqualTo(answer);
        assertThat(find(votes)).isEqualTo(votes);
    }

    @Test
    default void given_the_same_again_when_kept_then_nothing_is_told() {
        book().keep(helpful(3).at(NOW).build());

        assertThat(book().keep(helpful(3).at(NOW).build())).isFalse();
        assertThat(book().keep(helpful(3).at(NOW.plusSeconds(60)).build())).isFalse();

        assertThat(told()).hasSize(1);
        assertThat(find(helpful(3).build()).at()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    default void given_a_venue_that_changes_votes_back_when_kept_then_the_lower_count_holds() {
        book().keep(helpful(5).at(NOW).build());

        assertThat(book().keep(helpful(2).at(NOW.plusSeconds(1)).build())).isTrue();
        assertThat(book().keep(helpful(0).at(NOW.plusSeconds(2)).build())).isTrue();

        assertThat(find(helpful(0).build()).stands()).isFalse();
        assertThat(told()).hasSize(3);
    }

    @Test
    default void given_events_in_the_wrong_order_when_kept_then_the_latest_by_time_holds() {
        book().keep(accepted().by(0).at(NOW.plusSeconds(5)).build());

        assertThat(book().keep(accepted().at(NOW).build())).isFalse();

        assertThat(find(accepted().build()).stands()).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_two_sayings_of_one_moment_when_kept_then_the_second_holds() {
        book().keep(accepted().at(NOW).build());

        assertThat(book().keep(accepted().by(0).at(NOW).build())).isTrue();

        assertThat(find(accepted().build()).stands()).isFalse();
    }

    @Test
    default void given_an_answer_that_nobody_endorses_when_kept_first_then_nothing_is_told() {
        assertThat(book().keep(helpful(0).at(NOW).build())).isFalse();

        assertThat(told()).isEmpty();
    }

    @Test
    default void given_an_asker_that_is_named_late_or_no_more_when_kept_then_it_stays_known() {
        book().keep(accepted().askedBy(null).at(NOW).build());
        assertThat(find(accepted().build()).asker()).isNull();

        assertThat(book().keep(accepted().at(NOW.plusSeconds(1)).build())).isTrue();
        assertThat(book().keep(accepted().askedBy(null).at(NOW.plusSeconds(2)).build())).isFalse();

        assertThat(find(accepted().build()).asker()).isEqualTo(Handles.mara());
        assertThat(told()).hasSize(2);
    }

    @Test
    default void given_an_author_who_asked_themselves_when_kept_then_both_are_known() {
        var endorsement = accepted().writtenBy(Handles.mara()).at(NOW).build();

        book().keep(endorsement);

        assertThat(find(endorsement).author()).isEqualTo(find(endorsement).asker());
    }

    @Test
    default void given_an_author_with_a_new_name_when_kept_then_it_is_the_same_author() {
        book().keep(accepted().at(NOW).build());
        var tom = Handles.handle("tom");
        var renamed = new Handle(tom.network(), tom.stableId(), "thomas", "Thomas", tom.profile());

        assertThat(book().keep(accepted().writtenBy(renamed).at(NOW).build())).isFalse();

        assertThat(find(accepted().build()).author().name()).isEqualTo("thomas");
    }

    @Test
    default void given_long_ids_that_differ_at_the_end_when_kept_then_they_are_two_answers() {
        var longId = "https://social.example/" + "x".repeat(1_900);
        var one = accepted().of(new PostKey(new ChannelId(1), longId + "1")).at(NOW).build();
        var other = accepted().of(new PostKey(new ChannelId(1), longId + "2")).at(NOW).build();

        assertThat(Stream.of(one, other).map(book()::keep)).containsExactly(true, true);

        assertThat(find(one)).isEqualTo(one);
        assertThat(told()).hasSize(2);
    }

    @Test
    default void given_an_open_transaction_when_kept_then_it_is_refused() {
        var endorsement = accepted().at(NOW).build();

        assertThatThrownBy(() -> transactions().run(() -> book().keep(endorsement)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told()).isEmpty();
    }

    private Endorsement find(Endorsement like) {
        return book().find(like.answer(), like.kind()).orElseThrow();
    }
}
