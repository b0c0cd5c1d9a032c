package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.browser.LoopPages.button;
import static org.hearback.browser.LoopPages.comment;
import static org.hearback.browser.LoopPages.link;
import static org.hearback.browser.LoopPages.with;
import static org.hearback.skeleton.Eventually.within;

import com.microsoft.playwright.Locator;

import org.hearback.skeleton.Citizen;
import org.hearback.skeleton.OwnTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Two of the town and a customer of the portal ask for one thing. It ships, they are told, and for
 * one of them it does not help. One story: each step begins where the one before it ended.
 */
@WithChromium
@ExtendWith(OneStory.class)
@TestMethodOrder(OrderAnnotation.class)
class LoopIT {
    private static final String CHANGE = "APP-3";

    /** What is asked every few seconds, on a machine that may be busy. */
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Errands are looked at once a minute, on a machine that may be busy. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @TempDir static Path home;
    private static Scene scene;
    private static LoopPages pages;
    private static Citizen ines;
    private static String inesPost;
    private static Citizen juri;
    private static String juriPost;
    private static String kimRequest;

    @BeforeAll
    static void three_ask_for_one_thing() {
        scene = Scene.open(home);
        pages = new LoopPages(scene, CHANGE);
        scene.desk().addTown();
        ines = scene.ines();
        juri = scene.newcomer("Juri");
        inesPost = ines.post("@acme the lists need larger letters, says my grandmother");
        juriPost = juri.post("@acme tired eyes here. Please give us larger letters in lists!");
        kimRequest = askedOnThePortal("Larger letters in lists would spare me my glasses");
    }

    private static String askedOnThePortal(String words) {
        var kim = scene.customer().at("servicedesk/customer/portals");
        kim.presses(kim.link("Support"));
        kim.presses(kim.link("Get help"));
        kim.types(kim.page().getByLabel("Summary"), words);
        kim.presses(kim.button("Send"));
        kim.sees(kim.page().locator("[data-request-key]"));
        return kim.page().locator("[data-request-key]").getAttribute("data-request-key");
    }

    @AfterAll
    static void closed() {
        scene.close();
    }

    @AfterEach
    void nothing_went_wrong() {
        scene.nothingWentWrong();
    }

    @Test
    @Order(1)
    void given_three_requests_when_an_agent_says_which_change_it_is_then_each_is_a_voice() {
        var agent = scene.agent();
        var asks = pages.asks(about("grandmother"));
        agent.sees(asks.getByText("Larger letters in lists"));
        Screenshots.keep(agent, "asks");
        Manners.of(agent);

        agent.presses(button(asks, "Link " + CHANGE).first());

        agent.sees(asks.getByText("Linked."));
        asks = pages.asks(about("tired eyes"));
        agent.presses(button(asks, "Link " + CHANGE).first());
        agent.sees(asks.getByText("Linked."));
        asks = pages.asks(kimRequest);
        agent.types(asks.getByLabel("Another change, by key or words"), CHANGE);
        agent.page().keyboard().press("Enter");
        var found = asks.locator("[data-hearback-found]");
        agent.presses(button(found, "Link " + CHANGE));
        agent.sees(asks.getByText("Linked."));
        assertThat(asks.locator(".hearback-linked")).containsText("spare me my glasses");
        Screenshots.keep(agent, "asks-linked");
    }

    @Test
    @Order(2)
    void given_voices_when_the_owner_opens_the_change_then_three_people_ask_for_it() {
        var nora = pages.ownerOnChange();
        var voices = pages.voices();

        nora.sees(voices.getByText("3 people ask for this"));
        assertThat(voices).containsText("Would be told: 3");
        assertThat(voices).containsText("says my grandmother");
        assertThat(voices).not().containsText("my glasses"); // she may not see the request
        Screenshots.keep(nora, "voices");
        Manners.of(nora);
    }

    @Test
    @Order(3)
    void given_the_change_is_done_when_its_version_is_released_then_there_is_something_to_tell() {
        var nora = scene.owner();
        var page = pages.ownerOnChange().page();
        nora.presses(page.getByText("Change fix versions"));
        page.getByLabel("3.2").check();
        nora.presses(button(page.locator("#fix-versions-form"), "Set"));
        nora.presses(button(page.locator("#opsbar"), "Done"));
        nora.sees(page.locator("#status-val").getByText("Done"));

        nora.at("projects/APP/versions");
        nora.presses(nora.button("Release 3.2"));
        nora.sees(nora.button("Unrelease 3.2"));

        pages.ownerOnChange();
        nora.seesAfterReload(link(pages.voices(), "It has shipped"), SOON);
        nora.seesAfterReload(pages.line("Waiting").filter(with("3")), SOON);
    }

    @Test
    @Order(4)
    void given_the_preview_when_the_owner_leaves_one_out_and_approves_then_the_others_are_told() {
        var nora = scene.owner();
        nora.presses(link(pages.voices(), "It has shipped"));
        var page = nora.page();
        nora.sees(page.getByText("Nothing leaves before it is approved."));
        assertThat(pages.recipient("ines")).containsText("Under their post");
        assertThat(pages.recipient("Kim")).containsText("On their request");
        Screenshots.keep(nora, "telling");
        Manners.of(nora);

        leaveOut("juri", "Was told on the phone.");
        nora.presses(nora.button("Approve: tell them"));

        nora.sees(page.getByText("Approved. The messages are on their way."));
        var told = within(SOON, "a text for Ines", () -> only(ines.under(inesPost)));
        assertThat(told)
                .contains("says my grandmother", "3.2")
                .doesNotContain("APP-", "SUP-", "uri", "Kim", "kim");
        nora.seesAfterReload(page.locator(".aui-lozenge:text-is('Closed')"), SOON);
        assertThat(pages.line("Told")).hasText("2");
        assertThat(pages.line("Left out")).hasText("1");
        assertThat(pages.line("Asked")).hasText("3");
        assertThat(pages.recipient("juri")).containsText("Was told on the phone.");
        Screenshots.keep(nora, "telling-closed");
        assertThat(juri.under(juriPost)).isEmpty();
    }

    private static void leaveOut(String who, String why) {
        var row = pages.recipient(who);
        scene.owner().types(row.getByLabel("Reason"), why);
        scene.owner().presses(button(row, "Leave out"));
        scene.owner().sees(scene.owner().page().getByText("They are left out."));
    }

    @Test
    @Order(5)
    void given_all_are_accounted_for_when_people_look_then_they_read_it_where_they_spoke() {
        var kim = pages.onPortal(kimRequest);
        var comment = comment(kim, "Gute Nachricht");
        assertThat(comment).hasCount(1);
        assertThat(comment).containsText("spare me my glasses");
        assertThat(comment).containsText("3 Personen");
        assertThat(comment).not().containsText("APP-");
        assertThat(comment).not().containsText("ines");
        Screenshots.keep(kim, "told-on-the-portal");

        var nora = pages.ownerOnChange();
        var closing = comment(nora, "Everybody who asked for this is accounted for");
        nora.seesAfterReload(closing, SOON);
        assertThat(closing)
                .containsText("Asked: 3. Told: 2, left out: 1, opted out: 0, not reached: 0.");
        assertThat(pages.line("Told")).hasText("2");
        Screenshots.keep(nora, "closed-on-the-change");
        Manners.of(nora);
    }

    @Test
    @Order(6)
    void given_three_days_when_they_are_asked_and_one_says_no_then_the_loop_is_open_again() {
        var kim = pages.onPortal(kimRequest);
        var tables = new OwnTables(scene.desk().node());
        resolved(kimRequest);
        assertThat(tables.ageNotices(Duration.ofDays(3).plusHours(1))).isPositive();
        tables.hurryErrands();
        kim.seesAfterReload(question(), A_WHILE);
        tables.hurryErrands(); // for the last step of the story

        var page = scene.stranger().at(question().getAttribute("href")).page();
        Screenshots.keep(scene.stranger(), "fixed");
        Manners.of(scene.stranger());
        scene.stranger().presses(scene.stranger().button("Nein"));

        scene.stranger().sees(page.getByText("Die Sache ist wieder offen"));
        kim.seesAfterReload(comment(kim, "Bei mir funktioniert es nicht"), SOON);
        assertThat(kim.page().getByText("Reopened")).hasCount(1);
        var nora = pages.ownerOnChange();
        nora.seesAfterReload(pages.voices().getByText("Not fixed"), SOON);
        assertThat(pages.voices()).containsText("3 people ask for this");
        assertThat(pages.voices()).containsText("Would be told: 3");
        assertThat(comment(nora, "not fixed in 3.2")).containsText(kimRequest);
        Screenshots.keep(nora, "regression");
    }

    private static Locator question() {
        return scene.customer().page().locator("a[href*='hearback/fixed']");
    }

    private static void resolved(String request) {
        var agent = scene.agent().at("browse/" + request);
        agent.presses(button(agent.page().locator("#opsbar"), "Resolve"));
    }

    @Test
    @Order(7)
    void given_the_way_out_when_it_is_pressed_once_then_it_is_done_and_nobody_was_told_twice() {
        var tables = new OwnTables(scene.desk().node());
        within(
                A_WHILE,
                "all errands",
                () -> Optional.of(tables).filter(it -> it.dueErrands() == 0));
        var told = only(juri.under(inesPost)).orElseThrow();
        assertThat(ines.under(inesPost)).as("what is asked is for her alone").hasSize(2);
        assertThat(juri.under(juriPost)).isEmpty();
        var kim = pages.onPortal(kimRequest);
        assertThat(comment(kim, "Gute Nachricht")).hasCount(1);
        assertThat(question()).hasCount(1);

        var visitor = scene.another().at(told.replaceAll(".*(http\\S+).*", "$1"));
        Screenshots.keep(visitor, "out");
        Manners.of(visitor);
        visitor.presses(visitor.button("Write me no more of these"));

        visitor.sees(visitor.page().getByText("We write you no more of these."));
    }

    private static String about(String words) {
        return within(SOON, "a request about " + words, () -> scene.desk().requestAbout(words))
                .path("key")
                .asText();
    }

    private static Optional<String> only(List<String> texts) {
        assertThat(texts).hasSizeLessThanOrEqualTo(1);
        return texts.stream().findFirst();
    }
}
