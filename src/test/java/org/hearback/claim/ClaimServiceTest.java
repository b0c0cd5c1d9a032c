package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.claim.BeginOutcome.Begun;
import org.hearback.claim.BeginOutcome.NoName;
import org.hearback.claim.BeginOutcome.NoSuchPlace;
import org.hearback.claim.BeginOutcome.TooMany;
import org.hearback.intake.ClaimCode;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.util.Set;

class ClaimServiceTest {
    private static final ChannelId PLACE = new ChannelId(1);

    private final TestClock clock = new TestClock(Claims.NOW);
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeClaimBook claims = new FakeClaimBook(transactions);
    private final FakeChannelBook channels = new FakeChannelBook(transactions);
    private final SecureRandom random = new SecureRandom();
    private final ClaimService service =
            new ClaimService(claims, channels, Set.of("mastodon", "webhook"), random, clock);
    private final VisitToken visit = VisitToken.draw(random);

    @BeforeEach
    void oneOfEachKind() {
        channels.put(Channels.aChannel().build());
        channels.put(Channels.aChannel().withId(2).ofKind("feed").named("Blog").build());
        channels.put(Channels.aChannel().withId(3).inState(ChannelState.PAUSED).build());
    }

    @Test
    void given_channels_when_asked_for_places_then_feeds_and_paused_ones_are_none() {
        assertThat(service.places()).extracting(Channel::id).containsExactly(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mara@social.example", "@mara@social.example", "  @ mara@social.example "})
    void given_a_handle_when_claimed_then_a_code_is_out_for_that_name(String typed) {
        var code = begin(typed);

        var claim = claims.find(TokenHash.of(code.text())).orElseThrow();
        assertThat(claim.name()).isEqualTo("mara@social.example");
        assertThat(claim.expiresAt()).isEqualTo(Claims.NOW.plus(Claim.LASTS));
        assertThat(claims.isOut(code)).isTrue();
    }

    @Test
    void given_the_books_when_read_then_the_code_stands_nowhere_and_the_visit_can_show_it() {
        var code = begin("mara@social.example");

        assertThat(claims.ofVisit(visit.hash()).toString()).doesNotContain(code.text());
        assertThat(service.given(visit)).extracting(ClaimService.GivenCode::code).contains(code);
        assertThat(service.given(VisitToken.draw(random))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 99})
    void given_a_feed_a_paused_or_no_channel_when_claimed_then_it_is_no_place(int channel) {
        assertThat(service.begin(visit, new ChannelId(channel), "mara"))
                .isEqualTo(new NoSuchPlace());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "@", " @ "})
    void given_no_name_when_claimed_then_it_is_asked_for(String typed) {
        assertThat(service.begin(visit, PLACE, typed)).isEqualTo(new NoName());
    }

    @Test
    void given_a_name_longer_than_any_handle_when_claimed_then_it_is_no_name() {
        assertThat(service.begin(visit, PLACE, "m".repeat(191))).isEqualTo(new NoName());
    }

    @Test
    void given_five_waiting_codes_when_a_sixth_is_asked_for_then_it_is_refused_until_one_ends() {
        for (var code = 0; code < 5; code++) begin("mara" + code);

        assertThat(service.begin(visit, PLACE, "mara")).isEqualTo(new TooMany(5));
        clock.pass(Claim.LASTS.plusMillis(1));

        assertThat(service.begin(visit, PLACE, "mara")).isInstanceOf(Begun.class);
    }

    @Test
    void given_two_visits_when_they_claim_one_handle_then_each_has_a_code_of_its_own() {
        var other = VisitToken.draw(random);

        var first = begin("mara");
        var second = service.begin(other, PLACE, "mara");

        assertThat(second).isNotEqualTo(new Begun(first)).isInstanceOf(Begun.class);
        assertThat(service.given(other)).hasSize(1);
    }

    @Test
    void given_a_code_when_its_time_is_over_then_it_is_shown_as_such() {
        begin("mara");
        var given = service.given(visit).getFirst();

        assertThat(service.isWaiting(given)).isTrue();
        clock.pass(Claim.LASTS.plusMillis(1));

        assertThat(service.isWaiting(service.given(visit).getFirst())).isFalse();
    }

    @Test
    void given_a_proven_code_when_the_codes_are_listed_then_it_is_not_among_them() {
        var code = begin("mara");

        claims.prove(TokenHash.of(code.text()), new HandleId(1));

        assertThat(service.given(visit)).isEmpty();
    }

    private ClaimCode begin(String typed) {
        var outcome = service.begin(visit, PLACE, typed);
        assertThat(outcome).isInstanceOf(Begun.class);
        return ((Begun) outcome).code();
    }
}
