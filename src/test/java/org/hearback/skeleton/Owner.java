package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.jsoup.nodes.Document;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Nora, who owns the product APP, and those who bring her the customers' wishes: an agent who says
 * which change a request asks for, an administrator who clears up. All over HTTP.
 */
public final class Owner {
    /** What is tried every few seconds, on a machine that may be busy. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String ISSUE = "/rest/api/2/issue";
    private static final String PAGES = "/plugins/servlet/hearback/";

    private final Desk desk;
    private final JiraClient nora;

    public Owner(Desk desk) {
        this.desk = desk;
        this.nora = JiraClient.loggedIn(desk.baseUrl(), "nora", "nora");
    }

    /** A customer asks on the portal; the request's key. */
    public String asks(String customer, String summary) {
        var client = JiraClient.loggedIn(desk.baseUrl(), customer, customer);
        var wish =
                Map.of(
                        "serviceDeskId", 1,
                        "requestTypeId", 10000,
                        "requestFieldValues", Map.of("summary", summary));
        var raised = client.json("POST", "/rest/servicedeskapi/request", wish);
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        return raised.json().path("issueKey").asText();
    }

    /** A change that is planned for a new version; its key. */
    public String plans(String summary, String version) {
        var made =
                nora.json("POST", "/rest/api/2/version", Map.of("project", "APP", "name", version));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var fields =
                Map.of(
                        "project",
                        Map.of("key", "APP"),
                        "issuetype",
                        Map.of("name", "Story"),
                        "summary",
                        summary,
                        "fixVersions",
                        new Object[] {Map.of("name", version)});
        var planned = nora.json("POST", ISSUE, Map.of("fields", fields));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        return planned.json().path("key").asText();
    }

    /** The agent says that the request asks for the change, in these words of the customer. */
    public void hears(String request, String change, String quote) {
        var id = desk.agent().get(ISSUE + "/" + request).json().path("id").asText();
        var body = Map.of("change", change, "quote", quote);
        var path = "/rest/hearback/1.0/requests/" + id + "/voices";
        var linked = desk.agent().json("POST", path, body);
        assertThat(linked.status()).as(linked.body()).isBetween(200, 201);
    }

    /** The request is put away. */
    public void archives(String request) {
        var archived = desk.admin().json("PUT", ISSUE + "/" + request + "/archive", Map.of());
        assertThat(archived.status()).as(archived.body()).isLessThan(300);
    }

    /** The change is done and its version released. */
    public void ships(String change) {
        var steps = nora.get(ISSUE + "/" + change + "/transitions").json().path("transitions");
        var done = named(steps, "Done").path("id").asText();
        var moved =
                nora.json(
                        "POST",
                        ISSUE + "/" + change + "/transitions",
                        Map.of("transition", Map.of("id", done)));
        assertThat(moved.status()).as(moved.body()).isEqualTo(204);
        var version = nora.get(ISSUE + "/" + change).json().at("/fields/fixVersions/0/id").asText();
        var path = "/rest/api/2/version/" + version;
        var released = nora.json("PUT", path, Map.of("released", true));
        assertThat(released.status()).as(released.body()).isEqualTo(200);
    }

    private static JsonNode named(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + all));
    }

    /** Waits until somebody is to be told of the change; the path of the telling's page. */
    public String telling(String change) {
        var telling = opened(change);
        within(
                SOON,
                "somebody in " + telling,
                () -> Optional.of(page(telling).text()).filter(it -> it.contains("Waits for")));
        return telling;
    }

    private String opened(String change) {
        return within(
                SOON,
                "a telling of " + change,
                () ->
                        nora
                                .get(PAGES + "certificates?project=APP")
                                .page()
                                .select("a[href*=telling?id=]")
                                .stream()
                                .filter(link -> link.text().equals(change))
                                .map(
                                        link ->
                                                PAGES
                                                        + link.attr("href")
                                                                .replaceAll(".*hearback/", ""))
                                .findFirst());
    }

    /** The page of a telling, as the owner sees it. */
    public Document page(String telling) {
        var page = nora.get(telling);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.page();
    }

    /** Waits until the owner reads these words on the page of the telling. */
    public void reads(String telling, String words) {
        within(
                SOON,
                "'" + words + "' on " + telling,
                () -> Optional.of(page(telling).text()).filter(text -> text.contains(words)));
    }

    /** It leaves. */
    public void approves(String telling) {
        page(telling);
        var fields = Map.of("do", "approve", "atl_token", nora.token());
        var approved = nora.form(telling, fields);
        assertThat(approved.status()).as(approved.page().text()).isEqualTo(200);
    }
}
