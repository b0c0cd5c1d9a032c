package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every {@link PageLinkBook} does. */
public interface PageLinkBookContract {
    /** Some visit. */
    TokenHash VISIT = TokenHash.of("visit");

    /** The link of most tests. */
    PageLink LINK = Claims.link("link", 1, Duration.ofHours(1));

    /** A book without links. */
    PageLinkBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_link_when_opened_then_the_visit_has_it_and_nobody_opens_it_again() {
        book().add(LINK);

        assertThat(book().open(LINK.token(), VISIT, Claims.NOW)).contains(LINK);

        assertThat(book().open(LINK.token(), VISIT, Claims.NOW)).isEmpty();
        assertThat(book().open(LINK.token(), TokenHash.of("other"), Claims.NOW)).isEmpty();
        assertThat(book().openedBy(VISIT)).containsExactly(LINK);
        assertThat(book().openedBy(TokenHash.of("other"))).isEmpty();
    }

    @Test
    default void given_a_link_whose_time_is_over_when_opened_then_it_stays_shut() {
        book().add(LINK);

        assertThat(book().open(LINK.token(), VISIT, LINK.expiresAt())).isEmpty();
        assertThat(book().open(LINK.token(), VISIT, LINK.expiresAt().minusMillis(1))).isPresent();
    }

    @Test
    default void given_no_such_link_when_opened_then_nothing_happens() {
        assertThat(book().open(LINK.token(), VISIT, Claims.NOW)).isEmpty();
        assertThat(book().openedBy(VISIT)).isEmpty();
    }

    @Test
    default void given_many_visits_when_they_open_one_link_at_once_then_one_of_them_gets_it()
            throws InterruptedException, ExecutionException {
        book().add(LINK);

        Callable<Optional<PageLink>> open = () -> book().open(LINK.token(), VISIT, Claims.NOW);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (Future<Optional<PageLink>> opened :
                    threads.invokeAll(Collections.nCopies(8, open)))
                if (opened.get().isPresent()) won++;

            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    default void given_links_when_counted_then_only_those_of_the_handle_since_then_count() {
        book().add(LINK);
        book().add(Claims.link("old", 1, Duration.ofHours(30)));
        book().add(Claims.link("another", 2, Duration.ofHours(1)));
        book().open(LINK.token(), VISIT, Claims.NOW);

        var since = Claims.NOW.minus(Duration.ofHours(24));

        assertThat(book().made(new HandleId(1), since)).isEqualTo(1);
        assertThat(book().made(new HandleId(3), since)).isZero();
    }

    @Test
    default void given_a_link_that_nobody_got_when_removed_then_it_cannot_be_opened() {
        book().add(LINK);

        book().remove(LINK.token());
        book().remove(LINK.token());

        assertThat(book().open(LINK.token(), VISIT, Claims.NOW)).isEmpty();
        assertThat(book().made(LINK.handle(), Claims.NOW.minus(Duration.ofDays(1)))).isZero();
    }

    @Test
    default void given_old_links_when_forgotten_then_the_young_ones_stay() {
        book().add(LINK);
        book().add(Claims.link("old", 1, Duration.ofHours(30)));

        assertThat(book().forget(Claims.NOW)).isEqualTo(1);

        assertThat(book().open(LINK.token(), VISIT, Claims.NOW)).contains(LINK);
    }

    @Test
    default void given_an_open_transaction_when_written_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().add(LINK)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                transactions()
                                        .run(() -> book().open(LINK.token(), VISIT, Claims.NOW)))
                .isInstanceOf(IllegalStateException.class);
    }
}
