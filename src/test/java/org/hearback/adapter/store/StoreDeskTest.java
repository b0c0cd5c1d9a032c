package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.channel.Channels;
import org.hearback.claim.Claim;
import org.hearback.claim.Claims;
import org.hearback.claim.TokenHash;
import org.hearback.kernel.DoorOpened;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.Listening;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.WindowOpened;
import org.hearback.sandbox.ao.AoHost;
import org.hearback.work.Task;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What no port's contract can say, because it shows only here. */
final class StoreDeskTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Listening<?> PORTER = new Listening<>("porter.greet", DoorOpened.class);
    private static final Listening<?> CLEANER = new Listening<>("cleaner", WindowOpened.class);
    private static final Set<String> BOTH = Set.of("porter.greet", "cleaner");

    private final AoHost ao = Database.H2.get().emptied();

    @Test
    void given_no_handlers_yet_when_a_fact_is_appended_then_it_is_refused_rather_than_lost() {
        var desk = desk();

        assertThatThrownBy(() -> desk.factLog().append(DoorOpened.of("front")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void given_two_facts_of_one_simple_name_when_connected_then_they_are_refused() {
        var other = new Listening<>("other", Other.DoorOpened.class);

        assertThatThrownBy(() -> desk(PORTER, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void given_a_fact_that_nobody_can_read_when_taken_then_it_waits_and_the_others_go_on() {
        var newer = desk(PORTER, CLEANER);
        newer.factLog().append(DoorOpened.of("front"));
        newer.factLog().append(new WindowOpened("attic"));

        var older = desk(CLEANER);

        assertThat(older.taskBook().take(BOTH, 10, NOW))
                .extracting(Task::handler)
                .containsExactly("cleaner");
        assertThat(newer.taskBook().take(BOTH, 10, NOW)).isEmpty();
        var afterAnHour = newer.taskBook().take(BOTH, 10, NOW.plus(Duration.ofHours(1)));
        assertThat(afterAnHour).extracting(Task::fact).containsExactly(DoorOpened.of("front"));
        assertThat(afterAnHour).extracting(Task::attempt).containsExactly(1);
    }

    @Test
    void given_a_secret_when_its_channel_is_stored_then_the_row_does_not_show_it() {
        desk().channelBook().add(Channels.aChannel().withSecret("token", "s3cret").draft(), NOW);

        var row = ao.find(ChannelRow.class)[0];

        assertThat(row.getSealedSettings()).contains("token").doesNotContain("s3cret");
        assertThat(row.getPlainSettings()).doesNotContain("s3cret");
    }

    @Test
    void given_a_name_of_the_greatest_length_when_it_is_claimed_then_the_claim_is_kept() {
        var known = Claims.waiting(Claims.CODE, TokenHash.of("visit"));
        var claim =
                new Claim(
                        known.code(),
                        known.visit(),
                        known.seed(),
                        known.channel(),
                        "m".repeat(Claim.MAX_NAME_CHARS),
                        known.createdAt(),
                        known.expiresAt(),
                        known.state(),
                        null);

        assertThat(desk().claimBook().add(claim)).isTrue();

        assertThat(desk().claimBook().find(claim.code())).contains(claim);
    }

    private StoreDesk desk(FactHandler<?>... handlers) {
        var desk = new StoreDesk(ao, new ReversingBox(), new TestClock(NOW), "node-1");
        if (handlers.length > 0) desk.connect(List.of(handlers), () -> {});
        return desk;
    }

    private static final class Other {
        /** Not the one of the kernel's tests. */
        record DoorOpened(String door) implements Fact {}
    }
}
