package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.hearback.skeleton.Citizen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The people around a desk that listens to the town: admin, citizen, agent, customer. */
@WithChromium
class BrowserIT {
    /** The town is asked every 15 s, and the machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir static Path home;
    private static Scene scene;
    private static Citizen ines;
    private static int town;
    private static String leak;
    private static String repair;

    @BeforeAll
    static void a_desk_that_listens_to_the_town() {
        scene = Scene.open(home);
        town = scene.desk().addTown();
        ines = scene.ines();
        leak = ines.post("@acme my kettle K-1 leaks since Monday. What can I do?");
        repair = ines.post("@acme do you repair the lamp L-2?");
    }

    @AfterAll
    static void closed() {
        scene.close();
    }

    @AfterEach
    void nothing_went_wrong() {
        scene.nothingWentWrong();
    }

    private static String requestAbout(String words) {
        return within(SOON, "a request about " + words, () -> scene.desk().requestAbout(words))
                .path("key")
                .asText();
    }

    @Test
    void given_a_token_when_an_admin_adds_the_channel_by_keyboard_then_it_is_tested_and_listed() {
        var pages = new ChannelPages(scene.admin()).at("channels");

        pages.admin().presses(pages.link("Add channel"));
        pages.admin().presses(pages.link("Mastodon"));
        pages.admin().sees(pages.field("Server"));
        var fields = pages.fields();
        pages.fillTown(
                "Town crier", scene.desk().town().toString(), "town-crier-token", "Get help");
        pages.admin().presses(pages.button("Test"));
        pages.admin().sees(pages.text("It works"));
        pages.admin().sees(pages.text("The token belongs to crier"));
        Screenshots.keep(pages.admin(), "channel-tested");
        Manners.of(pages.admin());
        pages.admin().presses(pages.button("Save"));

        pages.admin().sees(pages.text("The channel is saved and listens from now on."));
        pages.admin().sees(pages.row("Town crier").getByText("SUP / Get help"));
        assertThat(fields).isLessThanOrEqualTo(8);
    }

    @Test
    void given_channels_when_an_admin_pauses_and_resumes_one_then_the_list_says_so() {
        scene.desk().addChannel("webhook", "Web shop", Map.of());
        var pages = new ChannelPages(scene.admin()).at("channels");

        pages.admin().presses(pages.button("Pause Web shop"));

        pages.admin().sees(pages.text("The channel is paused."));
        pages.admin().sees(pages.row("Web shop").getByText("Paused"));
        Manners.of(pages.admin());
        pages.at("channels");
        Screenshots.keepForReadme(pages.admin(), "channels");

        pages.admin().presses(pages.button("Resume Web shop"));

        pages.admin().sees(pages.text("The channel listens again."));
        assertThat(pages.row("Web shop").getByText("Paused")).hasCount(0);
    }

    @Test
    void given_a_webhook_when_its_form_is_opened_then_it_tells_the_address_and_it_can_be_removed() {
        var shop = scene.desk().addChannel("webhook", "Old shop", Map.of());
        var pages = new ChannelPages(scene.admin()).at("channels?edit=" + shop);

        assertThat(pages.field("Send pushes to this address:"))
                .hasValue(Pattern.compile(".*/rest/hearback/1.0/hook/" + shop));
        pages.admin().presses(pages.text("How to send a first one from a shell"));
        pages.admin().sees(pages.text("curl -i"));
        Screenshots.keep(pages.admin(), "channel-edit");
        Manners.of(pages.admin());
        pages.at("channels").admin().presses(pages.link("Remove Old shop"));
        pages.admin().sees(pages.text("This cannot be undone"));
        Screenshots.keep(pages.admin(), "channel-remove");
        Manners.of(pages.admin());
        pages.at("channels?remove=" + shop).admin().presses(pages.button("Remove"));

        pages.admin().sees(pages.text("The channel is removed."));
        assertThat(pages.row("Old shop")).hasCount(0);
    }

    @Test
    void given_posts_when_an_admin_asks_why_then_numbers_and_a_sample_stand_there() {
        requestAbout("K-1");
        var pages = new ChannelPages(scene.admin()).at("why?channel=" + town);

        pages.admin().sees(pages.text("All is well: posts arrive and become requests."));
        assertThat(pages.row("HTTP status")).containsText("200");
        assertThat(pages.row("Failures in a row")).containsText("0");
        assertThat(pages.row("It speaks to us").first())
                .containsText(Pattern.compile("^\\s*It speaks to us\\s*[2-9]"));
        assertThat(pages.row("my kettle K-1 leaks")).containsText("Opened SUP-");
        Screenshots.keep(pages.admin(), "why");
        Manners.of(pages.admin());
    }

    @Test
    void given_a_refused_post_when_the_admin_mends_the_channel_and_retries_then_it_is_opened() {
        var pages = new ChannelPages(scene.admin()).atNew("mastodon");
        pages.fillTown(
                "Complaints",
                scene.desk().town().toString(),
                "town-aiko-token",
                "Report a problem");
        pages.admin().presses(pages.button("Save"));
        pages.admin().sees(pages.row("Complaints"));
        ines.post("@aiko the bell of the tram T-3 is broken");

        pages.at("attention").admin().seesAfterReload(pages.row("T-3"), SOON);
        assertThat(pages.row("T-3")).containsText("Version of the app");
        Screenshots.keep(pages.admin(), "attention");
        Manners.of(pages.admin());
        pages.at("channels").admin().sees(pages.text("Posts that Jira refused and that wait: 1."));
        pages.admin().presses(pages.link("Complaints"));
        pages.choose("Get help");
        pages.admin().presses(pages.button("Save"));
        pages.admin().sees(pages.text("The channel is saved."));
        pages.at("attention").admin().presses(pages.button("Try again (Ines)"));

        pages.admin().sees(pages.text("The post is tried again."));
        requestAbout("T-3");
        pages.at("attention").admin().sees(pages.text("Nothing waits"));
    }

    @Test
    void given_a_newcomer_when_they_write_in_the_town_then_they_read_the_answer_there() {
        var citizen = scene.citizen();
        var page = citizen.at("").page();
        Screenshots.keep(citizen, "town-newcomer");
        Manners.of(citizen);
        citizen.types(page.getByLabel("A new name"), "nora");
        page.keyboard().press("Enter");
        citizen.sees(page.getByText("You are nora"));
        citizen.types(page.getByLabel("What do you want to say?"), "@acme is the shop S-4 open?");
        citizen.presses(
                page.getByRole(BUTTON, new Page.GetByRoleOptions().setName("Post")).first());
        citizen.sees(page.getByText("is the shop S-4 open?"));

        scene.desk().answer(requestAbout("S-4"), "Yes, until *six* o'clock.");

        citizen.sees(page.getByText("Yes, until six o'clock."), SOON);
        Screenshots.keep(citizen, "town-answered");
        Manners.of(citizen);
    }

    @Test
    void given_a_request_when_the_agent_answers_on_it_then_panel_and_count_tell_what_happens() {
        var key = requestAbout("K-1");
        var agent = scene.agent();
        var page = agent.at("browse/" + key).page();
        var panel = page.locator(".hearback-origin");
        var counter = page.locator(".hearback-counter");
        var box = page.getByLabel("Add a comment");
        agent.sees(panel.getByText("my kettle K-1 leaks since Monday"));
        assertThat(panel).containsText("Our town");
        assertThat(panel).containsText("Public");
        Screenshots.keep(agent, "issue-before");
        Manners.of(agent);

        agent.types(box, "Tighten the lid, please.");
        assertThat(counter).containsText("Characters left on Our town: 4");
        assertThat(counter).hasAttribute("aria-live", "polite");
        var left = counter.innerText();
        page.keyboard().insertText(" Thank you!");
        assertThat(counter).not().hasText(left);
        Screenshots.keep(agent, "issue-counter");
        agent.types(box, "A long answer. ".repeat(50));
        assertThat(counter).containsText("it will leave as 2 numbered posts");
        Screenshots.keep(agent, "issue-too-long");
        agent.types(box, "Turn it upside down and tighten the ring. Does it still leak?");
        agent.presses(button(page, "Share with customer"));

        agent.seesAfterReload(
                panel.getByText("Sent", new Locator.GetByTextOptions().setExact(true)), SOON);
        assertThat(ines.under(leak)).hasSize(1).first().asString().contains("tighten the ring");
        agent.at("browse/" + key);
        Screenshots.keepForReadme(agent, "origin-panel");
        Screenshots.keep(agent, "issue-after");
    }

    @Test
    void given_an_internal_comment_when_a_public_one_follows_then_only_that_one_leaves() {
        var key = requestAbout("L-2");
        var agent = scene.agent();
        var page = agent.at("browse/" + key).page();

        agent.types(page.getByLabel("Add a comment"), "Ask the depot first.");
        agent.presses(button(page, "Comment internally"));
        agent.sees(page.getByText("Ask the depot first."));
        scene.desk().answer(key, "We do.");

        within(
                SOON,
                "the answer",
                () -> Optional.of(ines.under(repair)).filter(all -> !all.isEmpty()));
        assertThat(ines.under(repair)).singleElement().asString().contains("We do.");
        agent.at("browse/" + key);
        assertThat(page.locator(".hearback-thread")).not().containsText("depot");
        Screenshots.keep(agent, "issue-internal");
    }

    @Test
    void given_comments_when_the_customer_looks_at_the_portal_then_only_public_ones_are_there() {
        scene.desk().answer("SUP-1", "Press Export on your profile.");
        scene.desk().noteInside("SUP-1", "Kim asked twice already.");
        var kim = scene.customer();
        var page = kim.at("servicedesk/customer/user/requests").page();
        Screenshots.keep(kim, "portal-requests");
        Manners.of(kim);

        kim.presses(page.getByText("How do I export my data?"));

        kim.sees(page.getByText("Press Export on your profile."));
        assertThat(page.getByText("Kim asked twice already.")).hasCount(0);
        Screenshots.keep(kim, "portal-request");
        Manners.of(kim);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
