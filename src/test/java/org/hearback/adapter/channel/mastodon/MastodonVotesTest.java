package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.channel.mastodon.Script.say;

import org.hearback.channel.Channel;
import org.hearback.kernel.TestClock;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.listen.VoteSource.Votes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class MastodonVotesTest {
    private static final String MANY = "GET /api/v1/statuses";

    private final TestClock clock = new TestClock(Posts.POSTED_AT);
    private final Script server = new Script();
    private final Lab lab = new Lab(clock);
    private final Favourites favourites = new Favourites(server);
    private final Channel channel = Lab.channel(server.base(), "secret-token");

    @AfterEach
    void stop() {
        lab.close();
        server.close();
    }

    private Votes votes(InboundPost... posts) {
        return lab.desk().votes().votes(channel, List.of(posts));
    }

    @Test
    void given_a_server_that_tells_of_many_when_asked_for_twenty_then_it_is_one_call() {
        favourites.manyAtOnce();
        var posts = new InboundPost[20];
        for (var at = 0; at < posts.length; at++) posts[at] = favourites.post(at);

        assertThat(((Votes.Counted) votes(posts)).counts()).hasSize(20);

        assertThat(server.calls("/api/v1/statuses")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "404, <h1>404 Not Found</h1>",
        "405, ''",
        "422, '{\"error\":\"what?\"}'",
        "501, ''",
        "200, <h1>Welcome</h1>",
        "200, []",
        "200, '[{\"id\":\"7\",\"uri\":\"https://social.example/other\",\"favourites_count\":9}]'"
    })
    void given_a_server_that_knows_no_such_call_when_asked_then_it_is_asked_one_by_one_for_a_day(
            int status, String body) {
        server.on(MANY, say(status, body));
        var post = favourites.post(3);

        assertThat(votes(post)).isEqualTo(new Votes.Counted(Map.of(post.key(), 3)));
        assertThat(votes(post)).isEqualTo(new Votes.Counted(Map.of(post.key(), 3)));
        assertThat(server.calls("/api/v1/statuses?")).hasSize(1);

        clock.pass(Duration.ofHours(25));
        votes(post);
        assertThat(server.calls("/api/v1/statuses?")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void given_a_server_that_refuses_or_fails_when_asked_then_it_is_not_asked_one_by_one(
            int status) {
        server.on(MANY, say(status, ""));

        assertThat(votes(favourites.post(3)))
                .isInstanceOfSatisfying(
                        Votes.Trouble.class,
                        trouble -> assertThat(trouble.httpStatus()).isEqualTo(status));
        assertThat(server.calls("/api/v1/statuses/")).isEmpty();
    }

    @Test
    void given_few_calls_left_when_asked_one_by_one_then_they_are_left_to_listening() {
        var posts = List.of(favourites.post(1), favourites.post(1), favourites.post(1));
        server.on(
                "GET /api/v1/statuses/" + posts.get(1).replyTo(),
                say(200, "{}", "X-RateLimit-Remaining: 99"));

        assertThat(lab.desk().votes().votes(channel, posts)).isInstanceOf(Votes.Trouble.class);

        assertThat(server.calls("/api/v1/statuses/")).hasSize(2);
    }

    @Test
    void given_another_server_under_the_channel_when_asked_then_its_posts_are_not_taken_for_ours() {
        favourites.manyAtOnce();
        var post = favourites.post(3);
        var ours =
                Posts.aPost()
                        .withId("https://old.example/statuses/1")
                        .withReplyTo(post.replyTo())
                        .build();

        assertThat(votes(ours)).isEqualTo(new Votes.Counted(Map.of()));
    }

    @Test
    void given_an_id_that_would_change_the_path_when_asked_then_it_stays_an_id() {
        var odd = Posts.aPost().withReplyTo("../accounts?x=1").build();

        votes(odd);

        assertThat(server.calls("statuses/")).allMatch(line -> line.contains("..%2Faccounts%3Fx"));
    }
}
