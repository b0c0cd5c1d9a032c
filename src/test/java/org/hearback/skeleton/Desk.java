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
    private static final String CHANNELS = "/plugins/servlet/hearback/channels";

    private final URI baseUrl;
    private final Optional<Node> node;
    private final JiraClient admin;
    private final JiraClient agent;

    private Desk(URI baseUrl, Optional<Node> node) {
        this.baseUrl = baseUrl;
        this.node = node;
        this.admin = JiraClient.as(baseUrl, "admin", "admin");
        this.agent = JiraClient.as(baseUrl, "mara", "mara");
    }

    /** A desk on H2 in that directory, with the town beside it. */
    public static Desk open(Path home) {
        return open(home, 0);
    }

    /** Such a desk, whose mail goes to the server on that port of this machine; 0 for none. */
    public static Desk open(Path home, int smtpPort) {
        return started(
                options(home)
                        .smtpPort(smtpPort)
                        .neighbour(new TownBeside(home.resolve("town"), Clock.systemUTC())));
    }

    /** A node of a cluster, without a town: same home, same database. */
    public static Desk open(Path home, String database, String nodeId) {
        return started(options(home).nodeId(nodeId).database(database));
    }

    private static NodeOptions.Builder options(Path home) {
        return NodeOptions.of(Path.of(System.getProperty("plugin.jar")), home);
    }

    private static Desk started(NodeOptions.Builder options) {
        // The tests' networks live on loopback, which the plugin refuses unless told otherwise.
        System.setProperty(NETWORK_EXCEPTIONS, "127.0.0.0/8");
        try {
            return of(Node.start(options.build()));
        } catch (IOException | BundleException e) {
            throw new AssertionError("the sandbox does not start", e);
        }
    }

    /** A desk on a node that runs already. */
    public static Desk of(Node node) {
        return new Desk(node.baseUrl(), Optional.of(node));
    }

    /** A desk on a node of another process, which is closed there. */
    static Desk at(URI baseUrl) {
        return new Desk(baseUrl, Optional.empty());
    }

    /** The node itself; there is none to be had from another process. */
    public Node node() {
        return node.orElseThrow();
    }

    /** Where Jira is. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Where the town is. */
    public URI town() {
        return baseUrl.resolve("/town");
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
        var form = admin.get(CHANNELS + "?new=" + kind).page();
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
        return addTown(town());
    }

    /** Adds the company's account in a town at that address as a channel. */
    public int addTown(URI town) {
        return addChannel(
                "mastodon",
                "Our town",
                Map.of("server", town.toString(), "token", "town-acme-token", "heard", "listen"));
    }

    /** Adds a signed webhook with the secret that the form offers. */
    public Hook addHook(String name, String callback) {
        var form = admin.get(CHANNELS + "?new=webhook").page();
        var secret = new SharedSecret(form.select("input[name=secret]").val());
        var settings = Map.of("secret", secret.text(), "callback", callback);
        return new Hook(baseUrl(), addChannel("webhook", name, settings), secret);
    }

    /** Fills some fields of a channel's form and saves it. */
    public void change(int channel, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("do", "save");
        var saved = admin.submit(admin.get(CHANNELS + "?edit=" + channel).page(), all);
        assertThat(saved.status()).as(saved.page().text()).isEqualTo(200);
    }

    /** Presses a button of the list of channels: pause, resume or remove. */
    public void move(int channel, String way) {
        var fields = Map.of("channel", String.valueOf(channel), "do", way);
        var moved = admin.submit(admin.get(CHANNELS).page(), fields);
        assertThat(moved.status()).as(moved.page().text()).isEqualTo(200);
    }

    /** The text of the page that says why nothing arrived. */
    public String why(int channel) {
        var page = admin.get("/plugins/servlet/hearback/why?channel=" + channel);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.page().text();
    }

    private int channelNamed(String name) {
        var page = admin.get(CHANNELS).page();
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
        node.ifPresent(Node::close);
    }
}
