package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Limits;
import org.hearback.adapter.channel.LocalServer;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.Secret;
import org.hearback.channel.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

final class WebhookKindTest {
    private static final Clock CLOCK = Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC);

    private final LocalServer receiver = new LocalServer(LocalServer.saying(204, List.of(), ""));
    private final ChannelHttp http =
            ChannelHttp.open(
                    new AddressGuard(
                            AddressGuard.systemResolver(), () -> List.of(receiver.asException())),
                    Limits.DEFAULT,
                    CLOCK,
                    "Hearback/test");
    private final ChannelKind kind = new WebhookDesk(http, CLOCK, new SecureRandom()).kind();

    @AfterEach
    void close() {
        http.close();
        receiver.close();
    }

    @Test
    void given_two_new_forms_when_shown_then_each_offers_a_good_secret_of_its_own() {
        var first = kind.fields().getFirst();

        assertThat(first.type()).isEqualTo(Field.Type.SECRET);
        assertThat(first.initial()).isNotEqualTo(kind.fields().getFirst().initial());
        assertThat(kind.check(settings(first.initial(), Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "whsec_", "whsec_short"})
    void given_a_secret_in_another_form_when_checked_then_the_field_is_named(String secret) {
        assertThat(kind.check(settings(secret, Map.of()))).containsOnlyKeys("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "id =",
                "id = event/id",
                "id = /a\nid = /b",
                "ident = /a",
                "= /a",
                "id == /a",
                "author = /user",
                "social.answer.accepted = /event/type",
                "social.answer.accepted = /event/type is ",
                "social.answer.accepted = type is solved",
                "social.answer.accepted = /t is a\nsocial.answer.accepted = /t is b",
                "social.answer.praised = /t is a"
            })
    void given_a_mapping_that_means_nothing_when_checked_then_the_field_is_named(String lines) {
        assertThat(kind.check(settings(Pushes.SECRET, Map.of("mapping", lines))))
                .containsOnlyKeys("mapping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = /event/id",
                "# none\n",
                "author.id=/a/b~1c/0\n text = /t",
                "social.answer.accepted = /event/type is accepted_solution\nvotes = /likes"
            })
    void given_a_mapping_when_checked_then_nothing_is_wrong(String lines) {
        assertThat(kind.check(settings(Pushes.SECRET, Map.of("mapping", lines)))).isEmpty();
    }

    @Test
    void given_an_odd_callback_when_checked_then_the_field_is_named() {
        assertThat(kind.check(settings(Pushes.SECRET, Map.of("callback", "https://127.1/"))))
                .containsOnlyKeys("callback");
    }

    @Test
    void given_no_callback_when_probed_then_it_waits_for_posts() {
        assertThat(kind.probe(Pushes.aChannel().build())).isInstanceOf(Probe.Works.class);
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void given_a_callback_when_probed_then_it_gets_a_signed_ping() {
        var channel = Pushes.aChannel().with("callback", receiver.at("/h").toString()).build();

        assertThat(kind.probe(channel)).isInstanceOf(Probe.Works.class);
        assertThat(receiver.requests())
                .singleElement()
                .asString()
                .containsIgnoringCase("webhook-signature: v1,")
                .contains("\"hearback.ping\"");
    }

    @Test
    void given_a_callback_that_refuses_or_is_gone_when_probed_then_the_field_is_named() {
        var channel = Pushes.aChannel().with("callback", receiver.at("/h").toString()).build();
        receiver.now(LocalServer.saying(401, List.of(), ""));

        assertThat(kind.probe(channel))
                .isInstanceOfSatisfying(
                        Probe.Fails.class,
                        fails -> assertThat(fails.field()).isEqualTo("callback"));
        receiver.close();
        assertThat(kind.probe(channel))
                .isInstanceOfSatisfying(
                        Probe.Fails.class,
                        fails -> assertThat(fails.field()).isEqualTo("callback"));
    }

    private static Settings settings(String secret, Map<String, String> plain) {
        return new Settings(plain, Map.of("secret", new Secret(secret)));
    }
}
