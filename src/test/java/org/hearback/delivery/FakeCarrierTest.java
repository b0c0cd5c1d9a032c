package org.hearback.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.channel.Channels;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

final class FakeCarrierTest implements MessageCarrierContract {
    private final FakeCarrier carrier = new FakeCarrier("fake");

    @Override
    public MessageCarrier carrier() {
        return carrier;
    }

    @Override
    public OutboundPart part(String text) {
        var post = Posts.aPost().build();
        return new OutboundPart(
                Channels.aChannel().ofKind("fake").build(),
                post,
                Part.planned(1, text, "mark-" + text.hashCode()),
                Purpose.Kind.REPLY,
                post.visibility(),
                post.key().externalId(),
                post.replyTo());
    }

    @Override
    public List<String> standing() {
        return carrier.network().stream().map(FakeCarrier.Standing::text).toList();
    }

    @Override
    public void cutOff() {
        carrier.failNext(new Carried.NotNow(Duration.ofSeconds(1), "told to be cut off", false));
    }

    @Test
    void given_it_is_told_to_crash_when_carried_then_the_post_stands_and_the_caller_is_lost() {
        carrier.crashAfterNext();

        assertThatThrownBy(() -> carrier.carry(part("hello")))
                .isInstanceOf(FakeCarrier.Crash.class);

        assertThat(standing()).containsExactly("hello");
    }

    @Test
    void given_it_knows_no_marks_when_carried_twice_then_two_posts_stand_there() {
        carrier.carry(part("hello"));
        carrier.carry(part("hello"));

        assertThat(standing()).containsExactly("hello", "hello");
    }

    @Test
    void given_it_knows_marks_when_carried_twice_then_one_post_stands_there() {
        carrier.knowMarks();

        var first = carrier.carry(part("hello"));

        assertThat(carrier.carry(part("hello"))).isEqualTo(first);
        assertThat(standing()).containsExactly("hello");
    }
}
