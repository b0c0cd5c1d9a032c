package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.DoorOpened;
import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.WindowOpened;
import org.hearback.listen.PostReceived;
import org.hearback.request.RequestOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FactJsonTest {
    private final FactJson json = new FactJson();

    @Test
    void given_a_fact_when_written_then_it_has_the_form_that_older_versions_stored() {
        var fact =
                new RequestOpened(
                        new PostKey(new ChannelId(7), "post-1"), new RequestRef(10_001, "SUP-1"));

        assertThat(json.write(fact))
                .isEqualTo(
                        "{\"post\":{\"channel\":{\"value\":7},\"externalId\":\"post-1\"},"
                                + "\"request\":{\"issueId\":10001,\"key\":\"SUP-1\"}}");
    }

    @Test
    void given_components_of_every_kind_when_read_again_then_the_fact_is_the_same()
            throws Exception {
        var fact = DoorOpened.of("front");

        assertThat(json.read(DoorOpened.class, json.write(fact))).isEqualTo(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pane\":\"attic\"}",
                "{\"window\":7}",
                "{\"window\":\"attic\",\"pane\":\"left\"}",
                "{}",
                "attic"
            })
    void given_a_fact_of_another_form_when_read_then_it_is_called_unreadable(String stored) {
        assertThatThrownBy(() -> json.read(WindowOpened.class, stored))
                .isInstanceOf(FactJson.Unreadable.class)
                .hasMessageContaining(stored);
    }

    @Test
    void given_a_fact_with_a_part_of_another_kind_when_written_then_it_is_refused() {
        assertThatThrownBy(() -> json.write(new Unstorable(0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Double");
    }

    @Test
    void given_a_fact_of_a_post_when_masked_then_only_the_id_of_that_post_is_another() {
        var post = new PostKey(new ChannelId(7), "https://town.example/users/mara/statuses/1");
        var stored = json.write(new PostReceived(post));

        var masked = json.masked(stored, (channel, id) -> "channel " + channel);

        assertThat(masked)
                .isEqualTo("{\"post\":{\"channel\":{\"value\":7},\"externalId\":\"channel 7\"}}");
        assertThat(json.masked(stored, (channel, id) -> id)).isEqualTo(stored);
    }

    private record Unstorable(double part) implements Fact {}
}
