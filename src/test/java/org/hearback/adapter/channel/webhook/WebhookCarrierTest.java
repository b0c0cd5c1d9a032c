package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Limits;
import org.hearback.adapter.channel.LocalServer;
import org.hearback.channel.Channels;
import org.hearback.delivery.Carried;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.MessageCarrierContract;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Part;
import org.hearback.delivery.Place;
import org.hearback.delivery.Purpose;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.hearback.listen.PushedFeed.Push;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Against a receiver on this machine. */
final class WebhookCarrierTest implements MessageCarrierContract {
    private static final Clock CLOCK = Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LocalServer receiver = new LocalServer(LocalServer.saying(204, List.of(), ""));
    private final ChannelHttp http =
            ChannelHttp.open(
                    new AddressGuard(
                            AddressGuard.systemResolver(), () -> List.of(receiver.asException())),
                    Limits.DEFAULT,
                    CLOCK,
                    "Hearback/test");
    private final WebhookDesk desk = new WebhookDesk(http, CLOCK, new SecureRandom());
    private final Channels channel =
            Pushes.aChannel().with("callback", receiver.at("/hooks").toString());

    @AfterEach
    void close() {
        http.close();
        receiver.close();
    }

    @Override
    public MessageCarrier carrier() {
        return desk.carrier();
    }

    @Override
    public OutboundPart part(String text) {
        var post = Posts.aPost().withId("ext-1001").answering("ext-1000", "ext-1000");
        return new OutboundPart(
                channel.build(),
                post.visibleTo(Visibility.MEMBERS).build(),
                Part.planned(1, text, "mark.1"),
                Purpose.Kind.REPLY,
                Visibility.MEMBERS,
                "ext-1001",
                "ext-1001");
    }

    /** A receiver shows each id once: that is what the id is for. */
    @Override
    public List<String> standing() {
        var shown = new HashMap<String, String>();
        for (var request : receiver.requests())
            shown.put(header(request, "webhook-id"), body(request));
        return List.copyOf(shown.values());
    }

    @Override
    public void cutOff() {
        receiver.close();
    }

    @Test
    void given_an_answer_when_carried_then_the_receiver_can_verify_and_place_it() {
        carrier().carry(part("It is mended. \u00fc"));

        var request = receiver.requests().getFirst();
        assertThat(request).startsWith("POST /hooks HTTP/1.1").contains("application/json");
        assertThat(body(request))
                .isEqualTo(
                        "{\"type\":\"social.reply.created\",\"timestamp\":\"2026-08-20T09:15:00Z\","
                                + "\"data\":{\"id\":\"mark-1\",\"answers\":\"ext-1001\","
                                + "\"inReplyTo\":\"ext-1001\",\"threadId\":\"ext-1000\",\"part\":1,"
                                + "\"text\":\"It is mended. \u00fc\",\"format\":\"plain\","
                                + "\"visibility\":\"members\",\"purpose\":\"reply\"}}");
        assertThat(isGenuine(request, Pushes.SECRET)).isTrue();
    }

    @Test
    void given_a_thank_you_when_carried_then_the_receiver_is_told_that_it_is_private() {
        var answer = part("Your answer helped 3 customers.");

        carrier()
                .carry(
                        new OutboundPart(
                                answer.channel(),
                                answer.answers(),
                                answer.part(),
                                Purpose.Kind.THANKS,
                                Visibility.DIRECT,
                                "ext-1001",
                                "ext-1001"));

        assertThat(body(receiver.requests().getFirst()))
                .contains("\"visibility\":\"direct\",\"purpose\":\"thanks\"");
    }

    @Test
    void given_a_callback_when_nobody_says_that_it_keeps_things_private_then_it_does_not() {
        var post = Posts.aPost().build();

        assertThat(carrier().reachesPrivately(channel.build(), post)).isFalse();
        assertThat(carrier().reachesPrivately(channel.with("private", "no").build(), post))
                .isFalse();
        assertThat(carrier().reachesPrivately(channel.with("private", "yes").build(), post))
                .isTrue();
        assertThat(
                        carrier()
                                .reachesPrivately(
                                        Pushes.aChannel().with("private", "yes").build(), post))
                .isFalse();
    }

    @Test
    void given_two_live_secrets_when_carried_then_the_receiver_can_verify_with_either() {
        channel.withSecret("oldsecret", Pushes.OTHER_SECRET);

        carrier().carry(part("It is mended."));

        assertThat(isGenuine(receiver.requests().getFirst(), Pushes.SECRET)).isTrue();
        assertThat(isGenuine(receiver.requests().getFirst(), Pushes.OTHER_SECRET)).isTrue();
    }

    @Test
    void given_a_second_try_when_carried_then_id_and_body_are_the_same() {
        carrier().carry(part("It is mended."));
        carrier().carry(part("It is mended."));

        assertThat(receiver.requests())
                .hasSize(2)
                .extracting(request -> header(request, "webhook-id") + body(request))
                .containsOnly(
                        header(receiver.requests().getFirst(), "webhook-id")
                                + body(receiver.requests().getFirst()));
    }

    @Test
    void given_a_receiver_that_names_its_post_when_carried_then_that_is_where_it_stands() {
        receiver.now(
                LocalServer.saying(
                        201,
                        List.of(),
                        "{\"id\":\"ext-1002\",\"permalink\":\"https://community.example/p/2\"}"));

        assertThat(carrier().carry(part("It is mended.")))
                .isEqualTo(
                        new Carried.Sent(
                                new Place(
                                        "ext-1002",
                                        "ext-1002",
                                        URI.create("https://community.example/p/2"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "<html>",
                "[]",
                "{\"id\":\"\"}",
                "{\"id\":{}}",
                "{\"id\":\"a\\u0000\"}"
            })
    void given_a_receiver_that_names_nothing_when_carried_then_it_stands_under_our_own_id(
            String body) {
        receiver.now(LocalServer.saying(200, List.of(), body));

        assertThat(carrier().carry(part("It is mended.")))
                .isEqualTo(new Carried.Sent(new Place("mark-1", "mark-1", null)));
    }

    @ParameterizedTest
    @CsvSource({"400", "410", "413", "415", "422"})
    void given_a_receiver_that_will_never_take_it_when_carried_then_it_is_refused(int status) {
        receiver.now(LocalServer.saying(status, List.of(), ""));

        assertThat(carrier().carry(part("It is mended.")))
                .isInstanceOfSatisfying(
                        Carried.Refused.class,
                        refused -> assertThat(refused.why()).contains(String.valueOf(status)));
    }

    @ParameterizedTest
    @CsvSource({"302", "307", "401", "404", "500", "502", "503"})
    void given_a_receiver_that_may_be_mended_when_carried_then_it_is_tried_again(int status) {
        receiver.now(LocalServer.saying(status, List.of("Location: /elsewhere"), ""));

        assertThat(carrier().carry(part("It is mended.")))
                .isInstanceOfSatisfying(
                        Carried.NotNow.class,
                        later -> {
                            assertThat(later.after()).isEqualTo(MINUTE);
                            assertThat(later.rateLimited()).isFalse();
                            assertThat(later.why()).contains(String.valueOf(status));
                        });
        assertThat(receiver.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429,true", "503,false"})
    void given_a_receiver_that_names_a_time_when_carried_then_it_is_kept(
            int status, boolean rateLimited) {
        receiver.now(LocalServer.saying(status, List.of("Retry-After: 120"), ""));

        assertThat(carrier().carry(part("It is mended.")))
                .isInstanceOfSatisfying(
                        Carried.NotNow.class,
                        later -> {
                            assertThat(later.after()).isEqualTo(Duration.ofMinutes(2));
                            assertThat(later.rateLimited()).isEqualTo(rateLimited);
                        });
    }

    @Test
    void given_a_receiver_that_hangs_up_when_carried_then_the_outcome_is_unknown() {
        receiver.now((request, connection) -> connection.setSoLinger(true, 0));

        assertThat(carrier().carry(part("It is mended."))).isInstanceOf(Carried.Unknown.class);
    }

    @Test
    void given_an_address_that_we_do_not_talk_to_when_carried_then_it_is_refused() {
        channel.with("callback", "https://127.0.0.1:1/hooks");

        assertThat(carrier().carry(part("It is mended."))).isInstanceOf(Carried.Refused.class);
    }

    @Test
    void given_a_channel_without_callback_when_asked_then_it_takes_no_answers() {
        var deaf = Pushes.aChannel().build();

        assertThat(carrier().lengthRule(deaf, Posts.aPost().build())).isEmpty();
        assertThat(carrier().lengthRule(channel.build(), Posts.aPost().build())).isPresent();
    }

    /** Reads the call as if it came in at our own door. */
    private static boolean isGenuine(String request, String secret) {
        var headers = new HashMap<String, String>();
        for (var name : List.of("webhook-id", "webhook-timestamp", "webhook-signature"))
            headers.put(name, header(request, name));
        var push = new Push(headers, body(request).getBytes(StandardCharsets.UTF_8));
        var other = Channels.aChannel().ofKind("webhook").withSecret("secret", secret).build();
        return new WebhookReader(CLOCK).read(other, push)
                instanceof org.hearback.listen.PushedFeed.Read.Genuine;
    }

    private static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1)
                .strip();
    }

    private static String body(String request) {
        var bytes = request.substring(request.indexOf("\n\n") + 2);
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
