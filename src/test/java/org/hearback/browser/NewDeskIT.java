package org.hearback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.LINK;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** What people see of a desk on which nothing is set up yet; no test of these saves anything. */
@WithChromium
class NewDeskIT {
    private static final String CHANNELS = "plugins/servlet/hearback/channels";

    @TempDir static Path home;
    private static Scene scene;

    @BeforeAll
    static void a_new_desk() {
        scene = Scene.open(home);
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
    void given_no_channel_when_an_admin_looks_around_then_each_page_says_what_to_do_next() {
        var pages = new ChannelPages(scene.admin());
        for (var page : List.of("channels", "why")) {
            pages.at(page).admin().sees(pages.text("No channel yet"));
            Screenshots.keep(pages.admin(), page + "-empty");
            Manners.of(pages.admin());
        }
        pages.at("attention").admin().sees(pages.text("Nothing waits"));
        Screenshots.keep(pages.admin(), "attention-empty");
        Manners.of(pages.admin());

        pages.at("channels").admin().presses(pages.link("Add the first channel"));

        pages.admin().sees(pages.text("Where do your customers speak?"));
        Screenshots.keep(pages.admin(), "channel-kinds");
        Manners.of(pages.admin());
    }

    @Test
    void given_a_wrong_token_when_an_admin_tests_it_then_the_problem_stands_at_its_field() {
        var pages = new ChannelPages(scene.admin()).atNew("mastodon");
        Screenshots.keep(pages.admin(), "channel-form");
        Manners.of(pages.admin());
        pages.atNew("mastodon");
        pages.fillTown("Our town", scene.desk().town().toString(), "not-a-token", "Get help");

        pages.admin().presses(pages.button("Test"));

        pages.admin().sees(pages.text("It does not work yet"));
        assertThat(pages.problemAt("Access token")).contains("does not accept the token");
        assertThat(pages.field("Access token")).isFocused();
        Screenshots.keep(pages.admin(), "channel-wrong-token");
    }

    @Test
    void given_an_unknown_user_when_an_admin_saves_then_nothing_is_saved_and_the_field_says_why() {
        var pages = new ChannelPages(scene.admin()).atNew("mastodon");
        pages.fillTown("Our town", scene.desk().town().toString(), "town-acme-token", "Get help");
        pages.admin().types(pages.field("Jira user"), "nobody");

        pages.admin().presses(pages.button("Save"));

        pages.admin().sees(pages.text("Nothing was saved."));
        pages.admin().forgives(400, "/channels");
        assertThat(pages.problemAt("Jira user")).contains("Jira does not know this user name");
        assertThat(pages.field("Jira user")).isFocused();
        assertThat(pages.problemAt("Access token")).contains("Enter it again");
        assertThat(pages.field("Name")).hasValue("Our town");
        Screenshots.keep(pages.admin(), "channel-refused");
        Manners.of(pages.admin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects/SUP/queues",
                "projects/APP/issues",
                "projects/APP/versions",
                "secure/BrowseProjects.jspa",
                "plugins/servlet/project-config/SUP",
                "servicedesk/customer/portals",
                "servicedesk/customer/portal/1",
                CHANNELS + "?new=feed",
                CHANNELS + "?new=webhook",
            })
    void given_a_page_of_the_desk_when_an_admin_opens_it_then_it_has_manners(String page) {
        var admin = scene.admin().at(page);

        Screenshots.keep(admin, page.replaceAll("\\W+", "-"));
        Manners.of(admin);
    }

    @Test
    void given_the_portal_when_a_customer_goes_to_ask_by_keyboard_then_the_form_has_manners() {
        var kim = scene.customer().at("servicedesk/customer/portal/1");

        kim.presses(kim.page().getByRole(LINK, named("Report a problem")));

        kim.sees(kim.page().getByLabel("Version of the app"));
        Screenshots.keep(kim, "portal-ask");
        Manners.of(kim);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void given_a_stranger_when_they_go_to_the_channels_then_they_log_in_first() {
        var stranger = scene.stranger().at(CHANNELS);

        stranger.sees(stranger.page().getByLabel("Password"));
        Screenshots.keep(stranger, "login");
        Manners.of(stranger);
    }

    @Test
    void given_a_customer_when_they_go_to_the_channels_then_they_are_told_whom_to_ask() {
        var kim = scene.customer().at(CHANNELS);

        kim.forgives(403, "/channels");
        kim.sees(kim.page().getByText("Only Jira administrators may see this page."));
        Screenshots.keep(kim, "refused");
        Manners.of(kim);
    }
}
