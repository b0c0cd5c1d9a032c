package org.hearback.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The signs together describe a house that one can walk through in one direction. */
class SignsTest {
    private final Signs ours = new Signs(House.ours().signs());

    @Test
    void given_our_house_when_its_signs_are_read_then_every_room_of_the_domain_has_one() {
        assertThat(ours.mayUse().keySet()).containsAll(House.ROUTE).containsAll(House.BESIDE);
        assertThat(ours.mayUse().keySet())
                .allMatch(
                        room -> House.isDomain(room) || House.isDoor(room),
                        "is on the route, beside it, or a door");
    }

    @Test
    void given_our_signs_when_the_route_is_walked_then_each_room_looks_only_upstream() {
        assertThat(ours.lookDownstream(House.ROUTE)).isEmpty();
    }

    @Test
    void given_our_signs_when_rooms_beside_the_route_are_read_then_they_know_the_kernel_only() {
        assertThat(House.BESIDE)
                .allSatisfy(room -> assertThat(ours.mayUse().get(room)).containsExactly("kernel"));
    }

    @Test
    void given_our_signs_when_followed_then_no_path_comes_back() {
        assertThat(ours.runInCircles()).isEmpty();
    }

    @Test
    void given_our_signs_when_adapters_are_read_then_none_knows_another() {
        assertThat(ours.adaptersKnowAnother()).isEmpty();
    }

    @Test
    void given_our_signs_when_read_then_nobody_knows_the_wiring_and_only_doors_know_adapters() {
        assertThat(ours.knowDoors()).isEmpty();
    }

    @Test
    void given_our_signs_when_read_then_each_name_is_a_room() {
        assertThat(ours.nameNoRoom()).isEmpty();
    }

    @Test
    void given_a_sign_that_looks_downstream_when_the_route_is_walked_then_it_is_found() {
        var signs = new Signs(Map.of("a", List.of("b"), "b", List.of()));

        assertThat(signs.lookDownstream(List.of("a", "b"))).containsExactly("a may not use b");
    }

    @Test
    void
            given_a_room_of_the_route_that_uses_one_beside_it_when_the_route_is_walked_then_it_is_found() {
        var signs = new Signs(Map.of("a", List.of("work"), "work", List.of()));

        assertThat(signs.lookDownstream(List.of("a"))).containsExactly("a may not use work");
    }

    @Test
    void given_signs_in_a_circle_when_followed_then_the_rooms_in_it_are_found() {
        var signs = new Signs(Map.of("a", List.of("b"), "b", List.of("a"), "c", List.of()));

        assertThat(signs.runInCircles()).containsExactly("a", "b");
    }

    @Test
    void
            given_adapters_that_know_others_when_read_then_all_but_a_network_and_its_floor_are_found() {
        var signs =
                new Signs(
                        Map.of(
                                "adapter.rest", List.of("adapter.store"),
                                "adapter.channel.feed", List.of("adapter.channel"),
                                "adapter.channel.mail", List.of("adapter.channel.feed")));

        assertThat(signs.adaptersKnowAnother())
                .containsExactly(
                        "adapter.channel.mail knows adapter.channel.feed",
                        "adapter.rest knows adapter.store");
    }

    @Test
    void given_rooms_that_know_doors_when_read_then_they_are_found() {
        var signs =
                new Signs(
                        Map.of(
                                "intake",
                                List.of("adapter.store"),
                                "adapter.rest",
                                List.of("plugin")));

        assertThat(signs.knowDoors())
                .containsExactly("adapter.rest knows plugin", "intake knows adapter.store");
    }

    @Test
    void given_a_name_without_a_room_when_signs_are_read_then_it_is_found() {
        assertThat(new Signs(Map.of("a", List.of("b"))).nameNoRoom()).containsExactly("a names b");
    }

    @Test
    void given_the_crooked_house_when_its_signs_are_read_then_its_faults_are_found() {
        var crooked = new Signs(House.crooked().signs());

        assertThat(Stream.of(crooked.lookDownstream(House.ROUTE), crooked.runInCircles()))
                .allSatisfy(faults -> assertThat(faults).isNotEmpty());
    }
}
