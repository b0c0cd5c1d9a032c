package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.CodeSeen;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class ClaimMatchingTest {
    private static final TokenHash VISIT = TokenHash.of("visit");
    private static final Claim CLAIM = Claims.waiting(Claims.CODE, VISIT);

    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    private final FakeClaimBook claims = new FakeClaimBook(facts.transactions());
    private final ClaimMatching matching = new ClaimMatching(posts, claims);
    private int last;

    @BeforeEach
    void theCodeIsOut() {
        claims.add(CLAIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hear-7K3M-Q2XD",
                "Hear-7k3m-q2xd",
                "This handle is mine. Help desk, show me my page: hear-7K3M-Q2XD",
                "@acme@social.example\nhear-7K3M-Q2XD."
            })
    void given_the_typed_handle_when_it_posts_the_code_then_the_handle_is_proven(String text) {
        var mara = post(aPost().saying(text).build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @Test
    void given_a_code_in_the_title_when_posted_then_it_counts() {
        var mara = post(aPost().titled("hear-7K3M-Q2XD").saying("").build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void given_any_circle_when_the_code_is_posted_to_it_then_it_counts(Visibility circle) {
        var mara = post(aPost().visibleTo(circle).build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @Test
    void given_a_name_in_other_letters_when_its_account_posts_then_it_is_the_same_name() {
        var shouting = new Handle("fediverse", "1", "MARA@Social.Example", "Mara", null);

        var mara = post(aPost().by(shouting).build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @Test
    void given_another_handle_when_it_posts_the_code_then_nothing_is_proven() {
        post(aPost().by(Handles.handle("eve")).build());

        assertThat(claim()).isEqualTo(CLAIM);
    }

    @Test
    void given_another_posted_first_when_the_typed_handle_posts_then_it_is_still_theirs() {
        post(aPost().by(Handles.handle("eve")).build());

        var mara = post(aPost().build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @Test
    void given_the_same_name_on_another_channel_when_it_posts_then_nothing_is_proven() {
        var sameName = new Handle("webhook:2", "7", "mara@social.example", "Mara", null);

        post(aPost().onChannel(2).by(sameName).build());

        assertThat(claim()).isEqualTo(CLAIM);
    }

    @Test
    void given_a_handle_that_changed_its_name_when_it_posts_then_the_typed_name_is_gone() {
        var mara = Handles.mara();
        handles.meet(mara);
        var renamed =
                new Handle(mara.network(), mara.stableId(), "marion@social.example", "M", null);

        post(aPost().by(renamed).build());

        assertThat(claim()).isEqualTo(CLAIM);
    }

    @Test
    void given_a_proven_handle_when_its_name_passes_to_another_account_then_it_stays_the_first() {
        var mara = post(aPost().build());
        var heir = new Handle("fediverse", "another id", "mara@social.example", "M", null);

        post(aPost().by(heir).build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @Test
    void given_a_code_that_came_in_after_its_time_when_matched_then_nothing_is_proven() {
        post(aPost().build(), CLAIM.expiresAt().plusMillis(1));

        assertThat(claim()).isEqualTo(CLAIM);
    }

    @Test
    void given_a_post_that_claims_to_be_older_when_it_comes_in_late_then_nothing_is_proven() {
        post(aPost().postedAt(Claims.NOW).build(), CLAIM.expiresAt().plus(Duration.ofHours(1)));

        assertThat(claim()).isEqualTo(CLAIM);
    }

    @Test
    void given_five_wrong_handles_when_they_posted_the_code_then_nobody_can_prove_it() {
        for (var name : new String[] {"eve", "mallory", "trudy", "oscar"})
            post(aPost().by(Handles.handle(name)).build());
        assertThat(claim().state()).isEqualTo(Claim.State.WAITING);

        post(aPost().by(Handles.handle("craig")).build());
        post(aPost().build());

        assertThat(claim()).isEqualTo(CLAIM.refused());
    }

    @Test
    void given_one_wrong_handle_when_it_posts_the_code_again_and_again_then_it_spoils_nothing() {
        for (var again = 0; again < 10; again++) post(aPost().by(Handles.handle("eve")).build());

        var mara = post(aPost().build());

        assertThat(claim().handle()).isEqualTo(mara);
    }

    @Test
    void given_a_used_code_when_it_is_posted_again_then_the_first_proof_stands() {
        var mara = post(aPost().build());

        post(aPost().build());
        post(aPost().by(Handles.handle("eve")).build());

        assertThat(claim()).isEqualTo(CLAIM.proven(mara));
    }

    @Test
    void given_a_code_that_nobody_was_given_when_posted_then_nothing_happens() {
        post(aPost().saying("hear-0000-0000").build());

        assertThat(claim()).isEqualTo(CLAIM);
    }

    @Test
    void given_a_post_that_is_gone_or_has_no_author_when_told_then_nothing_happens() {
        var kept = KeptPost.received(aPost().build(), Claims.NOW);
        posts.put(kept);

        assertThat(told(kept.post().key())).isEqualTo(Handled.done());
        assertThat(told(new PostKey(new ChannelId(1), "gone"))).isEqualTo(Handled.done());

        assertThat(claim()).isEqualTo(CLAIM);
    }

    private Posts aPost() {
        return Posts.aPost().withId("post " + ++last).saying("hear-7K3M-Q2XD");
    }

    private HandleId post(InboundPost post) {
        return post(post, Claims.NOW.plusSeconds(60));
    }

    private HandleId post(InboundPost post, Instant receivedAt) {
        var author = handles.meet(post.author()).id();
        posts.put(KeptPost.received(post, receivedAt).by(author));
        told(post.key());
        return author;
    }

    private Handled told(PostKey post) {
        return matching.handle(new FactId(1), new CodeSeen(post));
    }

    private Claim claim() {
        return claims.find(CLAIM.code()).orElseThrow();
    }
}
