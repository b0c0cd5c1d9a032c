package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Caller.ADMIN;
import static org.hearback.skeleton.Caller.ADMIN_ONCE;
import static org.hearback.skeleton.Caller.AGENT;
import static org.hearback.skeleton.Caller.AGENT_ELSEWHERE;
import static org.hearback.skeleton.Caller.ANONYMOUS;
import static org.hearback.skeleton.Caller.CUSTOMER;
import static org.hearback.skeleton.Eventually.within;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who passes which door of the plugin as it is installed: its host's fences and its own. */
class AccessIT {
    private static final String PAGES = "/plugins/servlet/hearback/";
    private static final String REST = "/rest/hearback/1.0/";

    @TempDir static Path home;
    private static final Map<Caller, JiraClient> CALLERS = new EnumMap<>(Caller.class);
    private static Desk desk;
    private static Hook hook;
    private static String key;
    private static String issueId;

    @BeforeAll
    static void a_request_from_a_webhook_and_everybody_before_the_doors() {
        desk = Desk.open(home);
        Caller.settle(desk.node());
        hook = desk.addHook("Forum", "");
        hook.post("p-1", "The gate G-1 is open");
        var request =
                within(
                        Duration.ofSeconds(30),
                        "the request",
                        () ->
                                desk.requestAbout("G-1")
                                        .filter(found -> isKnown(found.path("id").asText())));
        key = request.path("key").asText();
        issueId = request.path("id").asText();
        for (var caller : Caller.values()) CALLERS.put(caller, caller.at(desk.baseUrl()));
    }

    /** The request stands in Jira a moment before the plugin knows it. */
    private static boolean isKnown(String issue) {
        return desk.agent().get(REST + "requests/" + issue + "/origin").status() == 200;
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                door("origin", jira -> jira.get(REST + "requests/" + issueId + "/origin"))
                        .opensTo("401 403 404 200 200 200"),
                door("reply limit", jira -> jira.get(REST + "requests/" + issueId + "/limit"))
                        .opensTo("401 403 404 200 200 200"),
                door("attention list", jira -> jira.get(REST + "attention"))
                        .opensTo("401 403 403 403 200 200"),
                door("attention retry", AccessIT::retry).opensTo("401 403 403 403 404 404"),
                door("channel test", AccessIT::test).opensTo("401 403 403 403 200 200"),
                door("channels page", jira -> jira.get(PAGES + "channels"))
                        .opensTo("login 403 403 403 websudo 200"),
                door(
                                "form of a channel",
                                jira -> jira.get(PAGES + "channels?edit=" + hook.channel()))
                        .opensTo("login 403 403 403 websudo 200"),
                door("attention page", jira -> jira.get(PAGES + "attention"))
                        .opensTo("login 403 403 403 websudo 200"),
                door("why page", jira -> jira.get(PAGES + "why?channel=" + hook.channel()))
                        .opensTo("login 403 403 403 websudo 200"),
                door("change by the channels page", AccessIT::resume)
                        .opensTo("login 403 403 403 websudo 200"),
                door("retry by the attention page", AccessIT::retryByPage)
                        .opensTo("login 403 403 403 websudo 200"),
                door("change by the why page", jira -> jira.form(PAGES + "why", token(jira)))
                        .opensTo("login 403 403 403 websudo 405"));
    }

    private static JiraClient.Reply retry(JiraClient jira) {
        var post = Map.of("channel", hook.channel(), "post", "p-1");
        return jira.json("POST", REST + "attention/retry", post);
    }

    private static JiraClient.Reply test(JiraClient jira) {
        var page = desk.admin().get(PAGES + "channels?edit=" + hook.channel()).page();
        var types = page.select("select[name=requesttype] option[selected]").val();
        var fields =
                Map.of("kind", "webhook", "name", "Forum", "user", "bot", "requesttype", types);
        return jira.json(
                "POST",
                REST + "channels/test",
                Map.of("channel", hook.channel(), "fields", fields));
    }

    private static JiraClient.Reply resume(JiraClient jira) {
        var fields = token(jira);
        fields.put("channel", String.valueOf(hook.channel()));
        fields.put("do", "resume");
        return jira.form(PAGES + "channels", fields);
    }

    private static JiraClient.Reply retryByPage(JiraClient jira) {
        var fields = token(jira);
        fields.put("channel", String.valueOf(hook.channel()));
        fields.put("post", "p-1");
        return jira.form(PAGES + "attention", fields);
    }

    /** Everybody has a token of their own: it must not open what their rights do not. */
    private static Map<String, String> token(JiraClient jira) {
        if (jira.token().isEmpty()) jira.get(PAGES + "why");
        return new HashMap<>(Map.of("atl_token", jira.token()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void given_each_caller_when_a_door_is_tried_then_only_those_pass_who_belong_there(
            Door door, Map<Caller, String> expected) {
        var ends = new EnumMap<Caller, String>(Caller.class);
        CALLERS.forEach((caller, jira) -> ends.put(caller, end(door.tried().apply(jira))));

        assertThat(ends).isEqualTo(expected);
    }

    @Test
    void given_each_caller_when_an_issue_is_looked_at_then_only_agents_of_it_see_its_origin() {
        var seen = new EnumMap<Caller, Boolean>(Caller.class);
        CALLERS.forEach(
                (caller, jira) -> {
                    var panel = jira.get("/browse/" + key).page().select(".hearback-origin");
                    seen.put(caller, panel.text().contains("Nora"));
                });

        assertThat(seen)
                .isEqualTo(
                        Map.of(
                                ANONYMOUS, false,
                                CUSTOMER, false,
                                AGENT_ELSEWHERE, false,
                                AGENT, true,
                                ADMIN_ONCE, true,
                                ADMIN, true));
        assertThat(end(CALLERS.get(ANONYMOUS).get("/browse/" + key))).isEqualTo("login");
        assertThat(end(CALLERS.get(CUSTOMER).get("/browse/" + key))).isEqualTo("404");
        assertThat(end(CALLERS.get(AGENT_ELSEWHERE).get("/browse/" + key))).isEqualTo("200");
    }

    @Test
    void given_an_issue_of_no_channel_when_an_agent_asks_then_it_has_no_origin() {
        var other = desk.agent().get("/rest/api/2/issue/SUP-1").json().path("id").asText();

        assertThat(desk.agent().get(REST + "requests/" + other + "/origin").status())
                .isEqualTo(404);
        assertThat(desk.agent().get(REST + "requests/" + other + "/limit").status()).isEqualTo(404);
        assertThat(desk.agent().get("/browse/SUP-1").page().select(".hearback-origin")).isEmpty();
        assertThat(desk.agent().get(REST + "requests/4711/origin").status()).isEqualTo(404);
    }

    @Test
    void given_the_webhooks_door_when_knocked_unsigned_then_rights_in_jira_do_not_open_it() {
        CALLERS.forEach(
                (caller, jira) -> {
                    var push = Push.of("p-2", "Let me in", hook.secret()).without(Push.SIGNATURE);
                    var reply = jira.post(hook.path(), push.body(), push.headers());
                    assertThat(reply.status()).as(caller.name()).isEqualTo(401);
                    assertThat(reply.json().path("errors").has(Push.SIGNATURE)).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "remove", "save"})
    void given_a_form_without_its_token_when_sent_then_it_is_refused_and_changes_nothing(
            String action) {
        var admin = CALLERS.get(ADMIN);
        var page = admin.get(PAGES + "channels?edit=" + hook.channel()).page();
        for (var token : Arrays.asList("", "wrong", admin.token() + "0")) {
            var fields = Map.of("do", action, "name", "Stolen", "atl_token", token);
            var reply = admin.submit(page, fields);
            assertThat(reply.status()).as(reply.page().text()).isEqualTo(403);
        }
        var without = Map.of("do", action, "channel", String.valueOf(hook.channel()));
        assertThat(admin.form(PAGES + "channels", without).status()).isEqualTo(403);

        assertThat(admin.get(PAGES + "channels").page().text())
                .contains("Forum")
                .doesNotContain("Stolen");
        hook.post("after-" + action, "The gate is still where it was: " + action);
    }

    @Test
    void given_a_script_of_another_site_when_it_sends_what_forms_can_then_rest_refuses_it() {
        var body = "{\"channel\":1,\"post\":\"p-1\"}".getBytes(UTF_8);

        for (var type : Arrays.asList("text/plain", "application/x-www-form-urlencoded")) {
            var reply =
                    CALLERS.get(ADMIN)
                            .post(REST + "attention/retry", body, Map.of("Content-Type", type));
            assertThat(reply.status()).as(type + ": " + reply.body()).isIn(403, 415);
        }
    }

    /** How a try ended: a status, or the page to which it was led. */
    private static String end(JiraClient.Reply reply) {
        var path = reply.at().getPath();
        if (path.endsWith("/login.jsp")) return "login";
        return path.endsWith("/WebSudoAuthenticate.jspa")
                ? "websudo"
                : String.valueOf(reply.status());
    }

    private static Door door(String name, Function<JiraClient, JiraClient.Reply> tried) {
        return new Door(name, tried);
    }

    private record Door(String name, Function<JiraClient, JiraClient.Reply> tried) {
        /** How it ends for the callers, in their order. */
        Arguments opensTo(String ends) {
            var all = List.of(ends.split(" ", -1)).iterator();
            var expected = new EnumMap<Caller, String>(Caller.class);
            for (var caller : Caller.values()) expected.put(caller, all.next());
            return Arguments.of(this, expected);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
