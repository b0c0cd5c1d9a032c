package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.ClaimCode;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;

class VisitServiceTest {
    private final TestClock clock = new TestClock(Claims.NOW);
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeClaimBook claims = new FakeClaimBook(transactions);
    private final FakeVisitBook visits = new FakeVisitBook(transactions);
    private final FakePageLinkBook links = new FakePageLinkBook(transactions);
    private final VisitService service =
            new VisitService(new ClaimBooks(claims, visits, links), new SecureRandom(), clock);

    @Test
    void given_a_visit_when_asked_for_then_it_is_live() {
        var token = service.start();

        assertThat(service.live(token)).contains(token);
    }

    @Test
    void given_a_token_of_a_first_look_when_asked_for_then_it_opens_nothing() {
        assertThat(service.live(service.draw())).isEmpty();
    }

    @Test
    void given_a_visit_when_the_browser_rests_for_half_an_hour_then_it_is_over() {
        var token = service.start();

        clock.pass(Visit.IDLE.minusMillis(1));
        assertThat(service.live(token)).isPresent();
        clock.pass(Visit.IDLE);

        assertThat(service.live(token)).isEmpty();
    }

    @Test
    void given_a_busy_visit_when_two_hours_are_over_then_so_is_the_visit() {
        var token = service.start();

        for (var minutes = 0; minutes < 110; minutes += 10) {
            clock.pass(Duration.ofMinutes(10));
            assertThat(service.live(token)).isPresent();
        }
        clock.pass(Duration.ofMinutes(10));

        assertThat(service.live(token)).isEmpty();
    }

    @Test
    void given_a_visit_when_left_then_it_is_over_at_once() {
        var token = service.start();

        service.leave(token);

        assertThat(service.live(token)).isEmpty();
    }

    @Test
    void given_the_books_when_read_then_no_token_stands_there() {
        var token = service.start();

        assertThat(visits.find(token.hash()).orElseThrow().toString())
                .doesNotContain(token.reveal());
    }

    @Test
    void given_what_ended_yesterday_when_tidied_up_then_it_is_gone_and_the_rest_stays() {
        var token = service.start();
        claims.add(Claims.waiting(Claims.CODE, token.hash()));
        links.add(Claims.link("link", 1, Duration.ZERO));
        clock.pass(Duration.ofHours(25));
        var young = service.start();
        claims.add(Claims.waiting(ClaimCode.of("00000000"), young.hash()));

        assertThat(service.forgetOld()).isEqualTo(3);

        assertThat(service.live(young)).isPresent();
        assertThat(
                        links.made(
                                Claims.link("", 1, Duration.ZERO).handle(),
                                Claims.NOW.minusSeconds(1)))
                .isEqualTo(1);
    }
}
