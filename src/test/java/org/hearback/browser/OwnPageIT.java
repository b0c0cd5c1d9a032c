package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.hearback.skeleton.Citizen;
import org.hearback.skeleton.JiraClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Ines of the town, who has no account, goes from her post to her own page and lets everything be
 * erased. One story: each step begins where the one before it ended.
 */
@WithChromium
@TestMethodOrder(OrderAnnotation.class)
class OwnPageIT {
    private static final String PAGE = "plugins/servlet/hearback/you";

    /** Width and height of a small phone, in CSS pixels. */
    private static final int PHONE_WIDTH = 360;

    private static final int PHONE_HEIGHT = 740;

    /** The town is asked every 15 s, and the machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir static Path home;
    private static Scene scene;
    private static Citizen ines;
    private static String handle;
    private static String request;

    @BeforeAll
    static void ines_asked_in_public() {
        scene = Scene.open(home);
        scene.desk().addTown();
        ines = scene.ines();
        var town = JiraClient.anonymous(scene.desk().town()).get("/api/v2/instance").json();
        handle = "ines@" + town.path("domain").asText();
        ines.post("@acme my kettle K-7 leaks since Monday. What can I do?");
        request =
                within(SOON, "a request about K-7", () -> scene.desk().requestAbout("K-7"))
                        .path("key")
                        .asText();
    }

    @AfterAll
    static void closed() {
        scene.nothingWentWrong();
        scene.close();
    }

    @Test
    @Order(1)
    void given_no_account_when_she_types_her_handle_then_she_gets_a_text_to_post() {
        var visitor = scene.stranger().at(PAGE);
        visitor.sees(visitor.page().getByText("Where did you write to us?"));
        looksGood("own-start");

        visitor.types(field("Your handle there"), "@" + handle);
        visitor.presses(button("Get a code"));

        visitor.sees(code());
        assertThat(code()).containsText("This handle is mine.");
        looksGood("own-code");
    }

    @Test
    @Order(2)
    void given_her_code_when_others_and_she_post_it_then_the_page_shows_what_is_hers() {
        scene.mara().post("@acme " + code().textContent());

        ines.post("@acme " + code().textContent());

        scene.stranger().sees(text("You are " + handle), SOON);
        scene.stranger().sees(text("K-7"));
        scene.stranger().sees(text(request));
        looksGood("own-page");
    }

    @Test
    @Order(3)
    void given_her_page_when_she_opts_out_and_in_again_then_it_says_so() {
        var visitor = scene.stranger();

        visitor.presses(button("Leave me alone"));
        visitor.sees(text("We leave you alone from now on."));
        visitor.presses(button("You may speak to me again"));

        visitor.sees(text("We may speak to you again."));
    }

    @Test
    @Order(4)
    void given_her_page_when_she_has_everything_erased_then_it_asks_once_more_and_it_is_gone() {
        var visitor = scene.stranger();
        visitor.presses(visitor.page().getByRole(LINK, named("Erase")));
        visitor.sees(text("What stays"));
        looksGood("own-erase");

        visitor.tabsTo(field("I am sure."));
        visitor.page().keyboard().press("Space");
        visitor.presses(button("Erase now"));

        visitor.sees(text("It is erased"));
        visitor.at(PAGE).sees(text("Where did you write to us?"));
        assertThat(text(handle)).hasCount(0);
        assertThat(scene.desk().requestAbout("K-7")).isPresent();
    }

    private static void looksGood(String name) {
        var visitor = scene.stranger();
        Screenshots.keep(visitor, name);
        Manners.of(visitor);
        visitor.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        var beyond =
                visitor.page()
                        .evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        Screenshots.keep(visitor, name + "-phone");
        visitor.page().setViewportSize(Visitor.WIDTH, Visitor.HEIGHT);
        assertThat((Integer) beyond).as("pixels beyond a phone's edge").isLessThanOrEqualTo(0);
    }

    private static Locator code() {
        return scene.stranger().page().locator("[data-copy]");
    }

    private static Locator text(String text) {
        return scene.stranger().page().getByText(text);
    }

    private static Locator field(String label) {
        return scene.stranger().page().getByLabel(label);
    }

    private static Locator button(String name) {
        return scene.stranger().page().getByRole(BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
