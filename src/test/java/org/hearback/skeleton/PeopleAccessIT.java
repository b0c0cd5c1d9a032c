package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every method of REST and every page, with everybody who may stand before it. What is in neither
 * table is noticed.
 */
@ExtendWith(Neighbourhood.Open.class)
class PeopleAccessIT {
    private static final String REST = "/rest/hearback/1.0/";
    private static final String PAGES = "/plugins/servlet";
    private static final String REQUEST = "requests/{issueId}/";

    /** An answer that somebody else gave in the request's thread; its channel is filled in. */
    private static final Map<String, Object> ANSWER = Map.of("channel", 0, "post", "ada-1");

    /** Expected ends, in the order of {@link Passer}; {@code -} is the page where people log in. */
    private static final List<Door> DOORS =
            List.of(
                    get("attention", "401 403 403 403 403 403 200"),
                    post("attention/retry", "401 403 403 403 403 403 404")
                            .with(Map.of("channel", 1, "post", "none")),
                    post("channels/test", "401 403 403 403 403 403 400").with(Map.of()),
                    post("hook/{channel}", "401 401 401 401 401 401 401").with(Map.of()),
                    get(REQUEST + "origin", "401 403 404 200 200 404 200"),
                    get(REQUEST + "limit", "401 403 404 200 200 404 200"),
                    post(REQUEST + "helped", "401 403 404 200 200 404 200").with(ANSWER),
                    post(REQUEST + "helped/undo", "401 403 404 200 200 404 200")
                            .with(ANSWER)
                            .after(REQUEST + "helped"),
                    post(REQUEST + "reproduction", "401 403 404 200 200 404 200").with(Map.of()),
                    post(REQUEST + "reproduction/undo", "401 403 404 200 200 404 200")
                            .with(Map.of())
                            .after(REQUEST + "reproduction"),
                    post(REQUEST + "links", "401 403 404 403 400 404 403").with(Map.of()),
                    post(REQUEST + "links/separate", "401 403 404 403 400 404 403").with(Map.of()),
                    post(REQUEST + "links/end", "401 403 404 403 400 404 403").with(Map.of()),
                    post(REQUEST + "links/dismiss", "401 403 404 403 400 404 403").with(Map.of()),
                    post(REQUEST + "page-link", "401 403 404 403 400 404 403").with(Map.of()),
                    post(REQUEST + "erasure", "401 403 404 403 400 404 403").with(Map.of()),
                    post(REQUEST + "thanks", "401 403 404 403 403 404 409").with(Map.of()),
                    page("/hearback/channels", "- 403 403 403 403 403 200"),
                    page("/hearback/attention", "- 403 403 403 403 403 200"),
                    page("/hearback/why", "- 403 403 403 403 403 200"),
                    page("/hearback/rules", "- 403 403 403 403 403 200"),
                    page("/hearback/super-users", "- 403 403 403 403 200 200"),
                    page("/hearback/person?handle={handle}", "- 403 403 403 403 200 200"),
                    page("/hearback/digest", "- 403 403 403 403 200 200"),
                    page("/hearback/card?issue={issueId}", "401 404 404 200 200 404 200"),
                    page("/hearback/you", "200 200 200 200 200 200 200"),
                    form("/hearback/channels", "- 403 403 403 403 403 400"),
                    form("/hearback/attention", "- 403 403 403 403 403 200"),
                    form("/hearback/why", "- 403 403 403 403 403 405"),
                    form("/hearback/rules", "- 403 403 403 403 403 400"),
                    form("/hearback/super-users", "- 403 403 403 403 405 405"),
                    form("/hearback/person?handle={handle}", "- 403 403 403 403 400 400"),
                    form("/hearback/digest", "- 403 403 403 403 405 405"),
                    form("/hearback/card?issue={issueId}", "405 405 405 405 405 405 405"),
                    form("/hearback/you", "403 403 403 403 403 403 403"));

    private static final Map<Passer, JiraClient> CALLERS = new EnumMap<>(Passer.class);
    private static Neighbourhood neighbourhood;
    private static String key;
    private static Map<String, String> names;

    @BeforeAll
    static void a_request_from_the_community_and_everybody_before_the_doors(Neighbourhood open) {
        neighbourhood = open;
        open.community().says("ben", "ben-1", "How do I open the hatch H-51?");
        open.community().answers("ada", "ada-1", "ben-1", "Turn the hatch H-52 twice.");
        var request = open.request("H-51");
        open.request("H-52");
        key = request.path("key").asText();
        names =
                Map.of(
                        "{issueId}", Neighbourhood.id(request),
                        "{channel}", String.valueOf(open.community().channel()),
                        "{handle}", String.valueOf(open.handle("ben")));
        for (var role : Passer.values()) CALLERS.put(role, role.at(open.desk()));
    }

    static Stream<Door> doors() {
        return DOORS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void given_each_caller_when_a_door_is_tried_then_only_those_pass_who_belong_there(Door door) {
        var ends = new EnumMap<Passer, String>(Passer.class);
        for (var caller : CALLERS.entrySet()) {
            if (!door.before().isEmpty())
                tried(post(door.before(), "").with(door.body()), CALLERS.get(Passer.LINKER));
            ends.put(caller.getKey(), end(tried(door, caller.getValue())));
        }

        assertThat(ends).isEqualTo(door.ends());
    }

    @Test
    void given_all_that_is_packed_when_held_against_the_tables_then_no_door_is_missing()
            throws IOException {
        assertThat(named(DOORS.stream().filter(Door::isRest))).isEqualTo(restMethods());
        var pages = named(DOORS.stream().filter(door -> !door.isRest()));
        var expected = new TreeSet<String>();
        for (var path : servlets()) expected.addAll(List.of("GET " + path, "POST " + path));
        assertThat(pages).isEqualTo(expected);
    }

    @Test
    void given_each_caller_when_the_issue_is_looked_at_then_only_agents_who_may_have_the_panel() {
        var seen = new EnumMap<Passer, Boolean>(Passer.class);
        CALLERS.forEach(
                (role, jira) ->
                        seen.put(
                                role,
                                !jira.get("/browse/" + key)
                                        .page()
                                        .select(".hearback-customer")
                                        .isEmpty()));

        assertThat(seen.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .containsExactly(Passer.AGENT, Passer.LINKER, Passer.ADMIN);
    }

    @Test
    void given_each_caller_when_jira_is_opened_then_only_caretakers_have_the_menu() {
        var seen = new EnumMap<Passer, Boolean>(Passer.class);
        CALLERS.forEach(
                (role, jira) ->
                        seen.put(
                                role,
                                !jira.get("/secure/BrowseProjects.jspa")
                                        .page()
                                        .select("a[href$=hearback/super-users]")
                                        .isEmpty()));

        assertThat(seen.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .containsExactly(Passer.CARETAKER, Passer.ADMIN);
    }

    private static JiraClient.Reply tried(Door door, JiraClient jira) {
        var path = filled(door.isRest() ? REST + door.path() : PAGES + door.path());
        if (door.method().equals("GET")) return jira.get(path);
        if (!door.isRest()) return jira.form(path, withToken(jira));
        var body = new HashMap<>(door.body());
        body.replace("channel", 0, neighbourhood.community().channel());
        return jira.json(door.method(), path, body);
    }

    private static String filled(String path) {
        var filled = path;
        for (var name : names.entrySet()) filled = filled.replace(name.getKey(), name.getValue());
        return filled;
    }

    /** Everybody has a token of their own: it must not open what their rights do not. */
    private static Map<String, String> withToken(JiraClient jira) {
        if (jira.token().isEmpty()) jira.get(PAGES + "/hearback/super-users");
        return new HashMap<>(Map.of("atl_token", jira.token()));
    }

    /** How a try ended: a status, or the page where people log in. */
    private static String end(JiraClient.Reply reply) {
        return reply.at().getPath().endsWith("/login.jsp") ? "-" : String.valueOf(reply.status());
    }

    private static Set<String> named(Stream<Door> doors) {
        return doors.map(door -> door.method() + " " + door.path().replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All methods of REST, as their annotations say. */
    private static Set<String> restMethods() {
        return new ClassFileImporter()
                .importPackages("org.hearback.adapter.rest").stream()
                        .map(known -> known.reflect())
                        .filter(known -> known.isAnnotationPresent(Path.class))
                        .flatMap(known -> Arrays.stream(known.getDeclaredMethods()))
                        .flatMap(method -> restMethod(method).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> restMethod(Method method) {
        var above = method.getDeclaringClass().getAnnotation(Path.class).value();
        var own = method.getAnnotation(Path.class);
        var path = own == null ? above : above + "/" + own.value();
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path.replaceAll("/+", "/").replaceAll("^/", ""))
                .map(named -> named.replaceAll(":[^}]*}", "}"))
                .toList();
    }

    /** The paths of all servlets of the descriptor. */
    private static List<String> servlets() throws IOException {
        var descriptor = Files.readString(java.nio.file.Path.of("atlassian-plugin.xml"));
        return Jsoup.parse(descriptor, Parser.xmlParser())
                .select("servlet > url-pattern")
                .eachText();
    }

    private static Door get(String path, String ends) {
        return new Door("GET", path, ends, Map.of(), "");
    }

    private static Door post(String path, String ends) {
        return new Door("POST", path, ends, Map.of(), "");
    }

    private static Door page(String path, String ends) {
        return get(path, ends);
    }

    private static Door form(String path, String ends) {
        return post(path, ends);
    }

    /**
     * A method of REST, or a page.
     *
     * @param path as the resource or the descriptor has it; a page's begins with a slash
     * @param before what a linker does before each try
     */
    private record Door(
            String method, String path, String expected, Map<String, Object> body, String before) {
        Door with(Map<String, Object> sent) {
            return new Door(method, path, expected, sent, before);
        }

        Door after(String other) {
            return new Door(method, path, expected, body, other);
        }

        boolean isRest() {
            return !path.startsWith("/");
        }

        Map<Passer, String> ends() {
            var all = List.of(expected.split(" ", -1)).iterator();
            var ends = new EnumMap<Passer, String>(Passer.class);
            for (var role : Passer.values()) ends.put(role, all.next());
            return ends;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
