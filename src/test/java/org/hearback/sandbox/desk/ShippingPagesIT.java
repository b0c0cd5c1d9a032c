package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.skeleton.Desk;
import org.hearback.skeleton.JiraClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Versions, plans, links and company, by the forms that people use. */
class ShippingPagesIT {
    private static final String RELEASES = "/projects/APP/versions";
    private static final String PORTAL = "/servicedesk/customer/portal/1/";

    @TempDir static Path home;
    private static Desk desk;
    private static JiraClient nora;

    @BeforeAll
    static void open() {
        desk = Desk.open(home);
        nora = JiraClient.as(desk.baseUrl(), "nora", "nora");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static JiraClient.Reply send(JiraClient who, String page, Map<String, String> typed) {
        who.get(page); // brings the token
        return who.form(page, with(typed, "atl_token", who.token()));
    }

    private static String versionId(String name) {
        return nora.get(RELEASES)
                .page()
                .select("tr[data-version=" + name + "] input[type=checkbox]")
                .val();
    }

    private static String status(Document releases, String name) {
        return releases.select("tr[data-version=" + name + "] .aui-lozenge").text();
    }

    @Test
    void given_a_version_when_its_owner_releases_and_unreleases_it_then_the_page_says_so() {
        var version = Map.of("version", versionId("3.3"));

        Document released = send(nora, RELEASES, with(version, "do", "release")).page();
        Document back = send(nora, RELEASES, with(version, "do", "unrelease")).page();

        assertThat(status(released, "3.3")).isEqualTo("Released");
        assertThat(status(back, "3.3")).isEqualTo("Unreleased");
        assertThat(desk.agent().get(RELEASES).page().select("form[action$=versions]")).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        var all = new HashMap<>(some);
        all.put(key, value);
        return all;
    }

    @Test
    void given_a_change_when_it_is_planned_on_its_page_then_the_page_shows_the_plan() {
        send(nora, "/browse/APP-3", Map.of("do", "fix", "fixVersion", "3.2"));
        send(nora, "/browse/APP-3", Map.of("do", "assign", "assignee", "dev"));
        Document planned = nora.get("/browse/APP-3").page();

        assertThat(planned.select("#details-module").text()).contains("Fix versions 3.2");
        assertThat(planned.select("#epic-val").text()).isEqualTo("APP-2");
        assertThat(planned.select("#assignee-val").text()).contains("Devi Rao");
        var refused = send(nora, "/browse/APP-3", Map.of("do", "fix", "fixVersion", "9.9"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("[role=alert]").text()).contains("'9.9' is not valid");
    }

    @Test
    void given_two_issues_when_an_agent_links_and_unlinks_them_then_both_pages_show_it() {
        Map<String, String> link =
                Map.of("do", "link", "way", "inward:Duplicate", "other", "app-1");

        Document linked = send(desk.agent(), "/browse/SUP-2", link).page();
        assertThat(linked.select("#linkingmodule li").text()).contains("is duplicated by", "APP-1");
        String id = linked.select("#linkingmodule input[name=link]").val();
        assertThat(nora.get("/browse/APP-1").page().select("#linkingmodule li").text())
                .as("nora may not see SUP")
                .isEmpty();

        Map<String, String> unlink = Map.of("do", "unlink", "link", id);
        assertThat(send(desk.agent(), "/browse/SUP-2", unlink).page().select("#linkingmodule li"))
                .isEmpty();
    }

    @Test
    void given_a_request_when_its_reporter_shares_it_then_the_other_customer_reads_it() {
        var kim = JiraClient.as(desk.baseUrl(), "kim", "kim");
        var lee = JiraClient.as(desk.baseUrl(), "lee", "lee");
        assertThat(lee.get(PORTAL + "SUP-1").status()).isEqualTo(404);

        send(
                kim,
                PORTAL + "SUP-1",
                Map.of("do", "participant", "participant", "lee", "takesPart", "true"));

        assertThat(lee.get(PORTAL + "SUP-1").status()).isEqualTo(200);
        assertThat(desk.agent().get("/browse/SUP-1").page().select("#participants-val").text())
                .contains("Lee Moreno");
    }

    @Test
    void given_a_customer_when_they_choose_a_language_then_it_is_kept_and_a_wrong_one_refused() {
        var lee = JiraClient.as(desk.baseUrl(), "lee", "lee");
        String profile = "/servicedesk/customer/user/profile";

        Document kept =
                send(lee, profile, Map.of("locale", "fr_FR", "timeZone", "Europe/Paris")).page();
        var refused = send(lee, profile, Map.of("locale", "tlh", "timeZone", "Europe/Paris"));

        assertThat(kept.select("#locale-val").text()).isEqualTo("French (France)");
        assertThat(kept.select("#timezone-val").text()).isEqualTo("Europe/Paris");
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void given_an_archived_issue_when_opened_then_it_is_read_only() {
        var made =
                nora.json(
                        "POST",
                        "/rest/api/2/issue",
                        Map.of(
                                "fields",
                                Map.of(
                                        "project", Map.of("key", "APP"),
                                        "issuetype", Map.of("name", "Bug"),
                                        "summary", "Old")));
        String page = "/browse/" + made.json().path("key").asText();

        Document archived = send(nora, page, Map.of("do", "archive")).page();

        assertThat(archived.select("#issue-archived")).hasSize(1);
        assertThat(archived.select("#issue-comment-add")).isEmpty();
        assertThat(archived.select("#opsbar button")).isEmpty();
    }
}
