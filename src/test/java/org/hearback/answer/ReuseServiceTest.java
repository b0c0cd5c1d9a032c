package org.hearback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.answer.ReuseService.Outcome;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReuseServiceTest {
    private static final long ISSUE = 7;

    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    private final ReuseService service =
            new ReuseService(
                    new FakeReuseBook(facts),
                    posts,
                    handles,
                    new Askers(posts, new FakeReporters(), handles),
                    new TestClock(Posts.POSTED_AT));
    private final KnownHandle mara = handles.meet(Handles.mara());
    private final KnownHandle joost = handles.meet(Handles.handle("joost"));

    @BeforeEach
    void mara_asks() {
        put(
                mara,
                Posts.aPost().withId("1").build(),
                PostState.OPENED,
                new RequestRef(ISSUE, "S-7"));
    }

    @Test
    void given_others_in_the_thread_when_asked_for_candidates_then_their_public_posts_are_named() {
        listened(joost, Posts.aPost().withId("2").answering("1", "1"));
        listened(mara, Posts.aPost().withId("3").answering("2", "1"));
        listened(joost, Posts.aPost().withId("4").answering("1", "1").bearing(Bearing.OWN));
        listened(joost, Posts.aPost().withId("5").answering("1", "1").visibleTo(Visibility.DIRECT));
        listened(joost, Posts.aPost().withId("6"));

        assertThat(service.candidates(ISSUE))
                .extracting(post -> post.post().key().externalId())
                .containsExactly("2");
    }

    @Test
    void given_an_answer_when_used_then_its_author_and_the_one_helped_are_noted_once() {
        var answer = listened(joost, Posts.aPost().withId("2").answering("1", "1"));

        var used = service.reuse(ISSUE, answer, "agent");

        assertThat(used).isInstanceOf(Outcome.Used.class);
        assertThat(service.reuse(ISSUE, answer, "other")).isInstanceOf(Outcome.AlreadyUsed.class);
        assertThat(service.of(ISSUE))
                .singleElement()
                .satisfies(
                        reuse -> {
                            assertThat(reuse.author()).isEqualTo(joost.id());
                            assertThat(reuse.reporter()).isEqualTo(mara.id());
                        });
        assertThat(facts.facts()).anyMatch(AnswerReused.class::isInstance);
    }

    @Test
    void given_a_used_answer_when_taken_back_then_it_can_be_used_again() {
        var answer = listened(joost, Posts.aPost().withId("2"));
        service.reuse(ISSUE, answer, "agent");

        assertThat(service.takeBack(ISSUE, answer)).isTrue();
        assertThat(service.takeBack(ISSUE, answer)).isFalse();

        assertThat(service.reuse(ISSUE, answer, "agent")).isInstanceOf(Outcome.Used.class);
    }

    @Test
    void given_posts_that_nobody_else_wrote_for_all_when_used_then_it_is_refused() {
        var own = listened(mara, Posts.aPost().withId("2"));
        var secret = listened(joost, Posts.aPost().withId("3").visibleTo(Visibility.DIRECT));
        var unknown = Posts.aPost().withId("4").build().key();

        assertThat(service.reuse(ISSUE, own, "agent")).isInstanceOf(Outcome.OwnPost.class);
        assertThat(service.reuse(ISSUE, secret, "agent")).isInstanceOf(Outcome.NoSuchPost.class);
        assertThat(service.reuse(ISSUE, unknown, "agent")).isInstanceOf(Outcome.NoSuchPost.class);
        assertThat(service.of(ISSUE)).isEmpty();
    }

    @Test
    void given_no_such_request_when_an_answer_is_used_then_it_is_said() {
        var answer = listened(joost, Posts.aPost().withId("2"));

        assertThat(service.reuse(99, answer, "agent")).isInstanceOf(Outcome.NoSuchRequest.class);
    }

    private PostKey listened(KnownHandle author, Posts post) {
        return put(author, post.by(author.handle()).build(), PostState.LISTENED, null);
    }

    private PostKey put(
            KnownHandle author, InboundPost post, PostState state, @Nullable RequestRef request) {
        var kept =
                KeptPost.received(post, Posts.POSTED_AT)
                        .by(author.id())
                        .ended(state, Reason.ADDRESSED, "");
        posts.put(request == null ? kept : kept.on(request));
        return post.key();
    }
}
