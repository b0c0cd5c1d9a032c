package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Door.get;
import static org.hearback.skeleton.Door.post;
import static org.hearback.skeleton.Eventually.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every method of REST and every page that has to do with wishes and what became of them, with
 * everybody who may stand before it; {@link PeopleAccessIT} notices what is missing.
 */
@ExtendWith(Neighbourhood.Open.class)
class LoopAccessIT {
    private static final String REQUEST = "requests/{issueId}/voices";
    private static final String POST = "posts/voices";
    private static final String LATE = "/late";

    /** A voice of the request, and what is asked for. */
    private static final Map<String, Object> WISH =
            Map.of("voice", "{voice}", "change", "{change}", "quote", "Bells!");

    /** The same of a post that nobody made a request of. */
    private static final Map<String, Object> HEARD =
            Map.of(
                    "channel", "{town}",
                    "post", "{post}",
                    "voice", "{postVoice}",
                    "change", "{change}",
                    "quote", "Gongs!");

    /** The post alone. */
    private static final Map<String, Object> SAID = Map.of("channel", "{town}", "post", "{post}");

    /** Expected ends, in the order of {@link Passer}; {@code -} is the page where people log in. */
    private static final List<Door> DOORS =
            List.of(
                    post(REQUEST, "401 403 404 400 400 404 400 404 404"),
                    post(REQUEST + "/new", "401 403 404 400 400 404 400 404 404"),
                    post(REQUEST + "/restate", "401 403 404 200 200 404 200 404 404").with(WISH),
                    post(REQUEST + "/end", "401 403 404 200 200 404 200 404 404")
                            .with(WISH)
                            .after(post(REQUEST, "").with(WISH)),
                    post(REQUEST + LATE, "401 403 404 403 403 404 403 404 404").with(WISH),
                    post(POST, "401 403 404 400 400 404 400 404 404").with(SAID),
                    post(POST + "/new", "401 403 404 400 400 404 400 404 404").with(SAID),
                    post(POST + "/restate", "401 403 404 200 200 404 200 404 404").with(HEARD),
                    post(POST + "/end", "401 403 404 200 200 404 200 404 404")
                            .with(HEARD)
                            .after(post(POST, "").with(HEARD)),
                    post(POST + LATE, "401 403 404 403 403 404 403 404 404").with(HEARD),
                    get("/hearback/asks?issue={issueId}", "401 404 404 200 200 404 200 404 404"),
                    get(
                            "/hearback/asks?channel={town}&post={post}",
                            "401 404 404 200 200 404 200 404 404"),
                    post("/hearback/asks?issue={issueId}", "405 405 405 405 405 405 405 405 405"),
                    get("/hearback/voices?change={change}", "401 404 404 200 200 200 200 200 200"),
                    post("/hearback/voices?change={change}", "405 405 405 405 405 405 405 405 405"),
                    get("/hearback/changes?project=APP", "- 403 403 403 403 403 403 200 200"),
                    get("/hearback/changes?project=APP&csv=1", "- 403 403 403 403 403 403 200 200"),
                    post("/hearback/changes?project=APP", "- 403 403 403 403 403 403 405 405"),
                    get("/hearback/certificates?project=APP", "- 403 403 403 403 403 403 200 200"),
                    get(
                            "/hearback/certificates?project=APP&csv=1",
                            "- 403 403 403 403 403 403 200 200"),
                    post("/hearback/certificates?project=APP", "- 403 403 403 403 403 403 405 405"),
                    get("/hearback/telling?id={telling}", "- 404 404 404 404 404 404 200 200"),
                    get(
                            "/hearback/telling?id={telling}&csv=1",
                            "- 404 404 404 404 404 404 200 200"),
                    post("/hearback/telling?id={telling}", "- 404 404 404 404 404 404 200 200")
                            .with(Map.of("do", "hold")),
                    get("/hearback/notice?id={notice}", "- 404 404 404 404 404 404 200 200"),
                    post("/hearback/notice?id={notice}", "- 404 404 404 404 404 404 400 400"),
                    get("/hearback/loop-rules?project=APP", "- 403 403 403 403 403 200 200 200"),
                    post("/hearback/loop-rules?project=APP", "- 403 403 403 403 403 400 403 400"),
                    get("/hearback/templates?project=APP", "- 403 403 403 403 403 200 200 200"),
                    post("/hearback/templates?project=APP", "- 403 403 403 403 403 404 403 404"),
                    get("/hearback/out?n={notice}&s=x", "404 404 404 404 404 404 404 404 404"),
                    post("/hearback/out?n={notice}&s=x", "404 404 404 404 404 404 404 404 404"),
                    get("/hearback/fixed?n={notice}&s=x", "404 404 404 404 404 404 404 404 404"),
                    post("/hearback/fixed?n={notice}&s=x", "404 404 404 404 404 404 404 404 404")
                            .with(Map.of("a", "no")),
                    get("/hearback/asked", "- 200 200 200 200 200 200 200 200"),
                    post("/hearback/asked", "- 200 200 200 200 200 200 200 200"));

    private static final Map<Passer, JiraClient> CALLERS = new EnumMap<>(Passer.class);
    private static final Map<String, String> NAMES = new HashMap<>();
    private static OwnTables tables;
    private static String wish;
    private static String request;

    @BeforeAll
    static void wishes_and_a_telling_and_everybody_before_the_doors(Neighbourhood open) {
        tables = open.tables();
        var owner = new Owner(open.desk());
        wish = owner.plans("Bells and gongs", "5.0");
        open.community().says("cleo", "cleo-1", "Please let it ring, a bell B-81 would do");
        var asked = open.request("B-81");
        request = asked.path("key").asText();
        NAMES.put("{issueId}", Neighbourhood.id(asked));
        NAMES.put("{change}", id(open, wish));
        NAMES.put(
                "{voice}", voice(open, "requests/" + Neighbourhood.id(asked), WISH).orElseThrow());
        var post = open.citizen("dora").post("I want gongs! " + Neighbourhood.TAG + " D-82");
        NAMES.put("{town}", String.valueOf(open.townChannel()));
        var status = JiraClient.anonymous(open.desk().town()).get("/api/v1/statuses/" + post);
        NAMES.put("{post}", status.json().path("uri").asText());
        NAMES.put("{postVoice}", heard(open));
        var telling = shipped(open, owner);
        NAMES.put("{telling}", telling.replaceAll(".*=", ""));
        var notice = owner.page(telling).select("tr[id^=notice-]").first();
        assertThat(notice).as(owner.page(telling).text()).isNotNull();
        NAMES.put("{notice}", notice.id().replaceAll("\\D", ""));
        for (var role : Passer.values()) CALLERS.put(role, role.at(open.desk()));
    }

    private static String shipped(Neighbourhood open, Owner owner) {
        var change = owner.plans("Whistles", "5.1");
        open.community().says("cleo", "cleo-2", "Whistles W-83 are what I miss");
        owner.hears(open.request("W-83").path("key").asText(), change, "");
        owner.ships(change);
        return owner.telling(change);
    }

    private static String id(Neighbourhood open, String key) {
        return open.desk().agent().get("/rest/api/2/issue/" + key).json().path("id").asText();
    }

    /** Links the post as soon as it came in; the number of the voice. */
    private static String heard(Neighbourhood open) {
        return within(
                Neighbourhood.SOON,
                "the post of dora",
                () -> {
                    open.tables().hurryPolls();
                    return voice(open, "posts", HEARD);
                });
    }

    private static Optional<String> voice(
            Neighbourhood open, String source, Map<String, Object> said) {
        var body = Door.filled(said, NAMES);
        body.remove("voice");
        var path = "/rest/hearback/1.0/" + source + "/voices";
        var linked = open.desk().agent().json("POST", path, body);
        return Optional.of(linked)
                .filter(it -> it.status() == 201)
                .map(it -> it.json().path("voice").asText());
    }

    static Stream<Door> doors() {
        return DOORS.stream();
    }

    /** What is linked and unlinked in Jira is heard of a moment later. */
    private static void rest() {
        within(
                Neighbourhood.SOON,
                "no work left",
                () -> Optional.of(tables).filter(all -> all.openWork() == 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void given_each_caller_when_a_door_is_tried_then_only_those_pass_who_belong_there(Door door) {
        assertThat(door.tried(CALLERS, NAMES, LoopAccessIT::rest)).isEqualTo(door.ends());
    }

    @Test
    void given_each_caller_when_the_change_is_looked_at_then_all_who_see_it_have_the_voices() {
        assertThat(seers("/browse/" + wish, ".hearback-voices"))
                .containsExactly(
                        Passer.AGENT,
                        Passer.LINKER,
                        Passer.CARETAKER,
                        Passer.ADMIN,
                        Passer.OWNER,
                        Passer.PROJECT_ADMIN);
    }

    @Test
    void given_each_caller_when_the_request_is_looked_at_then_only_its_agents_may_link_it() {
        assertThat(seers("/browse/" + request, "[data-hearback-panel^=asks]"))
                .containsExactly(Passer.AGENT, Passer.LINKER, Passer.ADMIN);
    }

    @Test
    void given_each_caller_when_the_project_is_looked_at_then_only_its_owners_have_the_menu() {
        assertThat(seers("/projects/APP", "a[href*=hearback/changes]"))
                .containsExactly(Passer.OWNER, Passer.PROJECT_ADMIN);
    }

    private static Stream<Passer> seers(String path, String part) {
        return Stream.of(Passer.values())
                .filter(role -> !CALLERS.get(role).get(path).page().select(part).isEmpty());
    }
}
