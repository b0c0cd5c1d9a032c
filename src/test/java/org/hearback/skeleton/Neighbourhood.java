package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A desk that listens to the town and to a community, for all tests about people: it takes longer
 * to start than most of them. The first that asks for it opens it, and it is closed after the last;
 * so each test brings people of its own.
 */
public final class Neighbourhood implements AutoCloseable {
    /** What is tried every few seconds, on a machine that may be busy. */
    public static final Duration SOON = Duration.ofSeconds(60);

    /** A tag that the desk listens for, whether or not a post speaks to it. */
    public static final String TAG = "#kettles";

    private static final String PAGES = "/plugins/servlet/hearback/";
    private static final String REQUESTS = "/rest/hearback/1.0/requests/";

    private final Path home;
    private final Desk desk;
    private final OwnTables tables;
    private final int townChannel;
    private final Community community;
    private final JiraClient caretaker;
    private final String domain;

    /** Hands the one that is open, or opens it, to whoever names it as a parameter. */
    public static final class Open implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Neighbourhood.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Neighbourhood.class))
                    .getOrComputeIfAbsent(
                            Neighbourhood.class, none -> new Neighbourhood(), Neighbourhood.class);
        }
    }

    private Neighbourhood() {
        try {
            home = Files.createTempDirectory("neighbourhood");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk = Desk.open(home);
        tables = new OwnTables(desk.node());
        townChannel =
                desk.addChannel(
                        "mastodon",
                        "Our town",
                        Map.of(
                                "server",
                                desk.town().toString(),
                                "token",
                                "town-acme-token",
                                "terms",
                                TAG,
                                "heard",
                                "listen"));
        community = new Community(desk.addHook("Community", ""));
        caretaker = JiraClient.as(desk.baseUrl(), "cara", "cara");
        var town = JiraClient.anonymous(desk.town()).get("/api/v2/instance").json();
        domain = town.path("domain").asText();
    }

    public Desk desk() {
        return desk;
    }

    public Community community() {
        return community;
    }

    /** The id of the channel that listens to the town. */
    int townChannel() {
        return townChannel;
    }

    /** Somebody who looks after super-users, and is neither an admin nor an agent. */
    public JiraClient caretaker() {
        return caretaker;
    }

    OwnTables tables() {
        return tables;
    }

    /** Whatever is kept of anybody. */
    public Traces traces() {
        return new Traces(desk.node(), home);
    }

    /** Somebody who moves into the town and speaks by its API. */
    public Citizen citizen(String name) {
        inTown(name);
        return new Citizen(desk.town(), "town-" + name + "-token");
    }

    /** Somebody of the town before its page. */
    public JiraClient inTown(String name) {
        var page = JiraClient.anonymous(desk.town());
        page.form("/join", Map.of("name", name));
        return page;
    }

    /** How somebody of the town is known at the desk. */
    public String townName(String name) {
        return name + "@" + domain;
    }

    /** Waits for the request whose summary has these words. */
    public JsonNode request(String words) {
        return within(
                SOON,
                "a request about " + words,
                () -> {
                    tables.hurryPolls();
                    return desk.requests("status IS NOT EMPTY").stream()
                            .filter(it -> summary(it).contains(words))
                            .findFirst()
                            .filter(this::isKnown);
                });
    }

    private static String summary(JsonNode request) {
        return request.path("fields").path("summary").asText();
    }

    /** The request stands in Jira a moment before the plugin knows it. */
    private boolean isKnown(JsonNode request) {
        return desk.agent().get(REQUESTS + id(request) + "/origin").status() == 200;
    }

    /** Jira's number of a request. */
    public static String id(JsonNode request) {
        return request.path("id").asText();
    }

    /** Waits until somebody of that name is known; their handle's number. */
    public int handle(String name) {
        return within(
                SOON,
                "somebody called " + name,
                () -> {
                    tables.hurryPolls();
                    var path = PAGES + "super-users?find=" + URLEncoder.encode(name, UTF_8);
                    return caretaker
                            .get(path)
                            .page()
                            .select(".hearback-found a[href*=handle=]")
                            .stream()
                            .findFirst()
                            .map(link -> link.attr("href").replaceAll(".*handle=", ""))
                            .map(Integer::valueOf);
                });
    }

    /** What the caretaker sees of somebody. */
    public Document person(int handle) {
        var page = caretaker.get(PAGES + "person?handle=" + handle);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.page();
    }

    /** Waits until the caretaker reads these words on somebody's page. */
    public void personSays(int handle, String words) {
        within(
                SOON,
                "'" + words + "' on the page of " + handle,
                () -> Optional.of(person(handle).text()).filter(text -> text.contains(words)));
    }

    /** The caretaker presses a button of somebody's page. */
    public JiraClient.Reply press(int handle, String button, Map<String, String> fields) {
        return press(caretaker, handle, button, fields);
    }

    /** Somebody who looks after super-users presses a button of a person's page. */
    JiraClient.Reply press(JiraClient who, int handle, String button, Map<String, String> fields) {
        who.get(PAGES + "person?handle=" + handle);
        var all = new HashMap<>(fields);
        all.put("do", button);
        all.put("handle", String.valueOf(handle));
        all.put("atl_token", who.token());
        return who.form(PAGES + "person", all);
    }

    /** The caretaker decides about somebody. */
    public void decide(int handle, String decision, String why) {
        var reply = press(handle, decision, Map.of("why", why));
        assertThat(reply.status()).as(reply.page().text()).isEqualTo(200);
    }

    /** The customer's card beside a request, as the agent sees it who may link handles. */
    public Document card(String issue) {
        var card = desk.agent().get(PAGES + "card?issue=" + issue);
        assertThat(card.status()).as(card.body()).isEqualTo(200);
        return card.page();
    }

    /** That agent presses something on the card. */
    public JiraClient.Reply onCard(String issue, String what, Map<String, Object> fields) {
        return desk.agent().json("POST", REQUESTS + issue + "/" + what, fields);
    }

    @Override
    public void close() {
        desk.close();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
