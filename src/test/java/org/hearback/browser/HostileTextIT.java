package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.hearback.skeleton.Eventually.within;

import org.hearback.adapter.channel.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Markup and scripts in what people write are text to everybody who reads it, on every page. */
@WithChromium
class HostileTextIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String HOSTILE = IMAGE + "<script>alert(2)</script>";

    @TempDir static Path home;
    private static Scene scene;
    private static LocalServer forum;
    private static int channel;

    @BeforeAll
    static void a_forum_and_a_town_full_of_markup() {
        scene = Scene.open(home);
        forum = new LocalServer(LocalServer.saying(200, List.of("Content-Type: text/xml"), feed()));
        var url = forum.at("/feed").toString();
        channel = scene.desk().addChannel("feed", "Forum " + HOSTILE, Map.of("url", url));
        scene.desk().addTown();
        scene.mara().post("@acme T-1 " + HOSTILE);
    }

    /** In a feed the text is HTML, so what a reader is to see as markup is escaped once more. */
    private static String feed() {
        var once = escaped(HOSTILE);
        var soon = Instant.now().plusSeconds(60).atOffset(ZoneOffset.UTC);
        return """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>%1$s</title><link>http://127.0.0.1/</link><description>%1$s</description>
        <item><guid isPermaLink="false">F-1</guid><title>F-1 %2$s</title>
        <link>javascript:alert(3)</link><dc:creator>Nora %1$s</dc:creator>
        <description>%1$s %2$s</description><pubDate>%3$s</pubDate></item>
        </channel></rss>
        """
                .formatted(once, escaped(once), DateTimeFormatter.RFC_1123_DATE_TIME.format(soon));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @AfterAll
    static void closed() {
        scene.close();
        forum.close();
    }

    @AfterEach
    void nothing_went_wrong() {
        scene.nothingWentWrong(); // a script that ran would have opened a dialog
    }

    private static String requestAbout(String words) {
        return within(SOON, "a request about " + words, () -> scene.desk().requestAbout(words))
                .path("key")
                .asText();
    }

    /** The page shows the markup as it was written, and has made nothing of it. */
    private static void showsText(Visitor visitor) {
        var page = visitor.page();
        visitor.sees(page.getByText(IMAGE));
        assertThat(page.locator("img[src=x], [onerror], [href^='javascript:']")).hasCount(0);
        assertThat(page.locator("main script, main iframe, main object")).hasCount(0);
    }

    @Test
    void given_markup_in_a_feed_when_an_admin_works_with_it_then_all_pages_show_text() {
        requestAbout("F-1");
        var admin = scene.admin();
        var pages = new ChannelPages(admin).at("channels");
        showsText(admin);

        pages.at("channels?edit=" + channel).button("Test").click();
        admin.sees(pages.text("It works"));
        assertThat(admin.page().locator(".hearback-probe")).containsText("<img");
        assertThat(admin.page().locator("img[src=x]")).hasCount(0);

        for (var place : List.of("channels?remove=" + channel, "why?channel=" + channel)) {
            pages.at(place);
            showsText(admin);
        }
        Screenshots.keep(admin, "hostile-why");
    }

    @Test
    void given_markup_in_posts_when_agents_and_citizens_read_them_then_they_see_text() {
        var agent = scene.agent();
        for (var key : List.of(requestAbout("F-1"), requestAbout("T-1"))) {
            agent.at("browse/" + key);
            showsText(agent);
            Screenshots.keep(agent, "hostile-" + key);
            agent.page().getByText("View on portal").click();
            showsText(agent);
        }
        agent.at("projects/SUP/queues");
        showsText(agent);

        scene.desk().answer(requestAbout("T-1"), "You wrote " + HOSTILE);
        var citizen = scene.citizen().at("");
        citizen.seesAfterReload(citizen.page().getByText("You wrote"), SOON);
        showsText(citizen);
        Screenshots.keep(citizen, "hostile-town");
    }
}
