package org.hearback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.PostBook.Attached;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Inbox;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every {@link PostBook} knows of many requests at once. */
public interface PostsOfRequestsContract {
    /** When the first post of a test comes in. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00.123Z");

    /** Some request. */
    RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    /** An empty book, which shows what {@link #inbox} keeps. */
    PostBook book();

    /** The way in. */
    Inbox inbox();

    @Test
    default void given_requests_when_their_channels_are_asked_for_then_the_first_post_says() {
        var first = Posts.aPost().withId("first").onChannel(2).build();
        var later = Posts.aPost().withId("later").onChannel(3).build();
        inbox().keep(first, NOW);
        inbox().keep(later, NOW.plusSeconds(1));
        for (var post : List.of(later, first))
            book().update(book().find(post.key()).orElseThrow().on(REQUEST));
        var many = IntStream.range(0, 1_200).mapToObj(it -> REQUEST.issueId() + it).toList();

        assertThat(book().channelsOf(many)).isEqualTo(Map.of(REQUEST.issueId(), new ChannelId(2)));
        assertThat(book().channelsOf(List.of())).isEmpty();
    }

    @Test
    default void given_requests_when_asked_who_wrote_in_them_then_the_oldest_post_comes_first() {
        var second = Posts.aPost().withId("2").postedAt(NOW.minusSeconds(5)).build();
        var first =
                Posts.aPost()
                        .withId("1")
                        .onChannel(2)
                        .visibleTo(Visibility.FOLLOWERS)
                        .postedAt(NOW.minusSeconds(9))
                        .build();
        var nobodys = Posts.aPost().withId("of nobody yet").build();
        var loose = Posts.aPost().withId("without a request").build();
        for (var post : List.of(second, first, nobodys, loose)) inbox().keep(post, NOW);
        var other = new RequestRef(REQUEST.issueId() + 1_199, "SUP-1200");
        book().update(KeptPost.received(second, NOW).by(new HandleId(7)).on(REQUEST));
        book().update(KeptPost.received(first, NOW).by(new HandleId(8)).on(other));
        book().update(KeptPost.received(nobodys, NOW).on(REQUEST));
        book().update(KeptPost.received(loose, NOW).by(new HandleId(9)));
        var many = IntStream.range(0, 1_200).mapToObj(it -> REQUEST.issueId() + it).toList();

        assertThat(book().attachedTo(many))
                .containsExactly(
                        new Attached(
                                first.key(),
                                other.issueId(),
                                new HandleId(8),
                                Visibility.FOLLOWERS,
                                first.postedAt()),
                        new Attached(
                                second.key(),
                                REQUEST.issueId(),
                                new HandleId(7),
                                Visibility.PUBLIC,
                                second.postedAt()));
        assertThat(book().attachedTo(List.of())).isEmpty();
    }
}
