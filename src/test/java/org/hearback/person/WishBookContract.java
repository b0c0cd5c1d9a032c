package org.hearback.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every {@link WishBook} does. */
public interface WishBookContract {
    /** When the wishes of tests are said. */
    Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    /** An empty book. */
    WishBook book();

    @Test
    default void given_a_wish_when_asked_for_then_it_is_the_handles_own() {
        var wish = new Wish(true, false);

        book().set(Handles.mara(), wish, "claim", AT);

        assertThat(book().of(List.of(Handles.mara(), Handles.handle("tom"))))
                .isEqualTo(Map.of(Handles.mara(), wish));
    }

    @Test
    default void given_a_wish_when_another_is_set_then_it_is_replaced() {
        book().set(Handles.mara(), new Wish(true, false), "claim", AT);

        book().set(Handles.mara(), new Wish(false, true), "agent-1", AT.plusSeconds(1));

        assertThat(book().of(List.of(Handles.mara())))
                .isEqualTo(Map.of(Handles.mara(), new Wish(false, true)));
    }

    @Test
    default void given_a_wish_when_the_account_has_a_new_name_then_it_still_counts() {
        var mara = Handles.mara();
        book().set(mara, new Wish(true, true), "claim", AT);
        var renamed = new Handle(mara.network(), mara.stableId(), "mara2", "Mara Two", null);

        assertThat(book().of(List.of(renamed))).isEqualTo(Map.of(renamed, new Wish(true, true)));
    }

    @Test
    default void given_one_id_on_two_networks_when_asked_for_then_the_wish_is_of_one_of_them() {
        var here = new Handle("feed:1", "mara", "mara", "Mara", null);
        var there = new Handle("feed:11", "mara", "mara", "Mara", null);
        book().set(here, new Wish(true, false), "claim", AT);

        assertThat(book().of(List.of(here, there))).containsOnlyKeys(here);
    }

    @Test
    default void given_more_handles_than_a_query_takes_when_asked_for_then_no_wish_is_missing() {
        var crowd =
                IntStream.range(0, 1_203)
                        .mapToObj(i -> new Handle("feed:1", "id" + i, "", "", null))
                        .toList();
        book().set(crowd.getFirst(), new Wish(true, false), "claim", AT);
        book().set(crowd.getLast(), new Wish(true, false), "claim", AT);

        assertThat(book().of(crowd)).containsOnlyKeys(crowd.getFirst(), crowd.getLast());
        assertThat(book().of(List.of())).isEmpty();
    }
}
