package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;

import jakarta.ws.rs.core.Response;

import org.hearback.kernel.FakeAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may call what. The host's annotations are a first fence; the code is asked here. */
class RestAccessTest {
    private static final List<Class<?>> RESOURCES =
            List.of(
                    WebhookResource.class,
                    OriginResource.class,
                    ReplyLimitResource.class,
                    AttentionResource.class,
                    ChannelTestResource.class);

    static Stream<Arguments> forAgents() {
        return Stream.of(
                method("origin", rooms -> rooms.origin().get(TestRooms.ISSUE)),
                method("reply limit", rooms -> rooms.replyLimit().get(TestRooms.ISSUE)));
    }

    static Stream<Arguments> forAdmins() {
        return Stream.of(
                method("attention list", rooms -> rooms.attention().list()),
                method(
                        "attention retry",
                        rooms ->
                                rooms.attention()
                                        .retry(new AttentionResource.RetryBody(1, "stuck"))),
                method(
                        "channel test",
                        rooms ->
                                rooms.channelTest()
                                        .test(
                                                new ChannelTestResource.DraftBody(
                                                        null, ChannelTestResourceTest.GOOD))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forAgents")
    void given_each_caller_when_an_agents_method_is_called_then_only_the_agent_is_answered(
            String name, Function<TestRooms, Response> method) {
        var statuses =
                Map.of(
                        "anonymous", status(method, FakeAccess.anonymous()),
                        "customer", status(method, FakeAccess.customer()),
                        "elsewhere", status(method, FakeAccess.agentElsewhere()),
                        "admin", status(method, FakeAccess.admin()),
                        "agent", status(method, FakeAccess.agentOf(TestRooms.ISSUE)));

        assertThat(statuses)
                .as(name)
                .isEqualTo(
                        Map.of(
                                "anonymous", 401,
                                "customer", 404,
                                "elsewhere", 404,
                                "admin", 404,
                                "agent", 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forAdmins")
    void given_each_caller_when_an_admins_method_is_called_then_only_the_admin_is_answered(
            String name, Function<TestRooms, Response> method) {
        var statuses =
                Map.of(
                        "anonymous", status(method, FakeAccess.anonymous()),
                        "customer", status(method, FakeAccess.customer()),
                        "elsewhere", status(method, FakeAccess.agentElsewhere()),
                        "agent", status(method, FakeAccess.agentOf(TestRooms.ISSUE)));

        assertThat(statuses)
                .as(name)
                .isEqualTo(
                        Map.of("anonymous", 401, "customer", 403, "elsewhere", 403, "agent", 403));
        assertThat(status(method, FakeAccess.admin())).as(name).isBetween(200, 299);
    }

    @Test
    void given_all_resources_when_read_then_each_public_method_says_who_may_call() {
        var doors =
                RESOURCES.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .toList();

        assertThat(doors).hasSize(6).allMatch(RestAccessTest::isFenced, "is fenced");
    }

    private static boolean isFenced(Method method) {
        var fences =
                List.<Class<? extends Annotation>>of(
                        AdminOnly.class, LicensedOnly.class, UnrestrictedAccess.class);
        return fences.stream().filter(method::isAnnotationPresent).count() == 1;
    }

    private static int status(Function<TestRooms, Response> method, FakeAccess caller) {
        var rooms = new TestRooms();
        rooms.refused("stuck");
        rooms.access.become(caller);
        return method.apply(rooms).getStatus();
    }

    private static Arguments method(String name, Function<TestRooms, Response> call) {
        return Arguments.of(name, call);
    }
}
