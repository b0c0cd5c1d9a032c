package org.hearback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.Visibility;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.Bearing;
import org.hearback.listen.Endorsement;
import org.hearback.listen.FakeEndorsementBook;
import org.hearback.listen.Posts;
import org.hearback.person.Handles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class VoteSweepTest {
    private static final ChannelId CHANNEL = new ChannelId(1);

    private final TestClock clock = new TestClock(Channels.CREATED_AT);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeEndorsementBook endorsements = new FakeEndorsementBook(facts);
    private final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    private final FakeVoteSource network = new FakeVoteSource();
    private final VoteSweep sweep =
            new VoteSweep(posts, endorsements, channels, List.of(network), clock);

    @BeforeEach
    void a_question_and_its_answer() {
        channels.put(Channels.aChannel().build());
        keep(Posts.aPost().withId("question"));
        keep(answer("answer"));
    }

    private void keep(Posts post) {
        posts.keep(post.build(), clock.instant());
    }

    private static Posts answer(String id) {
        return Posts.aPost().withId(id).by(Handles.handle("tom")).answering("question", "question");
    }

    @Test
    void given_an_answer_with_votes_when_swept_then_it_is_endorsed_for_its_author_and_asker() {
        network.vote("answer", 3);

        assertThat(sweep.sweep(CHANNEL)).isEqualTo(1);

        var answer = new PostKey(CHANNEL, "answer");
        assertThat(endorsements.all())
                .containsExactly(
                        new Endorsement(
                                answer,
                                Endorsement.Kind.HELPFUL,
                                3,
                                Handles.handle("tom"),
                                Handles.mara(),
                                clock.instant()));
        assertThat(facts.facts(AnswerEndorsed.class)).hasSize(1);
    }

    @Test
    void given_votes_that_are_taken_back_when_swept_again_then_the_lower_count_holds() {
        network.vote("answer", 3);
        sweep.sweep(CHANNEL);
        clock.pass(VoteSweep.INTERVAL);
        network.vote("answer", 0);

        assertThat(sweep.sweep(CHANNEL)).isEqualTo(1);

        assertThat(endorsements.all()).extracting(Endorsement::count).containsExactly(0);
    }

    @Test
    void given_an_answer_without_votes_or_one_that_is_gone_when_swept_then_nothing_is_stored() {
        keep(answer("gone"));
        network.vote("answer", 0);

        assertThat(sweep.sweep(CHANNEL)).isZero();

        assertThat(endorsements.all()).isEmpty();
    }

    @Test
    void given_posts_that_help_nobody_else_when_swept_then_the_network_is_not_asked_for_them() {
        keep(answer("to oneself").by(Handles.mara()));
        keep(answer("ours").bearing(Bearing.OWN));
        keep(answer("passed on").bearing(Bearing.SHARE));
        keep(answer("between us").visibleTo(Visibility.DIRECT));
        keep(answer("for followers").visibleTo(Visibility.FOLLOWERS));
        keep(answer("to something unknown").answering("never kept", "question"));
        keep(answer("to an answer of ours").answering("ours", "question"));

        sweep.sweep(CHANNEL);

        assertThat(network.calls()).containsExactly(List.of("answer"));
    }

    @Test
    void given_an_answer_that_is_too_old_when_swept_then_the_network_is_not_asked_for_it() {
        clock.pass(VoteSweep.LOOK_BACK.plus(Duration.ofSeconds(1)));

        sweep.sweep(CHANNEL);

        assertThat(network.calls()).isEmpty();
    }

    @Test
    void
            given_more_answers_than_a_run_asks_for_when_swept_then_the_next_run_goes_on_with_the_rest() {
        for (var at = 1; at <= VoteSweep.MOST_A_RUN; at++) keep(answer("more-" + at));

        sweep.sweep(CHANNEL);
        assertThat(network.calls()).hasSize(20).allMatch(call -> call.size() == 20);

        sweep.sweep(CHANNEL);
        assertThat(network.calls().getLast()).containsExactly("more-" + VoteSweep.MOST_A_RUN);

        sweep.sweep(CHANNEL);
        assertThat(network.calls().get(21)).contains("answer");
    }

    @Test
    void given_a_network_that_is_down_when_swept_then_it_is_left_alone_and_asked_again_next_time() {
        for (var at = 0; at < 50; at++) keep(answer("more-" + at));
        network.vote("answer", 1);
        network.beDown(true);

        assertThat(sweep.sweep(CHANNEL)).isZero();
        assertThat(network.calls()).hasSize(1);

        network.beDown(false);
        assertThat(sweep.sweep(CHANNEL)).isEqualTo(1);
    }

    @Test
    void given_channels_that_tell_of_votes_or_are_paused_when_listed_then_they_are_left_out() {
        channels.put(Channels.aChannel().withId(2).ofKind("webhook").build());
        channels.put(Channels.aChannel().withId(3).inState(ChannelState.PAUSED).build());

        assertThat(sweep.channels()).containsExactly(CHANNEL);
        for (var id : List.of(2, 3, 4)) assertThat(sweep.sweep(new ChannelId(id))).isZero();
        assertThat(network.calls()).isEmpty();
    }
}
