package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.sandbox.Node;
import org.hearback.sandbox.NodeOptions;
import org.hearback.sandbox.TownBeside;
import org.osgi.framework.BundleException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A running Jira with the plugin from its jar, a town beside it, and the people who use them. */
public final class Desk implements AutoCloseable {
    private static final String NETWORK_EXCEPTIONS = "hearback.http.exceptions";

    private final Node node;
    private final JiraClient admin;
    private final JiraClient agent;

    private Desk(Node node) {
        this.node = node;
        this.admin = JiraClient.as(node.baseUrl(), "admin", "admin");
        this.agent = JiraClient.as(node.baseUrl(), "mara", "mara");
    }

    /** A desk on H2 in that directory. */
    public static Desk open(Path home) {
        return open(home, "h2", "node1");
    }

    /** A node of a cluster: same home, same database. */
    public static Desk open(Path home, String database, String nodeId) {
        // The tests' networks live on loopback, which the plugin refuses unless told otherwise.
        System.setProperty(NETWORK_EXCEPTIONS, "127.0.0.0/8");
        var options =
                NodeOptions.of(Path.of(System.getProperty("plugin.jar")), home)
                        .nodeId(nodeId)
                        .database(database)
                        .neighbour(new TownBeside(home.resolve("town"), Clock.systemUTC()))
                        .build();
        try {
            return new Desk(Node.start(options));
        } catch (IOException | BundleException e) {
            throw new AssertionError("the sandbox does not start", e);
        }
    }

    /** A desk on a node that runs already. */
    public static Desk of(Node node) {
        return new Desk(node);
    }

    /** The node itself. */
    public Node node() {
        return node;
    }

    /** Where Jira is. */
    public URI baseUrl() {
        return node.baseUrl();
    }

    /** Where the town is. */
    public URI town() {
        return node.baseUrl().resolve("/town");
    }

    /** The administrator, logged in twice as Jira asks. */
    public JiraClient admin() {
        return admin;
    }

    /** An agent of SUP. */
    public JiraClient agent() {
        return agent;
    }

    /** Adds a channel by the admin's form and returns its id. */
    public int addChannel(String kind, String name, Map<String, String> settings) {
        var form = admin.get("/plugins/servlet/hearback/channels?new=" + kind).page();
        var types = form.select("select[name=requesttype] option");
        var help =
                types.stream()
                        .filter(type -> type.text().contains("Get help"))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("no request type on: " + form.text()));
        var fields = new HashMap<>(settings);
        fields.put("name", name);
        fields.put("requesttype", help.val());
        fields.put("user", "bot");
        fields.putIfAbsent("reporter", "CUSTOMER");
        fields.put("do", "save");
        var saved = admin.submit(form, fields);
        assertThat(saved.status()).as(saved.page().text()).isEqualTo(200);
        return channelNamed(name);
    }

    /** Adds the company's account in the town as a channel. */
    public int addTown() {
        return addChannel(
                "mastodon",
                "Our town",
                Map.of("server", town().toString(), "token", "town-acme-token", "heard", "listen"));
    }

    private int channelNamed(String name) {
        var page = admin.get("/plugins/servlet/hearback/channels").page();
        return page.select("a[href*=edit=]").stream()
                .filter(
                        link ->
                                link.parents().stream()
                                        .anyMatch(row -> row.is("tr") && row.text().contains(name)))
                .map(link -> link.attr("href").replaceAll(".*edit=(\\d+).*", "$1"))
                .map(Integer::valueOf)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("channel " + name + " is not on: " + page.text()));
    }

    /** The requests of SUP that JQL finds, newest first. */
    public List<JsonNode> requests(String jql) {
        var query =
                java.net.URLEncoder.encode(
                        "project = SUP AND " + jql + " ORDER BY created DESC",
                        java.nio.charset.StandardCharsets.UTF_8);
        var found = agent.get("/rest/api/2/search?maxResults=100&jql=" + query);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return StreamSupport.stream(found.json().path("issues").spliterator(), false).toList();
    }

    /** The one request whose summary or description contains the words. */
    public Optional<JsonNode> requestAbout(String words) {
        var found =
                requests("status IS NOT EMPTY").stream()
                        .filter(issue -> issue.path("fields").toString().contains(words))
                        .toList();
        assertThat(found).as("requests about " + words).hasSizeLessThanOrEqualTo(1);
        return found.stream().findFirst();
    }

    /** The agent answers for the customer, by the service desk's own REST. */
    public void answer(String requestKey, String text) {
        comment(requestKey, text, true);
    }

    /** The agent writes for colleagues only. */
    public void noteInside(String requestKey, String text) {
        comment(requestKey, text, false);
    }

    private void comment(String requestKey, String text, boolean open) {
        var said =
                agent.json(
                        "POST",
                        "/rest/servicedeskapi/request/" + requestKey + "/comment",
                        Map.of("body", text, "public", open));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    @Override
    public void close() {
        node.close();
    }
}
