package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class AddressLimitTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final AddressLimit limit = new AddressLimit(2);

    @Test
    void given_an_address_when_it_sent_as_many_forms_as_it_may_then_the_next_waits_a_minute() {
        assertThat(limit.passes("203.0.113.7", NOW)).isTrue();
        assertThat(limit.passes("203.0.113.7", NOW.plusSeconds(59))).isTrue();
        assertThat(limit.passes("203.0.113.7", NOW.plusSeconds(59))).isFalse();

        assertThat(limit.passes("203.0.113.7", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void given_two_addresses_when_one_has_to_wait_then_the_other_does_not() {
        for (var form = 0; form < 3; form++) limit.passes("203.0.113.7", NOW);

        assertThat(limit.passes("203.0.113.8", NOW)).isTrue();
    }

    @Test
    void given_one_home_when_it_takes_another_address_of_its_own_then_it_still_waits() {
        for (var form = 0; form < 3; form++) limit.passes("2001:db8:1:2:0:0:0:" + form, NOW);

        assertThat(limit.passes("2001:db8:1:2:a:b:c:d", NOW)).isFalse();
        assertThat(limit.passes("2001:db8:1:3:0:0:0:1", NOW)).isTrue();
    }

    @Test
    void given_a_flood_of_addresses_when_remembered_then_the_quietest_is_forgotten() {
        for (var form = 0; form < 3; form++) limit.passes("first", NOW);

        for (var other = 0; other < AddressLimit.MAX_ADDRESSES; other++)
            limit.passes("other " + other, NOW);

        assertThat(limit.passes("first", NOW)).isTrue();
    }
}
