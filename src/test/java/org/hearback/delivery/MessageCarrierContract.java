package org.hearback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.delivery.MessageCarrier.Looked;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What every MessageCarrier does, whatever its network. */
public interface MessageCarrierContract {
    /** The carrier under test; the same for the whole test. */
    MessageCarrier carrier();

    /** A part for a channel of the carrier's kind, under a post that stands there. */
    OutboundPart part(String text);

    /** The texts of our posts that readers of the network see, each as often as they see it. */
    List<String> standing();

    /** The network can be reached by nobody until the test ends. */
    void cutOff();

    @Test
    default void given_a_part_when_carried_then_it_stands_there_once() {
        var carried = carrier().carry(part("It is mended."));

        assertThat(carried).isInstanceOf(Carried.Sent.class);
        assertThat(((Carried.Sent) carried).place().externalId()).isNotBlank();
        assertThat(standing()).singleElement().asString().contains("It is mended.");
    }

    @Test
    default void
            given_a_part_that_stands_there_when_a_lost_try_is_mended_then_it_stands_there_once() {
        var part = part("It is mended.");
        var sent = (Carried.Sent) carrier().carry(part);

        switch (carrier().look(part)) {
            case Looked.SafeToRepeat() -> carrier().carry(part);
            case Looked.Saw(var places) ->
                    assertThat(places)
                            .extracting(Place::externalId)
                            .contains(sent.place().externalId());
            case Looked.CouldNotLook(var why) -> throw new AssertionError(why);
        }

        assertThat(standing()).hasSize(1);
    }

    @Test
    default void given_a_part_that_was_never_sent_when_looked_for_then_none_is_seen() {
        var looked = carrier().look(part("It is mended."));

        if (looked instanceof Looked.Saw(var places)) assertThat(places).isEmpty();
        else assertThat(looked).isInstanceOf(Looked.SafeToRepeat.class);
        assertThat(standing()).isEmpty();
    }

    @Test
    default void given_no_network_when_carried_then_it_is_surely_not_sent_and_may_be_later() {
        var part = part("It is mended.");
        cutOff();

        assertThat(carrier().carry(part)).isInstanceOf(Carried.NotNow.class);
    }
}
