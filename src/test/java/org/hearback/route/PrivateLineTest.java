package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.delivery.Carried;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.LengthRule.Unit;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.PrivateLine.Told;
import org.hearback.delivery.Purpose;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.hearback.person.Handles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class PrivateLineTest {
    private static final String TEXT = "Your page: https://help.example/page#secret";

    private final Route route = new Route();
    private HandleId mara;

    @BeforeEach
    void a_post() {
        mara = author(aPost().withId("first"));
    }

    private HandleId author(Posts post) {
        route.clock.pass(Duration.ofMinutes(1));
        return requireNonNull(route.arrives(post.build()).author());
    }

    private Told tell() {
        return route.line().tell(mara, TEXT);
    }

    @Test
    void
            given_somebody_when_told_then_they_alone_read_it_under_their_newest_post_and_it_is_not_kept() {
        author(aPost().withId("newest"));
        author(aPost().withId("of another").by(Handles.handle("tom")));

        assertThat(tell()).isEqualTo(new Told.Sent());

        assertThat(route.network.tries())
                .singleElement()
                .extracting(OutboundPart::underExternalId, OutboundPart::circle, OutboundPart::kind)
                .containsExactly("newest", Visibility.DIRECT, Purpose.Kind.NOTICE);
        assertThat(route.network.tries().getFirst().part().text()).isEqualTo(TEXT);
        assertThat(route.outbox.all()).isEmpty();
    }

    @Test
    void given_a_newest_post_that_takes_no_answer_when_told_then_an_older_one_is_used() {
        author(aPost().withId("newest").withReplyTo(""));

        assertThat(tell()).isEqualTo(new Told.Sent());

        assertThat(route.network.tries().getFirst().underExternalId()).isEqualTo("first");
    }

    @Test
    void given_a_channel_without_private_messages_when_told_then_it_is_refused_with_the_reason() {
        route.network.bePublicOnly();

        assertThat(tell()).isEqualTo(new Told.Refused("the channel has no private messages"));
        assertThat(route.network.tries()).isEmpty();
    }

    @Test
    void given_somebody_of_a_channel_that_only_listens_when_told_then_it_is_refused() {
        route.channels.put(Channels.aChannel().withId(2).ofKind("feed").build());
        var entry = aPost().withId("entry").onChannel(2).by(Handles.handle("lee")).build();
        route.posts.keep(entry, route.clock.instant());
        route.work();
        var reader = route.posts.find(entry.key()).orElseThrow().author();

        assertThat(route.line().tell(requireNonNull(reader), TEXT))
                .isEqualTo(new Told.Refused("the channel takes no answers"));
    }

    @Test
    void given_a_channel_that_is_paused_or_removed_when_told_then_it_is_refused() {
        route.channels.setState(route.channel.id(), ChannelState.PAUSED);
        assertThat(tell()).isEqualTo(new Told.Refused("the channel is paused"));

        route.channels.setState(route.channel.id(), ChannelState.REMOVED);
        assertThat(tell()).isEqualTo(new Told.Refused("the channel was removed"));
    }

    @Test
    void given_somebody_of_whom_we_have_no_post_or_only_erased_ones_when_told_then_it_is_refused() {
        assertThat(route.line().tell(new HandleId(99), TEXT))
                .isEqualTo(new Told.Refused("we have no post of theirs"));

        route.posts.update(route.kept("first").erased());
        assertThat(tell()).isEqualTo(new Told.Refused("their post is erased"));
    }

    @Test
    void given_a_text_that_needs_two_parts_when_told_then_it_is_refused_whole() {
        route.network.limit(Optional.of(new LengthRule(30, Unit.CHARS, 0, "", true)));

        assertThat(tell()).isEqualTo(new Told.Refused("the text is too long for the channel"));
        assertThat(route.network.tries()).isEmpty();
    }

    @Test
    void
            given_a_network_that_fails_when_told_then_the_caller_knows_what_is_known_and_nobody_retries() {
        route.network.failNext(new Carried.NotNow(Duration.ofMinutes(1), "503", false));
        assertThat(tell()).isEqualTo(new Told.Refused("503"));

        route.network.postNextButSay(new Carried.Unknown("no answer"));
        assertThat(tell()).isEqualTo(new Told.Unknown("no answer"));

        route.clock.pass(Duration.ofHours(1));
        route.work();
        assertThat(route.network.tries()).hasSize(2);
    }
}
