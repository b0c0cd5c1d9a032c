package org.hearback.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.intake.OwnVoice;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/** What every {@link Outbox} does, and the {@link OwnVoice} that knows what it sent. */
public interface OutboxContract {
    /** When a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00.123Z");

    /** The request whose answers are sent. */
    RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    /** The customer's post. */
    PostKey ANSWERS = new PostKey(new ChannelId(1), "https://social.example/" + "p".repeat(1_000));

    /** An answer in two parts. */
    List<Part> PARTS =
            List.of(Part.planned(1, "@mara 1/2 😀", "mark-1"), Part.planned(2, "2/2", "mark-2"));

    /** An empty outbox. */
    Outbox outbox();

    /** Knows by that outbox. */
    OwnVoice voice();

    /** The transactions in which the outbox takes part. */
    Transactions transactions();

    @Test
    default void given_a_purpose_when_planned_then_the_message_is_found_as_it_was_planned() {
        var message = plan(1);

        assertThat(message.parts()).isEqualTo(PARTS);
        assertThat(message.request()).isEqualTo(REQUEST);
        assertThat(message.answers()).isEqualTo(ANSWERS);
        assertThat(message.plannedAt()).isEqualTo(NOW);
        assertThat(outbox().find(reply(1))).contains(message);
        assertThat(outbox().find(reply(2))).isEmpty();
    }

    @Test
    default void given_a_planned_purpose_when_planned_again_then_the_first_message_stays() {
        var first = plan(1);
        var other = List.of(Part.planned(1, "edited", "mark-3"));

        var second = outbox().plan(reply(1), REQUEST, ANSWERS, other, NOW.plusSeconds(1));

        assertThat(second).isEqualTo(first);
        assertThat(outbox().ofRequest(REQUEST)).containsExactly(first);
    }

    @Test
    default void given_a_thank_you_when_planned_then_it_is_found_and_belongs_to_no_request() {
        var answer = plan(1);

        var message = outbox().plan(Purpose.thanks(1), null, ANSWERS, PARTS, NOW);

        assertThat(message.request()).isNull();
        assertThat(outbox().find(Purpose.thanks(1))).contains(message);
        assertThat(outbox().find(Purpose.thanks(2))).isEmpty();
        assertThat(outbox().find(reply(1))).contains(answer);
        assertThat(outbox().ofRequest(REQUEST)).containsExactly(answer);
        assertThat(outbox().plan(Purpose.thanks(1), null, ANSWERS, PARTS.subList(0, 1), NOW))
                .isEqualTo(message);
    }

    @Test
    default void given_an_open_transaction_when_planned_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> plan(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void given_two_answers_when_asked_for_the_request_then_the_older_comes_first() {
        var first = plan(1);
        var second = plan(2);
        outbox().plan(reply(3), new RequestRef(10_002, "SUP-2"), ANSWERS, PARTS, NOW);

        assertThat(outbox().ofRequest(new RequestRef(10_001, "MOVED-1")))
                .containsExactly(first, second);
    }

    @Test
    default void given_a_part_when_updated_then_the_others_stay() {
        var message = plan(1);
        var sending = PARTS.getLast().sending(NOW).unknown("no answer within 30 s");

        outbox().update(message, sending);

        assertThat(outbox().find(reply(1)).orElseThrow().parts())
                .containsExactly(PARTS.getFirst(), sending);
    }

    @Test
    default void given_a_part_when_updated_with_other_words_then_those_that_were_planned_stay() {
        var message = plan(1);

        outbox().update(message, Part.planned(1, "as it was before", "mark-9").sending(NOW));

        assertThat(outbox().find(reply(1)).orElseThrow().parts().getFirst())
                .isEqualTo(PARTS.getFirst().sending(NOW));
    }

    @Test
    default void given_a_sent_part_when_its_post_is_seen_then_it_is_known_as_our_own() {
        var message = plan(1);
        var place =
                new Place(
                        "https://social.example/" + "o".repeat(1_000),
                        "99",
                        URI.create("https://social.example/@acme/99"));

        outbox().update(message, PARTS.getFirst().sending(NOW).sent(place));

        var ours = new PostKey(ANSWERS.channel(), place.externalId());
        var elsewhere = new PostKey(new ChannelId(2), place.externalId());
        assertThat(outbox().sent(ours)).isTrue();
        assertThat(voice().answered(ours)).contains(ANSWERS);
        assertThat(outbox().sent(elsewhere)).isFalse();
        assertThat(voice().answered(elsewhere)).isEmpty();
        assertThat(outbox().find(reply(1)).orElseThrow().parts().getFirst().place())
                .isEqualTo(place);
    }

    @Test
    default void given_a_message_when_a_part_that_it_has_not_is_updated_then_it_is_refused() {
        var message = plan(1);

        assertThatThrownBy(() -> outbox().update(message, Part.planned(3, "3/2", "mark-3")))
                .isInstanceOf(NoSuchElementException.class);
    }

    private Message plan(int comment) {
        return outbox().plan(reply(comment), REQUEST, ANSWERS, PARTS, NOW);
    }

    private static Purpose reply(int comment) {
        return Purpose.reply(new CommentId(comment));
    }
}
