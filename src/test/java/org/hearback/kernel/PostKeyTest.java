package org.hearback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PostKeyTest {
    private static final PostKey SHORT = key("https://town.example/users/mara/statuses/1");
    private static final PostKey LONG = key("https://town.example/" + "mara".repeat(100));

    @Test
    void given_a_key_when_masked_then_it_shows_nothing_of_the_id() {
        assertThat(SHORT.masked().externalId()).matches("sha256=[0-9a-f]{64}");
        assertThat(SHORT.masked().channel()).isEqualTo(SHORT.channel());
        assertThat(SHORT.masked()).isNotEqualTo(key("https://other.example/1").masked());
    }

    @Test
    void given_a_masked_key_when_masked_again_then_it_is_the_same() {
        assertThat(SHORT.masked().masked()).isEqualTo(SHORT.masked());
        assertThat(SHORT.masked().isMasked()).isTrue();
        assertThat(SHORT.isMasked()).isFalse();
    }

    @Test
    void given_an_id_that_is_too_long_for_an_index_when_masked_then_its_stored_form_stays() {
        assertThat(LONG.masked().asText()).isEqualTo(LONG.asText());
    }

    private static PostKey key(String externalId) {
        return new PostKey(new ChannelId(7), externalId);
    }
}
