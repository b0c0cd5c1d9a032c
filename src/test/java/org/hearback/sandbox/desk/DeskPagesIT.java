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

/** The desk's pages, as agents, customers and strangers meet them. */
class DeskPagesIT {
    private static final String PORTAL = "/servicedesk/customer/portal/1/";

    @TempDir static Path home;
    private static Desk desk;
    private static JiraClient kim;

    @BeforeAll
    static void open() {
        desk = Desk.open(home);
        kim = JiraClient.as(desk.baseUrl(), "kim", "kim");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** Kim asks by the portal's form; gives the key of the request. */
    private static String ask(String summary) {
        String form =
                kim.get("/servicedesk/customer/portal/1")
                        .page()
                        .select(".desk-cards a")
                        .attr("href");
        Document page = kim.get(form.substring("/jira".length())).page();
        Document request = kim.submit(page, Map.of("summary", summary)).page();
        return request.select("#cv-request-content").attr("data-request-key");
    }

    /** Fills one of several forms of an issue's page and sends it. */
    private static JiraClient.Reply send(String key, String form, Map<String, String> typed) {
        Document page = desk.agent().get("/browse/" + key).page();
        var fields = new HashMap<String, String>();
        page.select(form + " input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        return desk.agent().form("/browse/" + key, fields);
    }

    private static JiraClient.Reply say(String key, String text, String audience) {
        return send(key, "#issue-comment-add", Map.of("comment", text, "audience", audience));
    }

    @Test
    void
            given_a_customer_when_they_ask_and_an_agent_answers_then_only_the_public_answer_is_theirs() {
        String key = ask("Where is it?");

        say(key, "Here *it* is.", "public");
        Document agentsView = say(key, "We lost it.", "internal").page();

        String customersView = kim.get(PORTAL + key).page().select("article").text();
        assertThat(customersView).contains("Here it is.").doesNotContain("We lost it.");
        assertThat(agentsView.select(".desk-comment-internal").text()).contains("We lost it.");
        assertThat(agentsView.select(".desk-comment:not(.desk-comment-internal) b").text())
                .isEqualTo("it");
    }

    @Test
    void given_a_comment_for_one_group_when_the_customer_looks_then_it_is_not_there() {
        String key = ask("Who reads this?");
        send(
                key,
                "#issue-comment-add",
                Map.of(
                        "comment", "agents only",
                        "audience", "public",
                        "commentLevel", "jira-servicedesk-users"));

        assertThat(kim.get(PORTAL + key).page().text()).doesNotContain("agents only");
        assertThat(desk.agent().get("/browse/" + key).page().text()).contains("agents only");
    }

    @Test
    void given_html_in_a_request_when_pages_show_it_then_it_is_text() {
        String evil = "<script>alert(1)</script>\"'><img src=x>";
        String key = ask(evil);

        for (var page :
                new JiraClient.Reply[] {
                    desk.agent().get("/browse/" + key),
                    desk.agent().get("/projects/SUP/queues"),
                    kim.get(PORTAL + key),
                    kim.get("/servicedesk/customer/user/requests")
                }) {
            assertThat(page.page().text()).contains(evil);
            assertThat(page.body()).doesNotContain("<script>alert", "<img src=x>");
        }
    }

    @Test
    void given_a_form_without_token_when_it_is_sent_then_nothing_changes() {
        String key = ask("No token");

        var refused =
                desk.agent()
                        .form(
                                "/browse/" + key,
                                Map.of("do", "comment", "comment", "forged", "audience", "public"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(desk.agent().get("/browse/" + key).body()).doesNotContain("forged");
    }

    @Test
    void given_a_mandatory_field_left_out_when_sent_then_the_form_says_so_and_keeps_the_rest() {
        Document portal = kim.get("/servicedesk/customer/portal/1").page();
        String form = portal.select(".desk-cards a:contains(Report a problem)").attr("href");
        Document page = kim.get(form.substring("/jira".length())).page();

        var again = kim.submit(page, Map.of("summary", "It broke"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page().select("#summary").val()).isEqualTo("It broke");
        assertThat(again.page().select(".field-group:has(#customfield_10100) .error").text())
                .isEqualTo("Version of the app is required.");
    }

    @Test
    void given_a_step_of_the_workflow_when_taken_then_the_status_shows_it() {
        String key = ask("Move me");
        Document page = desk.agent().get("/browse/" + key).page();
        var step = page.select("button[name=action]:contains(Resolve)").attr("value");

        var moved = send(key, "#opsbar form", Map.of("action", step));

        assertThat(moved.page().select("#status-val").text()).isEqualTo("Resolved");
        assertThat(desk.agent().get("/projects/SUP/queues/done").page().text()).contains(key);
    }

    @Test
    void given_people_without_permission_when_they_look_then_they_are_led_or_refused() {
        String key = ask("Mine");
        var lee = JiraClient.as(desk.baseUrl(), "lee", "lee");
        var dev = JiraClient.as(desk.baseUrl(), "dev", "dev");
        var nobody = JiraClient.anonymous(desk.baseUrl());

        assertThat(nobody.get("/browse/" + key).at().toString()).contains("/login.jsp");
        assertThat(kim.get("/browse/" + key).at().getPath()).endsWith(PORTAL + key);
        assertThat(lee.get("/browse/" + key).status()).isEqualTo(404);
        assertThat(lee.get(PORTAL + key).status()).isEqualTo(404);
        assertThat(dev.get("/projects/SUP/queues").status()).isEqualTo(404);
        assertThat(dev.get("/plugins/servlet/project-config/SUP").status()).isEqualTo(403);
    }

    @Test
    void given_the_issue_view_when_an_agent_opens_it_then_plugins_find_what_they_know_of_jira() {
        Document page = desk.agent().get("/browse/" + ask("For plugins")).page();

        assertThat(page.select("form#issue-comment-add textarea#comment")).hasSize(1);
        assertThat(page.select("form#issue-comment-add select#commentLevel")).hasSize(1);
        assertThat(page.select("#key-val[data-issue-key]")).hasSize(1);
        assertThat(page.select("link[href*=origin-panel.css]")).isNotEmpty();
    }
}
