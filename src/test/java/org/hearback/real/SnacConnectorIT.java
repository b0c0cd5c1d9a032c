package org.hearback.real;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Limits;
import org.hearback.adapter.channel.mastodon.MastodonDesk;
import org.hearback.channel.Channel;
import org.hearback.channel.Channels;
import org.hearback.channel.Probe;
import org.hearback.delivery.Carried;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Part;
import org.hearback.delivery.Place;
import org.hearback.delivery.Purpose;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.ChannelFeed.Polled.Heard;
import org.hearback.listen.InboundPost;
import org.hearback.listen.VoteSource.Votes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Mastodon connector against a server that nobody here wrote. */
@WithSnac
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnacConnectorIT {
    private Snac snac;
    private ChannelHttp http;
    private MastodonDesk desk;
    private Channel channel;
    private String asked;
    private InboundPost question;
    private InboundPost secret;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        snac = Snac.start(Snac.installed().orElseThrow(), directory);
        snac.account("mara");
        var token = snac.account("acme");
        var guard =
                new AddressGuard(
                        AddressGuard.systemResolver(), () -> List.of(snac.base().getAuthority()));
        var clock = Clock.systemUTC();
        http = ChannelHttp.open(guard, Limits.DEFAULT, clock, "Hearback/test");
        desk = new MastodonDesk(http, clock);
        channel =
                Channels.aChannel()
                        .with("server", snac.base().toString())
                        .with("terms", "#lamp")
                        .withSecret("token", token)
                        .build();
        mara_asks_in_public_and_in_private();
    }

    /** Both at once: the server takes its time to hand a post over. */
    private void mara_asks_in_public_and_in_private() throws Exception {
        var open = snac.post("mara", "@acme my order is stuck", "public");
        var direct = snac.post("mara", "@acme this is between us", "direct");
        asked = open.path("id").asText();
        question = awaitPost(open.path("uri").asText());
        secret = awaitPost(direct.path("uri").asText());
    }

    @AfterAll
    void stop() throws Exception {
        if (http != null) http.close();
        if (snac != null) snac.close();
    }

    @Test
    void given_a_mention_when_it_is_answered_then_the_author_goes_on_in_the_same_thread()
            throws Exception {
        var carried = desk.carrier().carry(part(question, "It is on its way."));

        assertThat(question.text()).endsWith("my order is stuck");
        assertThat(question.thread().bearing()).isEqualTo(Bearing.ADDRESSED);
        var ours = ((Carried.Sent) carried).place().externalId();
        snac.await("mara to be told", () -> isTold("mara", ours));
        assertThat(snac.under("mara", asked))
                .filteredOn(one -> one.path("uri").asText().equals(ours))
                .hasSize(1);
        var follow = snac.answer("mara", idFor("mara", ours), "@acme thank you");
        var post = awaitPost(follow.path("uri").asText());
        assertThat(post.thread().root()).isEqualTo(question.key().externalId());
        assertThat(post.thread().parent()).isEqualTo(ours);
        assertThat(heard())
                .filteredOn(one -> one.key().externalId().equals(ours))
                .allMatch(one -> one.thread().bearing() == Bearing.OWN);
    }

    @Test
    void given_an_answer_whose_try_is_lost_when_it_is_looked_for_then_it_is_found_once()
            throws Exception {
        var part = part(question, "Lost *twice*? Never & <ever>.");
        var sent = ((Carried.Sent) desk.carrier().carry(part)).place();

        var looked = (Looked.Saw) desk.carrier().look(part);

        assertThat(looked.places())
                .extracting(Place::externalId)
                .containsExactly(sent.externalId());
        assertThat(desk.carrier().look(part(question, "Never sent.")))
                .isEqualTo(new Looked.Saw(List.of()));
    }

    @Test
    void given_a_direct_post_when_answered_then_only_its_author_can_see_the_answer()
            throws Exception {
        var sent = ((Carried.Sent) desk.carrier().carry(part(secret, "Of course."))).place();

        assertThat(secret.visibility()).isEqualTo(Visibility.DIRECT);
        var timeline = snac.get("mara", "/api/v1/timelines/public?limit=40").toString();
        assertThat(timeline).doesNotContain(sent.externalId());
    }

    @Test
    void given_a_public_post_when_its_author_is_written_to_alone_then_nobody_else_reads_it()
            throws Exception {
        var part = part(question, "Your page is ready.");
        var alone =
                new OutboundPart(
                        channel,
                        question,
                        part.part(),
                        Purpose.Kind.NOTICE,
                        Visibility.DIRECT,
                        part.underExternalId(),
                        part.underReplyTo());

        var sent = ((Carried.Sent) desk.carrier().carry(alone)).place().externalId();

        snac.await("mara to be told", () -> isTold("mara", sent));
        var timeline = snac.get("mara", "/api/v1/timelines/public?limit=40").toString();
        assertThat(timeline).doesNotContain(sent);
    }

    @Test
    void given_favourites_when_asked_for_then_they_are_counted() throws Exception {
        snac.favourite("acme", question.replyTo());

        var votes = desk.votes().votes(channel, List.of(question, secret));

        assertThat(votes).isEqualTo(new Votes.Counted(Map.of(question.key(), 1, secret.key(), 0)));
    }

    @Test
    void given_a_tag_when_polled_then_the_post_is_heard() throws Exception {
        var written = snac.post("mara", "such a nice #lamp", "public");

        var post = awaitPost(written.path("uri").asText());

        assertThat(post.thread().bearing()).isEqualTo(Bearing.HEARD);
    }

    @Test
    void given_the_server_when_it_is_tested_then_it_works_and_says_its_limit() {
        assertThat(desk.kind().probe(channel)).isInstanceOf(Probe.Works.class);
    }

    private OutboundPart part(InboundPost post, String text) {
        var prefix = desk.carrier().lengthRule(channel, post).orElseThrow().prefix();
        var part = Part.planned(1, prefix + text, "mark of " + text.hashCode());
        return new OutboundPart(
                channel,
                post,
                part,
                Purpose.Kind.REPLY,
                post.visibility(),
                post.key().externalId(),
                post.replyTo());
    }

    private boolean isTold(String name, String uri) throws Exception {
        for (var notice : snac.get(name, "/api/v1/notifications"))
            if (notice.path("status").path("uri").asText().equals(uri)) return true;
        return false;
    }

    private String idFor(String name, String uri) throws Exception {
        for (var notice : snac.get(name, "/api/v1/notifications"))
            if (notice.path("status").path("uri").asText().equals(uri))
                return notice.path("status").path("id").asText();
        throw new AssertionError("no notice of " + uri);
    }

    /** Polls from the last cursor, as the plugin does, until the post has come. */
    private InboundPost awaitPost(String uri) throws Exception {
        var kept = new LinkedHashMap<String, InboundPost>();
        var cursor = new ArrayList<>(List.of(""));
        snac.await(
                "the post " + uri,
                () -> {
                    var heard = (Heard) desk.feed().poll(channel, cursor.getLast());
                    cursor.add(heard.cursor());
                    kept.putAll(byUri(heard.posts()));
                    return kept.containsKey(uri);
                });
        return kept.get(uri);
    }

    private List<InboundPost> heard() {
        return ((Heard) desk.feed().poll(channel, "")).posts();
    }

    private static Map<String, InboundPost> byUri(List<InboundPost> posts) {
        return posts.stream()
                .collect(
                        Collectors.toMap(
                                post -> post.key().externalId(), post -> post, (one, two) -> one));
    }
}
