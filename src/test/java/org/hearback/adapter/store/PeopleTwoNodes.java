package org.hearback.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.HandleId;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.Link;
import org.hearback.person.Wish;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** What two nodes may not do to what is known of people. */
abstract class PeopleTwoNodes extends OnTwoNodes {
    PeopleTwoNodes(Database database) {
        super(database, List.of());
    }

    @Test
    void given_one_handle_when_16_threads_meet_it_then_they_meet_one_person() throws Exception {
        var met = together(16, thread -> node(thread).handleBook().meet(Handles.mara()).id());

        assertThat(Set.copyOf(met)).hasSize(1);
    }

    @Test
    void given_one_link_when_16_threads_end_it_then_one_of_them_did() throws Exception {
        var link =
                node(0).linkBook()
                        .add(new HandleId(1), new HandleId(2), Evidence.ASSERTED, "agent", NOW, "");

        var ended =
                together(
                        16,
                        thread ->
                                node(thread)
                                        .linkBook()
                                        .end(link.id(), new Link.End("by-" + thread, NOW, "")));

        assertThat(ended).containsOnlyOnce(true);
        assertThat(node(0).linkBook().find(link.id()))
                .contains(link.ended(new Link.End("by-" + ended.indexOf(true), NOW, "")));
    }

    @Test
    void given_one_handle_when_16_threads_rename_it_then_it_is_found_by_the_name_that_stayed()
            throws Exception {
        var mara = Handles.mara();
        node(0).handleBook().meet(mara);

        together(
                16,
                thread ->
                        node(thread)
                                .handleBook()
                                .meet(
                                        new Handle(
                                                mara.network(),
                                                mara.stableId(),
                                                "mara" + thread,
                                                "Mara",
                                                null)));

        var handle = node(0).handleBook().find(mara.network(), mara.stableId()).orElseThrow();
        for (var thread = 0; thread < 16; thread++) {
            var name = "mara" + thread;
            assertThat(node(0).handleBook().named(name, 9))
                    .hasSize(handle.handle().name().equals(name) ? 1 : 0);
        }
    }

    @Test
    void given_one_account_when_16_threads_wish_for_it_then_one_of_the_wishes_holds()
            throws Exception {
        var mara = Handles.mara();

        together(
                16,
                thread -> {
                    node(thread)
                            .wishBook()
                            .set(mara, new Wish(true, thread % 2 == 0), "claim", NOW);
                    return thread;
                });

        assertThat(node(0).wishBook().of(List.of(mara)).get(mara))
                .isIn(new Wish(true, true), new Wish(true, false));
    }
}
