package org.hearback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.util.NoSuchElementException;

/** What every {@link ThreadBook} does. */
public interface ThreadBookContract {
    /** Where the threads of tests are. */
    ChannelId CHANNEL = new ChannelId(1);

    /** Longer than a key of an index may be. */
    String ROOT = "https://social.example/" + "r".repeat(1_000);

    /** Mara in a thread. */
    ThreadKey MARAS = new ThreadKey(CHANNEL, ROOT, new HandleId(1));

    /** Joost in the same. */
    ThreadKey JOOSTS = new ThreadKey(CHANNEL, ROOT, new HandleId(2));

    /** Some request. */
    RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    /** An empty book. */
    ThreadBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    @Test
    default void given_a_free_thread_when_claimed_then_the_post_opens_it() {
        var entry = book().claim(MARAS, post("1"));

        assertThat(entry).isEqualTo(new ThreadEntry(MARAS, post("1"), null));
        assertThat(book().find(MARAS)).contains(entry);
        assertThat(book().find(JOOSTS)).isEmpty();
    }

    @Test
    default void given_a_claimed_thread_when_claimed_again_then_the_first_post_stays() {
        var first = book().claim(MARAS, post("1"));

        assertThat(book().claim(MARAS, post("2"))).isEqualTo(first);
    }

    @Test
    default void given_an_open_transaction_when_claimed_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> book().claim(MARAS, post("1"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void given_a_claimed_thread_when_its_request_is_opened_then_the_entry_names_it() {
        book().claim(MARAS, post("1"));

        book().opened(MARAS, REQUEST);

        assertThat(book().find(MARAS)).contains(new ThreadEntry(MARAS, post("1"), REQUEST));
    }

    @Test
    default void given_no_entry_when_its_request_is_opened_then_it_is_refused() {
        assertThatThrownBy(() -> book().opened(MARAS, REQUEST))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    default void given_an_old_request_when_reclaimed_then_the_next_post_opens_a_new_one() {
        book().claim(MARAS, post("1"));
        book().opened(MARAS, REQUEST);
        var old = book().find(MARAS).orElseThrow();

        assertThat(book().reclaim(old, post("2"))).isTrue();

        assertThat(book().find(MARAS)).contains(new ThreadEntry(MARAS, post("2"), null));
    }

    @Test
    default void given_an_entry_that_changed_hands_when_reclaimed_then_the_second_post_loses() {
        var old = book().claim(MARAS, post("1"));
        book().reclaim(old, post("2"));

        assertThat(book().reclaim(old, post("3"))).isFalse();

        assertThat(book().find(MARAS).orElseThrow().opener()).isEqualTo(post("2"));
    }

    @Test
    default void given_two_persons_in_a_thread_when_asked_for_it_then_the_older_comes_first() {
        var maras = book().claim(MARAS, post("1"));
        var joosts = book().claim(JOOSTS, post("2"));
        book().claim(new ThreadKey(CHANNEL, ROOT + "x", new HandleId(1)), post("3"));
        var elsewhere = new ChannelId(2);
        book().claim(new ThreadKey(elsewhere, ROOT, new HandleId(1)), new PostKey(elsewhere, "4"));

        assertThat(book().ofThread(CHANNEL, ROOT)).containsExactly(maras, joosts);
        assertThat(book().ofThread(CHANNEL, "another")).isEmpty();
    }

    private static PostKey post(String id) {
        return new PostKey(CHANNEL, id);
    }
}
