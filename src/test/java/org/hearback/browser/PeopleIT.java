package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.ROW;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;
import static org.hearback.skeleton.Neighbourhood.SOON;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.hearback.skeleton.JiraClient;
import org.hearback.skeleton.Neighbourhood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is speaking and who helps others, as agents and caretakers see it in Jira. Lists and JQL may
 * be a minute late, so the first test and the last one tell one story, with the others in between.
 */
@WithChromium
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(Neighbourhood.Open.class)
class PeopleIT {
    private static Neighbourhood neighbourhood;
    private static Scene scene;
    private static String valve;

    @BeforeAll
    static void a_neighbourhood(Neighbourhood open) {
        neighbourhood = open;
        scene = Scene.at(open.desk());
        open.citizen("nico").post("What a morning! My kettle sings " + Neighbourhood.TAG + " N-61");
        open.citizen("nico").post("@acme my kettle N-62 leaks. What can I do?");
        open.citizen("vito").post("@acme the wick W-64 smokes");
        open.citizen("emma").post("Tea at last " + Neighbourhood.TAG + " E-65");
        open.citizen("emma").post("@acme the tap T-66 drips");
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
    @Order(2)
    void given_a_post_of_the_town_when_an_agent_opens_it_then_the_card_tells_who_is_speaking() {
        var key = neighbourhood.request("N-62").path("key").asText();
        var handle = neighbourhood.handle(neighbourhood.townName("nico"));
        within(
                SOON,
                "the post that spoke to nobody",
                () ->
                        Optional.of(neighbourhood.card(id(key)).text())
                                .filter(text -> text.contains("N-61")));
        neighbourhood.decide(handle, "nominate", "Knows all about kettles.");
        var agent = scene.agent();

        var card = cardOn(key);
        assertThat(card).containsText(neighbourhood.townName("nico"));
        assertThat(card.locator(".hearback-handles"))
                .containsText("Verified"); // the account that was made for him
        assertThat(card.locator(".hearback-timeline")).containsText("N-61");
        assertThat(card.locator(".hearback-timeline")).containsText(key);
        assertThat(card).containsText("followers");
        assertThat(agent.page().locator("#reporter-val")).containsText("Super-user");
        Screenshots.keep(agent, "card");
        Manners.of(agent);
        agent.at("browse/" + key);
        explains(agent, card, key);
    }

    /** By keyboard first, then by mouse. */
    private static void explains(Visitor agent, Locator card, String key) {
        var why = card.locator("summary").filter(text("Why?"));
        var reason = card.getByText("Knows all about kettles.");
        agent.sees(why);
        assertThat(reason).isHidden();
        agent.presses(why);
        assertThat(reason).isVisible();
        Screenshots.keep(agent, "card-explained");
        agent.at("browse/" + key).sees(why);
        why.click();
        assertThat(reason).isVisible();
    }

    @Test
    @Order(1)
    void given_a_caretaker_when_they_nominate_somebody_then_jira_shows_it() {
        neighbourhood.community().says("ruth", "ruth-asks", "Where is the valve V-63?");
        valve = neighbourhood.request("V-63").path("key").asText();
        neighbourhood.handle("ruth");
        var cara = scene.caretaker();
        var page = cara.at("secure/BrowseProjects.jspa").page();
        cara.presses(page.getByRole(LINK, named("Super-users").setExact(true)));
        cara.types(page.getByLabel("Find a person by handle"), "ruth");
        page.keyboard().press("Enter");
        cara.sees(page.locator(".hearback-found a"));
        Screenshots.keep(cara, "super-users-found");
        Manners.of(cara);
        cara.presses(page.locator(".hearback-found a").first());

        cara.types(page.getByLabel("Why?"), "Answers before we do.");
        cara.presses(page.getByRole(BUTTON, named("Nominate")));

        cara.sees(page.getByText("The decision stands."));
        Screenshots.keep(cara, "person-nominated");
        Manners.of(cara);
        seenInJira(valve);
    }

    @Test
    @Order(3)
    void given_a_super_user_when_a_caretaker_vetoes_then_jira_shows_it_no_more_and_both_stay() {
        var cara = scene.caretaker();
        var page = cara.at("plugins/servlet/hearback/super-users").page();
        cara.presses(page.locator("td a").filter(text("ruth")));

        cara.types(page.getByLabel("Why?"), "Sells accounts.");
        cara.presses(page.getByRole(BUTTON, named("Veto")));

        cara.sees(page.getByText("The decision stands."));
        assertThat(page.getByRole(ROW).filter(text("Answers before we do."))).containsText("cara");
        assertThat(page.getByRole(ROW).filter(text("Sells accounts."))).containsText("Veto");
        gone(valve);
    }

    private static void seenInJira(String key) {
        within(SOON, "found by JQL", () -> Optional.of(key).filter(PeopleIT::isFound));
        var olga = JiraClient.loggedIn(scene.desk().baseUrl(), "olga", "olga");
        var hers = olga.get("/rest/api/2/search?jql=issue%20in%20superUserReports()");
        assertThat(hers.json().path("total").asInt(-1)).as(hers.body()).isZero();
        var agent = scene.agent();
        var row = agent.at("projects/SUP/queues").page().getByRole(ROW).filter(text(key));
        agent.seesAfterReload(row.getByText("Super-user"), SOON);
        Screenshots.keep(agent, "queue");
        assertThat(cardOn(key)).containsText("Super-user");
        assertThat(agent.page().locator("#reporter-val")).containsText("Super-user");
    }

    private static void gone(String key) {
        within(SOON, "not found any more", () -> Optional.of(key).filter(it -> !isFound(it)));
        var agent = scene.agent();
        assertThat(cardOn(key)).not().containsText("Super-user");
        assertThat(agent.page().locator("#reporter-val")).not().containsText("Super-user");
        var row = agent.at("projects/SUP/queues").page().getByRole(ROW).filter(text(key));
        var end = Instant.now().plus(SOON);
        while (row.getByText("Super-user").count() > 0) {
            assertThat(Instant.now()).as("the queue still shows it").isBefore(end);
            agent.page().waitForTimeout(500);
            agent.page().reload();
        }
        assertThat(row).hasCount(1);
    }

    private static boolean isFound(String key) {
        return isFoundBy("issue in superUserReports()", key)
                && isFoundBy("issue.property[hearback.reporter].superUser = yes", key);
    }

    private static boolean isFoundBy(String jql, String key) {
        return scene.desk().requests(jql).stream()
                .anyMatch(found -> found.path("key").asText().equals(key));
    }

    @Test
    @Order(2)
    void given_an_agents_message_when_its_link_is_followed_then_it_opens_one_page_once() {
        var key = neighbourhood.request("W-64").path("key").asText();
        var agent = scene.agent();
        cardOn(key);

        agent.presses(agent.page().getByRole(BUTTON, named("Send link to their page")));
        agent.sees(agent.page().getByText("The link is sent, in a private message."));

        var message =
                within(
                        SOON,
                        "the message",
                        () ->
                                neighbourhood
                                        .inTown("vito")
                                        .get("/messages")
                                        .page()
                                        .select(".card.company .text a[href*=link]")
                                        .stream()
                                        .findFirst());
        var link = message.attr("href");
        var visitor = scene.stranger().at(link);
        visitor.page().reload(); // servers look at links, too: looking uses nothing up
        Screenshots.keep(visitor, "own-link");
        Manners.of(visitor);
        isDarkAtNight(visitor.page());
        visitor.presses(visitor.page().getByRole(BUTTON, named("Open my page")));
        visitor.sees(visitor.page().getByText("You are " + neighbourhood.townName("vito")));
        visitor.sees(visitor.page().getByText("W-64"));

        var other = scene.another().at(link);
        other.presses(other.page().getByRole(BUTTON, named("Open my page")));
        other.sees(other.page().getByText("This link opens nothing").first());
        other.forgives(404, "/hearback/you");
        Screenshots.keep(other, "own-link-shut");
    }

    /** Where the visitor's system is dark, so is the page, and its text is not. */
    private static void isDarkAtNight(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(brightness(page, "backgroundColor")).isLessThan(100);
        assertThat(brightness(page, "color")).isGreaterThan(400);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(brightness(page, "backgroundColor")).isGreaterThan(600);
    }

    /** Red, green and blue together: 0 to 765. */
    private static int brightness(Page page, String of) {
        var colour = (String) page.evaluate("of => getComputedStyle(document.body)[of]", of);
        return Pattern.compile("\\d+")
                .matcher(colour)
                .results()
                .limit(3)
                .mapToInt(part -> Integer.parseInt(part.group()))
                .sum();
    }

    @Test
    @Order(2)
    void given_who_opts_out_when_the_agent_looks_then_the_card_says_so_and_hides_what_was_heard() {
        var key = neighbourhood.request("T-66").path("key").asText();
        within(
                SOON,
                "the post that spoke to nobody",
                () ->
                        Optional.of(neighbourhood.card(id(key)).text())
                                .filter(text -> text.contains("E-65")));
        var visitor = scene.another().at("plugins/servlet/hearback/you");
        visitor.types(
                visitor.page().getByLabel("Your handle there"), neighbourhood.townName("emma"));
        visitor.page().getByLabel("Place").selectOption("Our town (Mastodon)");
        visitor.presses(visitor.page().getByRole(BUTTON, named("Get a code")));
        neighbourhood
                .citizen("emma")
                .post("@acme " + visitor.page().locator("[data-copy]").textContent());
        visitor.sees(visitor.page().getByText("You are"), Duration.ofSeconds(60));

        visitor.presses(visitor.page().getByRole(BUTTON, named("Leave me alone")));
        visitor.sees(visitor.page().getByText("We leave you alone from now on."));

        var card = cardOn(key);
        assertThat(card).containsText("Opted out");
        assertThat(card).not().containsText("E-65");
        Screenshots.keep(scene.agent(), "card-opted-out");
        Manners.of(scene.agent());
    }

    /** The card of a request once it is there, before the agent. */
    private static Locator cardOn(String key) {
        var agent = scene.agent().at("browse/" + key);
        var card = agent.page().locator(".hearback-card");
        agent.sees(card);
        return card;
    }

    private static String id(String key) {
        return scene.desk().agent().get("/rest/api/2/issue/" + key).json().path("id").asText();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
