package org.hearback.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.channel.Channels;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PurposeTest {
    @Test
    void given_a_purpose_when_stored_then_it_is_read_as_it_was() {
        assertThat(Purpose.reply(new CommentId(10_200)).asText()).isEqualTo("reply:10200");
        assertThat(Purpose.parse("reply:10200")).isEqualTo(Purpose.reply(new CommentId(10_200)));
        assertThat(Purpose.parse(Purpose.thanks(7).asText())).isEqualTo(Purpose.thanks(7));
        assertThat(Purpose.parse("outcome:8")).isEqualTo(Purpose.outcome(8));
        assertThat(Purpose.parse("fixcheck:9")).isEqualTo(Purpose.fixCheck(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reply", "reply:", "reply:x", "reply:0", "praise:1", "10200"})
    void given_a_text_that_is_none_when_read_then_it_is_refused(String text) {
        assertThatThrownBy(() -> Purpose.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void given_a_post_when_answered_then_by_its_circle_and_all_else_goes_to_the_author_alone(
            Visibility ofPost) {
        assertThat(Purpose.Kind.REPLY.circle(ofPost)).isEqualTo(ofPost);
        assertThat(Purpose.Kind.THANKS.circle(ofPost)).isEqualTo(Visibility.DIRECT);
        assertThat(Purpose.Kind.NOTICE.circle(ofPost)).isEqualTo(Visibility.DIRECT);
        assertThat(Purpose.Kind.OUTCOME.circle(ofPost)).isEqualTo(ofPost);
        assertThat(Purpose.Kind.FIX_CHECK.circle(ofPost)).isEqualTo(Visibility.DIRECT);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, UNLISTED",
        "PUBLIC, DIRECT",
        "UNLISTED, FOLLOWERS",
        "FOLLOWERS, DIRECT",
        "FOLLOWERS, MEMBERS",
        "MEMBERS, FOLLOWERS",
        "MEMBERS, DIRECT",
        "UNLISTED, MEMBERS",
    })
    void given_a_circle_that_is_wider_than_the_posts_when_a_part_is_made_then_it_is_refused(
            Visibility circle, Visibility ofPost) {
        assertThatThrownBy(() -> part(circle, ofPost))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(circle.name());
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void given_the_posts_circle_or_its_author_alone_when_a_part_is_made_then_it_is_taken(
            Visibility ofPost) {
        assertThat(part(ofPost, ofPost).circle()).isEqualTo(ofPost);
        assertThat(part(Visibility.DIRECT, ofPost).circle()).isEqualTo(Visibility.DIRECT);
    }

    @Test
    void given_a_message_when_its_request_does_not_fit_its_purpose_then_it_is_refused() {
        var request = new RequestRef(10_001, "SUP-1");
        var reply = Purpose.reply(new CommentId(1));

        assertThatThrownBy(() -> message(reply, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message(Purpose.thanks(1), request))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message(new Purpose(Purpose.Kind.NOTICE, 1), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(message(reply, request).request()).isEqualTo(request);
    }

    private static Message message(Purpose purpose, @Nullable RequestRef request) {
        var post = Posts.aPost().build();
        var parts = List.of(Part.planned(1, "text", "mark"));
        return new Message(1, purpose, request, post.key(), parts, Posts.POSTED_AT);
    }

    private static OutboundPart part(Visibility circle, Visibility ofPost) {
        var post = Posts.aPost().visibleTo(ofPost).build();
        return new OutboundPart(
                Channels.aChannel().build(),
                post,
                Part.planned(1, "text", "mark"),
                Purpose.Kind.REPLY,
                circle,
                "1",
                "1");
    }
}
