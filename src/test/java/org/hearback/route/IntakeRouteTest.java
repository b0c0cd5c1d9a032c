package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.channel.Channels;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.person.Handles;
import org.hearback.request.AttentionService;
import org.hearback.request.PostStuck;
import org.hearback.request.RequestOpened;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class IntakeRouteTest {
    private final Route route = new Route();

    @Test
    void given_a_post_that_speaks_to_us_when_it_arrives_then_it_opens_one_request() {
        var kept = route.arrives(aPost().withId("p1").build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
        assertThat(kept.reason()).isEqualTo(Reason.ADDRESSED);
        assertThat(route.desk.opened()).containsExactly(kept.post().key());
        assertThat(route.facts.facts(RequestOpened.class)).hasSize(1);
    }

    @Test
    void given_the_same_post_again_when_it_arrives_then_nothing_more_happens() {
        route.arrives(aPost().withId("p1").build());

        route.arrives(aPost().withId("p1").build());

        assertThat(route.desk.opened()).hasSize(1);
    }

    @Test
    void given_an_answer_of_the_author_when_it_arrives_then_it_continues_the_request() {
        route.arrives(aPost().withId("p1").build());

        var kept = route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        assertThat(kept.state()).isEqualTo(PostState.CONTINUED);
        assertThat(kept.request()).isEqualTo(route.requestOf("p1"));
        assertThat(route.desk.said())
                .extracting(said -> said.post().externalId())
                .containsExactly("p2");
    }

    @Test
    void
            given_two_posts_of_one_thread_in_one_poll_when_the_answer_is_looked_at_first_then_it_waits_for_its_parent() {
        route.posts.keep(aPost().withId("p2").answering("p1", "p2").build(), route.clock.instant());
        route.posts.keep(aPost().withId("p1").build(), route.clock.instant());
        route.work();
        route.clock.pass(Duration.ofSeconds(5));
        route.work();

        assertThat(route.desk.opened()).hasSize(1);
        assertThat(route.kept("p2").request()).isEqualTo(route.requestOf("p1"));
    }

    @Test
    void
            given_a_root_that_the_network_could_not_name_when_the_parent_is_known_then_the_thread_is_the_parents() {
        route.arrives(aPost().withId("p1").build());
        route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        var kept = route.arrives(aPost().withId("p3").answering("p2", "p3").build());

        assertThat(kept.request()).isEqualTo(route.requestOf("p1"));
    }

    @Test
    void
            given_an_answer_to_our_own_answer_when_its_root_is_unknown_then_it_continues_the_request() {
        route.arrives(aPost().withId("p1").build());
        route.agentAnswers(route.requestOf("p1"), "Please try again.");
        var ours = route.network.network().getFirst().externalId();

        var kept = route.arrives(aPost().withId("p2").answering(ours, "p2").build());

        assertThat(kept.state()).isEqualTo(PostState.CONTINUED);
        assertThat(kept.request()).isEqualTo(route.requestOf("p1"));
    }

    @Test
    void
            given_a_stranger_in_the_thread_when_they_speak_to_us_then_they_get_their_own_request_linked_to_the_first() {
        route.arrives(aPost().withId("p1").build());

        var kept =
                route.arrives(
                        aPost().withId("p2")
                                .by(Handles.handle("joe"))
                                .answering("p1", "p1")
                                .build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
        assertThat(kept.reason()).isEqualTo(Reason.OTHER_AUTHOR);
        assertThat(kept.request()).isNotEqualTo(route.requestOf("p1"));
        assertThat(route.desk.related())
                .extracting(related -> List.of(related.first(), related.second()))
                .containsExactly(List.of(route.requestOf("p2"), route.requestOf("p1")));
    }

    @Test
    void
            given_two_direct_messages_with_different_roots_when_they_arrive_then_they_are_one_conversation() {
        route.arrives(aPost().withId("d1").visibleTo(Visibility.DIRECT).build());

        var kept = route.arrives(aPost().withId("d2").visibleTo(Visibility.DIRECT).build());

        assertThat(kept.request()).isEqualTo(route.requestOf("d1"));
    }

    @Test
    void
            given_a_request_resolved_within_the_window_when_its_author_writes_again_then_it_is_reopened() {
        route.arrives(aPost().withId("p1").build());
        var request = route.requestOf("p1");
        route.desk.resolve(request, route.clock.instant());
        route.clock.pass(Duration.ofDays(3));

        route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        assertThat(route.desk.said()).hasSize(1);
        assertThat(route.desk.standing(request).orElseThrow().resolved()).isFalse();
    }

    @Test
    void
            given_a_request_resolved_this_minute_when_its_author_writes_then_it_is_commented_and_stays_resolved() {
        route.arrives(aPost().withId("p1").build());
        var request = route.requestOf("p1");
        route.desk.resolve(request, route.clock.instant());
        route.clock.pass(Duration.ofSeconds(30));

        route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        assertThat(route.desk.said()).hasSize(1);
        assertThat(route.desk.standing(request).orElseThrow().resolved()).isTrue();
    }

    @Test
    void
            given_a_request_resolved_long_ago_when_its_author_writes_again_then_a_new_one_is_opened_and_linked() {
        route.arrives(aPost().withId("p1").build());
        var old = route.requestOf("p1");
        route.desk.resolve(old, route.clock.instant());
        route.clock.pass(Duration.ofDays(8));

        var kept = route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
        assertThat(kept.reason()).isEqualTo(Reason.TOO_LATE_TO_REOPEN);
        assertThat(kept.request()).isNotEqualTo(old);
        assertThat(route.desk.related())
                .singleElement()
                .matches(related -> related.second().equals(old));
    }

    @Test
    void given_a_deleted_request_when_its_author_writes_again_then_a_new_one_is_opened() {
        route.arrives(aPost().withId("p1").build());
        route.desk.delete(route.requestOf("p1"));

        var kept = route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
    }

    @Test
    void given_posts_that_are_not_for_us_when_they_arrive_then_each_ends_with_its_reason() {
        var blocking =
                new Route(Channels.aChannel().with("blocked", "@joe@social.example\n").build());
        var longAgo = Channels.CREATED_AT.minus(Duration.ofDays(2));

        assertThat(route.arrives(aPost().withId("own").bearing(Bearing.OWN).build()).reason())
                .isEqualTo(Reason.OWN_VOICE);
        assertThat(route.arrives(aPost().withId("share").bearing(Bearing.SHARE).build()).reason())
                .isEqualTo(Reason.SHARE);
        assertThat(route.arrives(aPost().withId("old").postedAt(longAgo).build()).reason())
                .isEqualTo(Reason.TOO_OLD);
        assertThat(route.arrives(aPost().withId("empty").saying(" ").build()).reason())
                .isEqualTo(Reason.EMPTY);
        assertThat(blocking.arrives(aPost().by(Handles.handle("joe")).withId("b").build()).reason())
                .isEqualTo(Reason.BLOCKED);
        assertThat(route.desk.opened()).isEmpty();
        assertThat(blocking.desk.opened()).isEmpty();
    }

    @Test
    void given_a_post_that_was_only_heard_when_it_arrives_then_it_is_kept_and_nobody_is_asked() {
        var kept = route.arrives(aPost().withId("p1").bearing(Bearing.HEARD).build());

        assertThat(kept.state()).isEqualTo(PostState.LISTENED);
        assertThat(kept.reason()).isEqualTo(Reason.NOT_ADDRESSED);
        assertThat(route.desk.opened()).isEmpty();
    }

    @Test
    void
            given_jira_refuses_when_a_post_arrives_then_it_waits_with_the_reason_until_it_is_retried() {
        route.desk.refuseNext("Component is required.");
        var stuck = route.arrives(aPost().withId("p1").build());
        var attention = new AttentionService(route.posts, route.facts, route.transactions);

        assertThat(stuck.state()).isEqualTo(PostState.NEEDS_ATTENTION);
        assertThat(stuck.note()).isEqualTo("Component is required.");
        assertThat(route.facts.facts(PostStuck.class)).hasSize(1);
        assertThat(attention.waiting(10)).hasSize(1);

        assertThat(attention.retry(stuck.post().key())).isTrue();
        route.work();

        assertThat(route.kept("p1").state()).isEqualTo(PostState.OPENED);
        assertThat(attention.retry(stuck.post().key())).isFalse();
    }

    @Test
    void
            given_a_follow_up_of_a_stuck_post_when_the_first_is_retried_then_it_continues_the_request() {
        route.desk.refuseNext("Project is archived.");
        var first = route.arrives(aPost().withId("p1").build());
        route.arrives(aPost().withId("p2").answering("p1", "p1").build());
        assertThat(route.kept("p2").state()).isEqualTo(PostState.MATCHED);

        new AttentionService(route.posts, route.facts, route.transactions)
                .retry(first.post().key());
        route.clock.pass(Duration.ofMinutes(2));
        route.work();

        assertThat(route.kept("p2").state()).isEqualTo(PostState.CONTINUED);
    }

    @Test
    void given_jira_is_down_when_a_post_arrives_then_it_is_opened_once_when_jira_is_back() {
        route.desk.failNext(2);
        route.arrives(aPost().withId("p1").build());

        for (var i = 0; i < 3; i++) {
            route.clock.pass(Duration.ofMinutes(1));
            route.work();
        }

        assertThat(route.kept("p1").state()).isEqualTo(PostState.OPENED);
        assertThat(route.desk.opened()).hasSize(1);
    }

    @Test
    void
            given_jira_opens_the_request_but_the_answer_is_lost_when_it_is_tried_again_then_there_is_one_request() {
        route.desk.loseNextAnswers(1);
        route.arrives(aPost().withId("p1").build());

        route.clock.pass(Duration.ofMinutes(1));
        route.work();

        assertThat(route.kept("p1").state()).isEqualTo(PostState.OPENED);
        assertThat(route.desk.opened()).hasSize(1);
    }

    @Test
    void given_jira_is_down_for_good_when_all_tries_are_used_then_the_post_needs_attention() {
        route.desk.failNext(1_000);
        route.arrives(aPost().withId("p1").build());

        for (var i = 0; i < 20; i++) {
            route.clock.pass(Duration.ofHours(2));
            route.work();
        }

        assertThat(route.kept("p1").reason()).isEqualTo(Reason.DESK_UNAVAILABLE);
        assertThat(route.kept("p1").state()).isEqualTo(PostState.NEEDS_ATTENTION);
    }

    @Test
    void
            given_a_removed_channel_when_its_last_post_is_looked_at_then_it_is_dropped_with_that_reason() {
        route.posts.keep(aPost().withId("p1").build(), route.clock.instant());
        route.channels.setState(route.channel.id(), org.hearback.channel.ChannelState.REMOVED);

        route.work();

        assertThat(route.kept("p1").reason()).isEqualTo(Reason.CHANNEL_REMOVED);
    }
}
