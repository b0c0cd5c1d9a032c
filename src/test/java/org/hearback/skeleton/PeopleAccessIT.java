package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Door.get;
import static org.hearback.skeleton.Door.post;

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
    private static final String REQUEST = "requests/{issueId}/";

    /** An answer that somebody else gave in the request's thread. */
    private static final Map<String, Object> ANSWER =
            Map.of("channel", "{channel}", "post", "ada-1");

    /** Expected ends, in the order of {@link Passer}; {@code -} is the page where people log in. */
    private static final List<Door> DOORS =
            List.of(
                    get("attention", "401 403 403 403 403 403 200 403 403"),
                    post("attention/retry", "401 403 403 403 403 403 404 403 403")
                            .with(Map.of("channel", 1, "post", "none")),
                    post("channels/test", "401 403 403 403 403 403 400 403 403"),
                    post("hook/{channel}", "401 401 401 401 401 401 401 401 401"),
                    get(REQUEST + "origin", "401 403 404 200 200 404 200 404 404"),
                    get(REQUEST + "limit", "401 403 404 200 200 404 200 404 404"),
                    post(REQUEST + "helped", "401 403 404 200 200 404 200 404 404").with(ANSWER),
                    post(REQUEST + "helped/undo", "401 403 404 200 200 404 200 404 404")
                            .with(ANSWER)
                            .after(post(REQUEST + "helped", "").with(ANSWER)),
                    post(REQUEST + "reproduction", "401 403 404 200 200 404 200 404 404"),
                    post(REQUEST + "reproduction/undo", "401 403 404 200 200 404 200 404 404")
                            .after(post(REQUEST + "reproduction", "")),
                    post(REQUEST + "links", "401 403 404 403 400 404 403 404 404"),
                    post(REQUEST + "links/separate", "401 403 404 403 400 404 403 404 404"),
                    post(REQUEST + "links/end", "401 403 404 403 400 404 403 404 404"),
                    post(REQUEST + "links/dismiss", "401 403 404 403 400 404 403 404 404"),
                    post(REQUEST + "page-link", "401 403 404 403 400 404 403 404 404"),
                    post(REQUEST + "erasure", "401 403 404 403 400 404 403 404 404"),
                    post(REQUEST + "thanks", "401 403 404 403 403 404 409 404 404"),
                    get("/hearback/channels", "- 403 403 403 403 403 200 403 403"),
                    get("/hearback/attention", "- 403 403 403 403 403 200 403 403"),
                    get("/hearback/why", "- 403 403 403 403 403 200 403 403"),
                    get("/hearback/rules", "- 403 403 403 403 403 200 403 403"),
                    get("/hearback/super-users", "- 403 403 403 403 200 200 403 403"),
                    get("/hearback/person?handle={handle}", "- 403 403 403 403 200 200 403 403"),
                    get("/hearback/digest", "- 403 403 403 403 200 200 403 403"),
                    get("/hearback/card?issue={issueId}", "401 404 404 200 200 404 200 404 404"),
                    get("/hearback/you", "200 200 200 200 200 200 200 200 200"),
                    post("/hearback/channels", "- 403 403 403 403 403 400 403 403"),
                    post("/hearback/attention", "- 403 403 403 403 403 200 403 403"),
                    post("/hearback/why", "- 403 403 403 403 403 405 403 403"),
                    post("/hearback/rules", "- 403 403 403 403 403 400 403 403"),
                    post("/hearback/super-users", "- 403 403 403 403 405 405 403 403"),
                    post("/hearback/person?handle={handle}", "- 403 403 403 403 400 400 403 403"),
                    post("/hearback/digest", "- 403 403 403 403 405 405 403 403"),
                    post("/hearback/card?issue={issueId}", "405 405 405 405 405 405 405 405 405"),
                    post("/hearback/you", "403 403 403 403 403 403 403 403 403"));

    private static final Map<Passer, JiraClient> CALLERS = new EnumMap<>(Passer.class);
    private static String key;
    private static Map<String, String> names;

    @BeforeAll
    static void a_request_from_the_community_and_everybody_before_the_doors(Neighbourhood open) {
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
        assertThat(door.tried(CALLERS, names, () -> {})).isEqualTo(door.ends());
    }

    @Test
    void given_all_that_is_packed_when_held_against_the_tables_then_no_door_is_missing()
            throws IOException {
        var doors = Stream.concat(doors(), LoopAccessIT.doors()).toList();
        assertThat(named(doors.stream().filter(Door::isRest))).isEqualTo(restMethods());
        var pages = named(doors.stream().filter(door -> !door.isRest()));
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
}
