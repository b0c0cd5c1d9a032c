package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.rest.VoicesResourceTest.about;
import static org.hearback.adapter.rest.VoicesResourceTest.asking;
import static org.hearback.adapter.rest.VoicesResourceTest.deciding;
import static org.hearback.adapter.rest.VoicesResourceTest.making;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.ws.rs.core.Response;

import org.hearback.adapter.rest.AttentionResource.RetryBody;
import org.hearback.adapter.rest.ChannelTestResource.DraftBody;
import org.hearback.adapter.rest.ErasureResource.ErasureBody;
import org.hearback.adapter.rest.HelpResource.PostBody;
import org.hearback.adapter.rest.LinksResource.HandleBody;
import org.hearback.adapter.rest.LinksResource.LinkBody;
import org.hearback.adapter.rest.PageLinkResource.PageLinkBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may call what. The host's annotations are a first fence; the code is asked here. */
class RestAccessTest {
    private static final long ISSUE = TestRooms.ISSUE;

    /** Rows of the matrix: 1 stands for 2xx, the door opens. */
    private enum Fence {
        AGENTS("401 404 404 404 404 1 1 1 1 1"),
        LINKERS("401 404 404 404 404 403 403 1 403 403"),
        THANKERS("401 404 404 404 404 403 403 403 1 403"),
        ADMINS("401 403 403 403 1 403 403 403 403 403"),
        PROJECT_AGENTS("401 404 404 404 404 404 404 404 404 1"),
        TELLERS("401 404 404 404 404 403 403 403 403 1"),
        PROJECT_TELLERS("401 404 404 404 404 404 404 404 404 1");

        private final String row;

        Fence(String row) {
            this.row = row;
        }
    }

    /**
     * A method and who passes.
     *
     * @param name {@code Resource.method}
     * @param call one that is right in all else
     */
    private record Door(String name, Fence fence, Function<TestRooms, Response> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Door> doors() {
        return Stream.concat(doorsToPeople(), doorsToVoices());
    }

    private static Stream<Door> doorsToPeople() {
        return Stream.of(
                agents("OriginResource.get", rooms -> rooms.origin().get(ISSUE)),
                agents("ReplyLimitResource.get", rooms -> rooms.replyLimit().get(ISSUE)),
                help("helped", (at, post) -> at.helped(ISSUE, post)),
                help(
                        "notHelped",
                        (at, post) -> {
                            at.helped(ISSUE, post);
                            return at.notHelped(ISSUE, post);
                        }),
                help("reproduced", (at, post) -> at.reproduced(ISSUE, Map.of())),
                help(
                        "notReproduced",
                        (at, post) -> {
                            at.reproduced(ISSUE, Map.of());
                            return at.notReproduced(ISSUE, Map.of());
                        }),
                new Door("ThanksResource.thank", Fence.THANKERS, RestAccessTest::thank),
                links("link", (at, handle) -> at.link(ISSUE, new HandleBody(handle, ""))),
                links("dismiss", (at, handle) -> at.dismiss(ISSUE, new HandleBody(handle, ""))),
                links("separate", (at, handle) -> at.separate(ISSUE, new HandleBody(1, ""))),
                linkers("LinksResource.end", RestAccessTest::endALink),
                linkers(
                        "PageLinkResource.send",
                        rooms -> rooms.people().pageLinks().send(ISSUE, new PageLinkBody(1))),
                linkers(
                        "ErasureResource.erase",
                        rooms -> rooms.people().erasure().erase(ISSUE, new ErasureBody(1, true))),
                admins("AttentionResource.list", rooms -> rooms.attention().list()),
                admins(
                        "AttentionResource.retry",
                        rooms -> rooms.attention().retry(new RetryBody(1, "stuck"))),
                admins(
                        "ChannelTestResource.test",
                        rooms ->
                                rooms.channelTest()
                                        .test(new DraftBody(null, ChannelTestResourceTest.GOOD))));
    }

    private static Stream<Door> doorsToVoices() {
        return Stream.of(
                ofRequest("link", at -> at.requests().link(ISSUE, asking("APP-9", "", "", ""))),
                ofRequest("create", at -> at.requests().create(ISSUE, making("1:2", "x"))),
                ofRequest(
                        "restate",
                        at -> at.requests().restate(ISSUE, about(at.linked().id(), "x"))),
                ofRequest("end", at -> at.requests().end(ISSUE, about(at.linked().id(), ""))),
                voices(
                        "RequestVoicesResource.late",
                        Fence.TELLERS,
                        at -> {
                            var voice = at.linked();
                            at.late(voice);
                            return at.requests().late(ISSUE, deciding(voice, "silent"));
                        }),
                ofPost("link", at -> at.posts().link(asking("APP-9", "", "", ""))),
                ofPost("create", at -> at.posts().create(making("1:2", "x"))),
                ofPost("restate", at -> at.posts().restate(about(at.linkedPost().id(), "x"))),
                ofPost("end", at -> at.posts().end(about(at.linkedPost().id(), ""))),
                voices(
                        "PostVoicesResource.late",
                        Fence.PROJECT_TELLERS,
                        at -> {
                            var voice = at.linkedPost();
                            at.late(voice);
                            return at.posts().late(deciding(voice, "silent"));
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void given_each_caller_when_a_method_is_called_then_only_those_pass_who_may(Door door) {
        var statuses = new LinkedHashMap<Caller, String>();
        for (var caller : Caller.values()) statuses.put(caller, status(door, caller));

        assertThat(statuses).as(door.name()).isEqualTo(row(door.fence()));
    }

    @Test
    void given_all_methods_when_read_then_each_stands_in_the_matrix_or_is_signed_by_the_sender() {
        var known = doors().map(Door::name).toList();
        var missing =
                methods().map(RestAccessTest::name).filter(name -> !known.contains(name)).toList();

        assertThat(missing).containsExactly("WebhookResource.receive");
        assertThat(methods().map(RestAccessTest::name)).containsAll(known);
    }

    @Test
    void given_all_methods_when_read_then_each_says_to_the_host_who_may_call() {
        assertThat(methods()).isNotEmpty().allMatch(RestAccessTest::isFenced, "is fenced");
    }

    private static String status(Door door, Caller caller) {
        var rooms = new TestRooms();
        rooms.refused("stuck");
        rooms.access.become(caller.access());
        var status = door.call().apply(rooms).getStatus();
        return status / 100 == 2 ? "1" : String.valueOf(status);
    }

    private static Map<Caller, String> row(Fence fence) {
        var cells = List.of(fence.row.split(" ", -1)).iterator();
        var row = new LinkedHashMap<Caller, String>();
        for (var caller : Caller.values()) row.put(caller, cells.next());
        return row;
    }

    private static Stream<JavaMethod> methods() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.hearback.adapter.rest")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(it -> it.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean isFenced(JavaMethod method) {
        return Stream.<Class<? extends Annotation>>of(
                                AdminOnly.class, LicensedOnly.class, UnrestrictedAccess.class)
                        .filter(method::isAnnotatedWith)
                        .count()
                == 1;
    }

    private static Response endALink(TestRooms rooms) {
        var people = rooms.people();
        var link = people.linked(people.mara, people.meet("mara2"));
        return people.links().end(ISSUE, new LinkBody(link.id(), ""));
    }

    private static Response thank(TestRooms rooms) {
        var people = rooms.people();
        people.accepted(people.answered(people.mara, "7"));
        return people.thanks().thank(ISSUE, Map.of());
    }

    private interface OfHelp {
        Response call(HelpResource at, PostBody post);
    }

    private static Door help(String method, OfHelp call) {
        return agents(
                "HelpResource." + method,
                rooms -> {
                    var people = rooms.people();
                    people.answered(people.meet("ines"), "9");
                    return call.call(people.help(), new PostBody(1, "9"));
                });
    }

    private interface OfLinks {
        Response call(LinksResource at, int other);
    }

    private static Door links(String method, OfLinks call) {
        return linkers(
                "LinksResource." + method,
                rooms -> {
                    var people = rooms.people();
                    var other = people.meet("mara2");
                    return call.call(people.links(), other.id().value());
                });
    }

    private static Door ofRequest(String method, Function<TestVoices, Response> call) {
        return voices("RequestVoicesResource." + method, Fence.AGENTS, call);
    }

    private static Door ofPost(String method, Function<TestVoices, Response> call) {
        return voices("PostVoicesResource." + method, Fence.PROJECT_AGENTS, call);
    }

    private static Door voices(String name, Fence fence, Function<TestVoices, Response> call) {
        return new Door(
                name,
                fence,
                rooms -> {
                    rooms.listened(TestVoices.HEARD);
                    return call.apply(new TestVoices(rooms));
                });
    }

    private static Door agents(String name, Function<TestRooms, Response> call) {
        return new Door(name, Fence.AGENTS, call);
    }

    private static Door linkers(String name, Function<TestRooms, Response> call) {
        return new Door(name, Fence.LINKERS, call);
    }

    private static Door admins(String name, Function<TestRooms, Response> call) {
        return new Door(name, Fence.ADMINS, call);
    }
}
