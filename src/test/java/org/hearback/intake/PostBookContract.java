package org.hearback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Inbox;
import org.hearback.listen.Posts;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** What every {@link PostBook} does with the {@link Inbox} beside it. */
public interface PostBookContract extends PostsOfRequestsContract {
    @Test
    default void given_a_kept_post_when_found_then_it_is_as_it_came() {
        var post = Posts.aPost().titled("Export").answering("p1", "r1").build();

        inbox().keep(post, NOW);

        assertThat(book().find(post.key())).contains(KeptPost.received(post, NOW));
        assertThat(book().find(new PostKey(new ChannelId(1), "other"))).isEmpty();
    }

    @Test
    default void given_a_post_without_all_that_may_be_absent_when_found_then_it_is_as_it_came() {
        var post =
                Posts.aPost()
                        .by(new Handle("feed:3", "id", "name", "name", null))
                        .at(null)
                        .saying("")
                        .withRaw("")
                        .withReplyTo("")
                        .bearing(Bearing.HEARD)
                        .visibleTo(Visibility.DIRECT)
                        .build();

        inbox().keep(post, NOW);

        assertThat(book().find(post.key())).contains(KeptPost.received(post, NOW));
        assertThat(book().find(List.of(post.key(), new PostKey(new ChannelId(9), "gone"))))
                .containsExactly(KeptPost.received(post, NOW));
    }

    @Test
    default void given_answers_when_asked_for_a_few_at_a_time_then_all_come_in_turn() {
        for (var id : List.of("a", "b", "c"))
            inbox().keep(Posts.aPost().withId(id).answering("p", "p").build(), NOW);
        inbox().keep(Posts.aPost().withId("starts a thread").build(), NOW);
        inbox().keep(
                        Posts.aPost().withId("elsewhere").onChannel(2).answering("p", "p").build(),
                        NOW);
        var channel = new ChannelId(1);

        var first = book().answersAfter(channel, NOW, null, 2);
        var rest = book().answersAfter(channel, NOW, first.getLast().post().key(), 2);

        assertThat(first).extracting(it -> it.post().key().externalId()).containsExactly("a", "b");
        assertThat(rest).extracting(it -> it.post().key().externalId()).containsExactly("c");
        assertThat(book().answersAfter(channel, NOW, rest.getLast().post().key(), 2)).isEmpty();
        assertThat(book().answersAfter(channel, NOW, new PostKey(channel, "gone"), 9)).hasSize(3);
        assertThat(book().answersAfter(channel, NOW.plusSeconds(1), null, 9)).isEmpty();
    }

    @Test
    default void given_the_longest_post_when_found_then_no_character_is_lost() {
        var post =
                Posts.aPost()
                        .withId("i".repeat(PostKey.MAX_ID_CHARS))
                        .titled("t".repeat(InboundPost.MAX_TITLE_CHARS))
                        .saying("😀ä".repeat(InboundPost.MAX_TEXT_CHARS / 3))
                        .withRaw("<p>😀</p>\n\t'\"\\".repeat(InboundPost.MAX_RAW_CHARS / 20))
                        .build();

        inbox().keep(post, NOW);

        assertThat(book().find(post.key())).contains(KeptPost.received(post, NOW));
    }

    @Test
    default void given_a_decided_post_when_updated_then_all_but_its_words_is_replaced() {
        var post = keep("1", NOW);
        var decided =
                KeptPost.received(post, NOW)
                        .by(new HandleId(7))
                        .inThread("another root")
                        .on(REQUEST)
                        .tried(NOW.plusMillis(1))
                        .ended(
                                PostState.NEEDS_ATTENTION,
                                Reason.DESK_REFUSED,
                                "Field X is missing");
        var rewritten = Posts.aPost().withId("1").saying("other words").build();
        var forged =
                new KeptPost(
                        rewritten.inThread(decided.post().thread()),
                        NOW.plusSeconds(9),
                        decided.state(),
                        decided.reason(),
                        decided.note(),
                        decided.author(),
                        decided.request(),
                        decided.deskTriedAt());

        book().update(forged);

        assertThat(book().find(post.key())).contains(decided);
    }

    @Test
    default void given_a_mended_post_when_updated_then_what_is_absent_is_absent_again() {
        var post = keep("1", NOW);
        book().update(KeptPost.received(post, NOW).by(new HandleId(7)).on(REQUEST).tried(NOW));

        book().update(KeptPost.received(post, NOW));

        assertThat(book().find(post.key())).contains(KeptPost.received(post, NOW));
    }

    @Test
    default void given_a_post_that_was_never_kept_when_updated_then_it_is_refused() {
        var stranger = KeptPost.received(Posts.aPost().build(), NOW);

        assertThatThrownBy(() -> book().update(stranger))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    default void given_a_request_when_asked_for_its_posts_then_the_oldest_comes_first() {
        var second = keep("2", NOW.plusSeconds(2));
        var first = keep("1", NOW.plusSeconds(1));
        keep("3", NOW);
        book().update(KeptPost.received(second, NOW).on(REQUEST));
        book().update(KeptPost.received(first, NOW).on(new RequestRef(10_001, "MOVED-1")));

        assertThat(keys(book().ofIssue(10_001))).containsExactly(first.key(), second.key());
        assertThat(book().ofIssue(10_002)).isEmpty();
    }

    @Test
    default void given_posts_in_a_state_when_asked_for_them_then_the_newest_come_first() {
        var old = keep("1", NOW);
        var young = keep("2", NOW.plusSeconds(1));
        var other = keep("3", NOW.plusSeconds(2));
        book().update(KeptPost.received(other, NOW).ended(PostState.OPENED, Reason.ADDRESSED, ""));

        assertThat(keys(book().inState(PostState.RECEIVED, 9)))
                .containsExactly(young.key(), old.key());
        assertThat(keys(book().inState(PostState.RECEIVED, 1))).containsExactly(young.key());
    }

    @Test
    default void given_a_channel_when_asked_for_its_newest_then_others_are_left_out() {
        var first = keep("1", NOW);
        var second = keep("2", NOW);
        inbox().keep(Posts.aPost().onChannel(2).withId("3").build(), NOW);

        assertThat(keys(book().newest(new ChannelId(1), 9)))
                .containsExactly(second.key(), first.key());
        assertThat(keys(book().newest(new ChannelId(1), 1))).containsExactly(second.key());
    }

    @Test
    default void given_a_thread_when_asked_for_its_posts_then_the_newest_come_first() {
        inbox().keep(Posts.aPost().withId("1").build(), NOW);
        inbox().keep(Posts.aPost().withId("2").answering("1", "1").build(), NOW.plusSeconds(1));
        inbox().keep(Posts.aPost().withId("3").build(), NOW.plusSeconds(2));
        inbox().keep(Posts.aPost().onChannel(2).withId("1").build(), NOW.plusSeconds(3));

        assertThat(book().ofThread(new ChannelId(1), "1", 9))
                .extracting(kept -> kept.post().key().externalId())
                .containsExactly("2", "1");
        assertThat(book().ofThread(new ChannelId(1), "1", 1)).hasSize(1);
    }

    @Test
    default void given_ended_posts_when_counted_then_only_the_channels_and_recent_ones_count() {
        var before = keep("before", NOW.minusMillis(1));
        drop(before, Reason.SHARE);
        drop(keep("at", NOW), Reason.SHARE);
        drop(keep("after", NOW.plusSeconds(1)), Reason.EMPTY);
        keep("undecided", NOW.plus(Duration.ofDays(1)));
        inbox().keep(Posts.aPost().onChannel(2).withId("elsewhere").build(), NOW);

        assertThat(book().countReasons(new ChannelId(1), NOW))
                .isEqualTo(Map.of(Reason.SHARE, 1, Reason.EMPTY, 1, Reason.NONE, 1));
    }

    @Test
    default void given_what_else_is_known_of_the_author_when_found_then_it_is_as_it_came() {
        var about = new About(12, List.of(URI.create("https://mara.example/")), "m@example.org");
        var author = new Handle("webhook:1", "7", "mara", "Mara", null, about);
        var post = Posts.aPost().by(author).build();

        inbox().keep(post, NOW);

        assertThat(book().find(post.key()).orElseThrow().post().author().about()).isEqualTo(about);
    }

    @Test
    default void given_posts_of_some_authors_when_asked_for_them_then_the_newest_come_first() {
        var old = by(keep("1", NOW), 1);
        var young = by(keep("2", NOW.plusSeconds(2)), 2);
        by(keep("3", NOW.plusSeconds(1)), 3);
        keep("of nobody yet", NOW);
        var authors = List.of(new HandleId(2), new HandleId(1));

        assertThat(keys(book().ofAuthors(authors, 9))).containsExactly(young.key(), old.key());
        assertThat(keys(book().ofAuthors(authors, 1))).containsExactly(young.key());
        assertThat(book().ofAuthors(List.of(), 9)).isEmpty();
    }

    @Test
    default void given_more_authors_than_a_query_takes_when_asked_then_the_newest_is_not_missed() {
        var old = by(keep("1", NOW), 1);
        var young = by(keep("2", NOW.plusSeconds(2)), 1_203);
        var authors = IntStream.rangeClosed(1, 1_203).mapToObj(HandleId::new).toList();

        assertThat(keys(book().ofAuthors(authors, 9))).containsExactly(young.key(), old.key());
        assertThat(keys(book().ofAuthors(authors, 1))).containsExactly(young.key());
    }

    @Test
    default void given_a_post_when_emptied_then_its_words_are_gone_and_it_does_not_come_again() {
        var post = Posts.aPost().titled("Export").build();
        inbox().keep(post, NOW);

        book().empty(post.key());
        book().empty(post.key());

        var emptied = book().find(post.key()).orElseThrow().post();
        assertThat(List.of(emptied.title(), emptied.text(), emptied.raw())).containsOnly("");
        assertThat(inbox().keep(post, NOW)).isFalse();
        assertThat(book().find(post.key()).orElseThrow().post()).isEqualTo(emptied);
    }

    @Test
    default void given_a_post_whose_author_was_erased_when_updated_then_it_stays_erased() {
        var post = keep("1", NOW);
        var erased = KeptPost.received(post, NOW).by(new HandleId(7)).erased();
        book().update(erased);

        book().update(KeptPost.received(post, NOW).on(REQUEST));

        assertThat(book().find(post.key())).contains(erased);
    }

    private InboundPost by(InboundPost post, int author) {
        book().update(book().find(post.key()).orElseThrow().by(new HandleId(author)));
        return post;
    }

    private InboundPost keep(String id, Instant at) {
        var post = Posts.aPost().withId(id).build();
        inbox().keep(post, at);
        return post;
    }

    private void drop(InboundPost post, Reason reason) {
        book().update(KeptPost.received(post, NOW).ended(PostState.DROPPED, reason, ""));
    }

    private static List<PostKey> keys(List<KeptPost> posts) {
        return posts.stream().map(kept -> kept.post().key()).toList();
    }
}
