package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;
import static org.hearback.skeleton.Neighbourhood.SOON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody without an account shows that a handle is theirs; nobody else can. */
@ExtendWith(Neighbourhood.Open.class)
class ClaimIT {
    private static final String TOWN = "Our town";

    private static Neighbourhood neighbourhood;

    @BeforeAll
    static void a_neighbourhood(Neighbourhood open) {
        neighbourhood = open;
        open.citizen("olaf").post("@acme the oven O-71 is cold");
        open.citizen("ulla").post("@acme the urn U-74 is full");
        open.citizen("wanda").post("What a wok " + Neighbourhood.TAG + " wobbling W-75");
        open.citizen("wanda").post("@acme my whisk W-76 is worn");
    }

    private static OwnPage pageOf(String name) {
        return OwnPage.of(neighbourhood, TOWN, neighbourhood.townName(name));
    }

    @Test
    void given_a_code_when_somebody_else_posts_it_then_it_opens_nothing_until_the_owner_does() {
        neighbourhood.request("O-71");
        var page = pageOf("olaf");
        var thief = neighbourhood.citizen("tilda");
        var before = neighbourhood.tables().misses();

        thief.post("@acme " + page.code());
        within(SOON, "the wrong try", () -> misses().filter(count -> count > before));

        assertThat(page.isOpen()).isFalse();
        page.proves(neighbourhood.citizen("olaf"));
        assertThat(page.look().text())
                .contains("You are " + neighbourhood.townName("olaf"), "O-71");
    }

    private static Optional<Integer> misses() {
        neighbourhood.tables().hurryPolls();
        return Optional.of(neighbourhood.tables().misses());
    }

    @Test
    void given_a_page_that_opened_when_the_code_is_posted_again_then_it_opens_no_other_browser() {
        var page = pageOf("nina");
        var nina = neighbourhood.citizen("nina");
        page.proves(nina);
        var other = pageOf("nina");

        nina.post("@acme " + page.code());
        nina.post("@acme the needle N-73 is bent");
        neighbourhood.request("N-73");

        assertThat(other.isOpen()).isFalse();
        assertThat(other.code()).isNotEqualTo(page.code());
    }

    @Test
    void given_a_handle_that_nobody_has_when_a_code_is_asked_for_then_the_page_says_the_same() {
        neighbourhood.request("U-74");

        var known = withoutWhatVaries("ulla");
        var unknown = withoutWhatVaries("nobody-of-that-name");

        assertThat(known).isEqualTo(unknown);
    }

    private static String withoutWhatVaries(String name) {
        var page = pageOf(name);
        return page.look()
                .text()
                .replace(page.code(), "CODE")
                .replace(neighbourhood.townName(name), "NAME");
    }

    @Test
    void given_who_erases_themselves_when_all_tables_and_files_are_searched_then_nothing_is_left() {
        var request = neighbourhood.request("W-76");
        var page = pageOf("wanda");
        page.proves(neighbourhood.citizen("wanda"));
        neighbourhood.handle(neighbourhood.townName("wanda"));
        within(SOON, "the wok", () -> Optional.of(kept("wobbling")).filter(all -> !all.isEmpty()));
        assertThat(page.look().text()).contains("W-76");

        var end = page.presses("erase", Map.of("sure", "yes"));

        assertThat(end.text()).contains("It is erased");
        assertThat(page.isOpen()).isFalse();
        for (var text : List.of("wanda", "wobbling", "whisk", "W-76", "W\\-76"))
            assertThat(kept(text)).as(text).isEmpty();
        var answered = neighbourhood.desk().agent().get("/browse/" + request.path("key").asText());
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.page().select("#summary-val").text()).contains("W-76");
    }

    private static List<String> kept(String text) {
        neighbourhood.tables().hurryPolls();
        return neighbourhood.traces().of(text);
    }
}
