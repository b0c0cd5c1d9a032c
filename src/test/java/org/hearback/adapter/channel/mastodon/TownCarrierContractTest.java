package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.delivery.Carried;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.delivery.MessageCarrierContract;
import org.hearback.delivery.OutboundPart;
import org.hearback.listen.InboundPost;
import org.hearback.sandbox.town.Knobs.Fault;
import org.hearback.sandbox.town.Knobs.Habit;
import org.hearback.sandbox.town.Town;
import org.hearback.sandbox.town.TownClient;
import org.hearback.sandbox.town.TownServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

class TownCarrierContractTest implements MessageCarrierContract {
    @TempDir Path directory;
    private TownServer town;
    private TownClient mara;
    private Lab lab;
    private Channel channel;
    private InboundPost post;

    @BeforeEach
    void start() throws Exception {
        town = TownServer.start(directory, "/town", Clock.systemUTC());
        mara = new TownClient(town.base(), "mara");
        lab = new Lab(Clock.systemUTC());
        channel = Lab.channel(town.base(), Town.tokenOf("acme"));
        post = heard("public");
    }

    private InboundPost heard(String visibility) throws Exception {
        mara.post("@acme it broke", "visibility", visibility);
        return lab.heard(channel, "").posts().getLast();
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
        mara.close();
        town.close();
    }

    @Override
    public MessageCarrier carrier() {
        return lab.desk().carrier();
    }

    @Override
    public OutboundPart part(String text) {
        var prefix = carrier().lengthRule(channel, post).orElseThrow().prefix();
        return Lab.part(channel, post, prefix + text);
    }

    @Override
    public List<String> standing() {
        try {
            var texts = new ArrayList<String>();
            var path = "/api/v1/statuses/" + post.replyTo() + "/context";
            for (var answer : mara.get(path).path("descendants"))
                texts.add(answer.path("content").asText());
            return texts;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void cutOff() {
        try {
            town.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void given_a_post_when_its_length_rule_is_asked_then_it_is_the_servers_with_a_mention() {
        var rule = carrier().lengthRule(channel, post).orElseThrow();

        assertThat(rule.max()).isEqualTo(500);
        assertThat(rule.urlLength()).isEqualTo(23);
        assertThat(rule.prefix()).isEqualTo("@mara ");
        assertThat(rule.threads()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "unlisted", "private", "direct"})
    void given_a_circle_when_answered_then_the_answer_has_the_same(String visibility)
            throws Exception {
        post = heard(visibility);

        var sent = (Carried.Sent) carrier().carry(part("soon"));

        var answer = mara.get("/api/v1/statuses/" + sent.place().replyTo());
        assertThat(answer.path("visibility").asText()).isEqualTo(visibility);
        assertThat(answer.path("in_reply_to_id").asText()).isEqualTo(post.replyTo());
        assertThat(answer.path("mentions").path(0).path("username").asText()).isEqualTo("mara");
    }

    @Test
    void given_the_answer_is_dropped_after_the_write_when_looked_for_then_it_is_found_once() {
        town.knobs().set(Habit.IGNORES_KEYS, true);
        town.knobs().failNext(1, Fault.DROP_ANSWER, "POST /api/v1/statuses");
        var part = part("We *mended* it: https://shop.example/orders/1?a=b 👍");

        var carried = carrier().carry(part);
        var looked = carrier().look(part);

        assertThat(carried).isInstanceOf(Carried.Unknown.class);
        assertThat(((Looked.Saw) looked).places()).hasSize(1);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void given_our_same_words_under_another_post_when_looked_for_then_they_are_not_it()
            throws Exception {
        carrier().carry(part("Thank you!"));
        post = heard("public");

        assertThat(carrier().look(part("Thank you!"))).isEqualTo(new Looked.Saw(List.of()));
    }

    @Test
    void given_a_second_part_when_carried_then_it_hangs_under_the_first() {
        var first = (Carried.Sent) carrier().carry(part("one (1/2)"));
        var second = part("two (2/2)");
        var under = first.place();

        carrier()
                .carry(
                        new OutboundPart(
                                channel,
                                post,
                                second.part(),
                                second.kind(),
                                second.circle(),
                                under.externalId(),
                                under.replyTo()));

        assertThat(standing()).hasSize(2);
        assertThat(carrier().look(second)).isEqualTo(new Looked.Saw(List.of()));
    }
}
