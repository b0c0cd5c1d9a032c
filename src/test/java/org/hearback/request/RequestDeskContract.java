package org.hearback.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.channel.Channels;
import org.hearback.channel.Desk;
import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.person.Handles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every {@link RequestDesk} must do. */
public interface RequestDeskContract {
    /** The desk under test; the same one in one test. */
    RequestDesk desk();

    /** A service project in which requests can be opened, with an agent as the channel's user. */
    Desk place(ReporterPolicy reporter);

    /** What makes this test's posts unlike those of others, where tests share one desk. */
    default String mark() {
        return "";
    }

    /** An agent resolves the request. */
    void resolve(RequestRef request);

    /** How many comments the request has. */
    int comments(RequestRef request);

    /** How many links join the two requests. */
    int links(RequestRef first, RequestRef second);

    @Test
    default void given_a_new_post_when_it_is_opened_then_its_request_stands_open() {
        var opened = desk().open(draft("1", ReporterPolicy.CUSTOMER, null));

        assertThat(desk().standing(opened.request())).contains(new RequestStanding(false, null));
    }

    @Test
    default void given_two_posts_when_both_are_opened_then_each_has_its_own_request() {
        var first = desk().open(draft("1", ReporterPolicy.CUSTOMER, null));
        var second = desk().open(draft("2", ReporterPolicy.CUSTOMER, null));

        assertThat(first.request()).isNotEqualTo(second.request());
    }

    @Test
    default void given_an_earlier_try_opened_when_tried_again_then_the_same_request_comes_back() {
        var first = desk().open(draft("1", ReporterPolicy.CUSTOMER, null));

        var again = desk().open(draft("1", ReporterPolicy.CUSTOMER, Instant.now()));

        assertThat(again).isEqualTo(first);
    }

    @Test
    default void given_an_earlier_try_opened_nothing_when_tried_again_then_a_request_is_opened() {
        var opened = desk().open(draft("1", ReporterPolicy.CUSTOMER, Instant.now()));

        assertThat(desk().standing(opened.request())).isPresent();
    }

    @Test
    default void given_one_author_when_two_posts_are_opened_then_both_have_one_customer() {
        var first = desk().open(draft("1", ReporterPolicy.CUSTOMER, null));
        var second = desk().open(draft("2", ReporterPolicy.CUSTOMER, null));

        assertThat(first.customerKey()).isNotBlank().isEqualTo(second.customerKey());
    }

    @Test
    default void given_the_channels_user_reports_when_a_post_is_opened_then_no_customer_is_made() {
        var opened = desk().open(draft("1", ReporterPolicy.CHANNEL_USER, null));

        assertThat(opened.customerKey()).isNull();
    }

    @Test
    default void given_a_request_when_a_follow_up_is_said_twice_then_one_comment_is_added() {
        var request = desk().open(draft("1", ReporterPolicy.CUSTOMER, null)).request();

        desk().say(request, draft("2", ReporterPolicy.CUSTOMER, null), false);
        desk().say(request, draft("2", ReporterPolicy.CUSTOMER, Instant.now()), false);

        assertThat(comments(request)).isEqualTo(1);
    }

    @Test
    default void given_a_request_when_two_follow_ups_are_said_then_two_comments_are_added() {
        var request = desk().open(draft("1", ReporterPolicy.CHANNEL_USER, null)).request();

        desk().say(request, draft("2", ReporterPolicy.CHANNEL_USER, null), false);
        desk().say(request, draft("3", ReporterPolicy.CHANNEL_USER, null), false);

        assertThat(comments(request)).isEqualTo(2);
    }

    @Test
    default void given_a_resolved_request_when_a_follow_up_reopens_it_then_it_stands_open() {
        var request = desk().open(draft("1", ReporterPolicy.CUSTOMER, null)).request();
        resolve(request);

        desk().say(request, draft("2", ReporterPolicy.CUSTOMER, null), true);

        assertThat(desk().standing(request).orElseThrow().resolved()).isFalse();
    }

    @Test
    default void
            given_a_resolved_request_when_a_follow_up_must_not_reopen_then_it_stays_resolved() {
        var request = desk().open(draft("1", ReporterPolicy.CUSTOMER, null)).request();
        resolve(request);

        desk().say(request, draft("2", ReporterPolicy.CUSTOMER, null), false);

        assertThat(desk().standing(request).orElseThrow().resolved()).isTrue();
    }

    @Test
    default void given_no_such_request_when_it_is_asked_for_then_it_is_gone_and_takes_no_words() {
        var gone = new RequestRef(987_654_321, "SUP-987654321");
        var followUp = draft("2", ReporterPolicy.CUSTOMER, null);

        assertThat(desk().standing(gone)).isEmpty();
        assertThatThrownBy(() -> desk().say(gone, followUp, true)).isInstanceOf(DeskRefused.class);
    }

    @Test
    default void given_two_requests_when_related_twice_and_both_ways_then_one_link_joins_them() {
        var draft = draft("2", ReporterPolicy.CUSTOMER, null);
        var first = desk().open(draft("1", ReporterPolicy.CUSTOMER, null)).request();
        var second = desk().open(draft).request();

        desk().relate(first, second, draft);
        desk().relate(first, second, draft);
        desk().relate(second, first, draft);

        assertThat(links(first, second)).isEqualTo(1);
    }

    private RequestDraft draft(String id, ReporterPolicy reporter, @Nullable Instant triedAt) {
        var post = Posts.aPost().withId("https://social.example/statuses/" + mark() + id).build();
        var channel = Channels.aChannel().withDesk(place(reporter)).build();
        return new RequestDraft(post, Handles.known(1, "mara"), null, channel, triedAt);
    }
}
