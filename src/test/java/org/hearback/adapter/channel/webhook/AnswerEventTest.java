package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.listen.Endorsement;
import org.hearback.listen.Endorsement.Kind;
import org.hearback.listen.PushedFeed.Read;
import org.hearback.person.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.ZoneOffset;

/** What a genuine push may say of an answer. */
final class AnswerEventTest {
    private static final String VOTED =
            """
            {"type":"social.answer.voted","timestamp":"2026-08-20T09:15:00Z","data":{
              "id":"ext-1001","votes":3,
              "author":{"id":"u-7","handle":"tom"},
              "asker":{"id":"u-9","handle":"@mara","displayName":"Mara K"},
              "createdAt":"2026-08-20T09:10:00Z"}}\
            """;

    private final WebhookReader reader =
            new WebhookReader(Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC));
    private final Channel channel = Pushes.aChannel().build();

    @Test
    void given_votes_when_read_then_the_answer_has_them_from_author_and_asker() {
        var endorsement = endorsement(channel, VOTED);

        assertThat(endorsement.answer().externalId()).isEqualTo("ext-1001");
        assertThat(endorsement.answer().channel()).isEqualTo(channel.id());
        assertThat(endorsement.kind()).isEqualTo(Kind.HELPFUL);
        assertThat(endorsement.count()).isEqualTo(3);
        assertThat(endorsement.author().stableId()).isEqualTo("u-7");
        assertThat(endorsement.author().network()).isEqualTo("webhook:1");
        assertThat(endorsement.asker()).extracting(Handle::name).isEqualTo("mara");
        assertThat(endorsement.at()).isEqualTo("2026-08-20T09:10:00Z");
    }

    @ParameterizedTest
    @CsvSource({"accepted, 1", "unaccepted, 0"})
    void given_an_answer_that_is_accepted_or_no_more_when_read_then_no_votes_are_needed(
            String event, int count) {
        var body = VOTED.replace(".voted", "." + event).replace("\"votes\":3,", "");

        var endorsement = endorsement(channel, body);

        assertThat(endorsement.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(endorsement.count()).isEqualTo(count);
    }

    @Test
    void given_only_what_is_needed_when_read_then_the_asker_is_unknown_and_the_time_is_signed() {
        var body =
                """
                {"type":"social.answer.accepted","data":{"id":7,"author":{"handle":"tom"}}}\
                """;

        var endorsement = endorsement(channel, body);

        assertThat(endorsement.asker()).isNull();
        assertThat(endorsement.at()).isEqualTo(Pushes.SENT_AT);
    }

    @Test
    void given_an_event_from_the_future_when_read_then_it_is_from_now_and_can_be_followed() {
        var body = VOTED.replace("09:10:00Z", "23:10:00Z");

        assertThat(endorsement(channel, body).at()).isEqualTo(Pushes.SENT_AT);
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 0",
        "0, 0",
        "99999999999999999999999999, 100000000",
        "-99999999999999999999999999, 0"
    })
    void given_votes_below_nothing_or_beyond_counting_when_read_then_they_are_within_bounds(
            String votes, int count) {
        assertThat(endorsement(channel, with("\"votes\":3", "\"votes\":" + votes)).count())
                .isEqualTo(count);
    }

    @Test
    void given_somebody_who_accepts_their_own_answer_when_read_then_both_are_named() {
        var endorsement =
                endorsement(channel, with("\"id\":\"u-9\",\"handle\":\"@mara\"", "\"id\":\"u-7\""));

        assertThat(endorsement.asker())
                .extracting(Handle::stableId)
                .isEqualTo(endorsement.author().stableId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "votes":3,                    | ``                    | /data/votes
                    "votes":3                     | "votes":null          | /data/votes
                    "votes":3                     | "votes":1.5           | /data/votes
                    "votes":3                     | "votes":"3"           | /data/votes
                    "votes":3                     | "votes":true          | /data/votes
                    "votes":3                     | "votes":[3]           | /data/votes
                    "id":"ext-1001",              | ``                    | /data/id
                    "id":"ext-1001"               | "id":{}               | /data/id
                    "id":"u-7","handle":"tom"     | "a":1                 | /data/author/id
                    "id":"u-9"                    | "id":[]               | /data/asker/id
                    "displayName":"Mara K"        | "displayName":{}      | /data/asker/displayName
                    "2026-08-20T09:10:00Z"        | "yesterday"           | /data/createdAt
                    "data":{                      | "data":7,"other":{    | /data
                    """)
    void given_a_wrong_value_when_read_then_the_error_points_at_it(
            String right, String wrong, String pointer) {
        assertMalformed(channel, with(right, wrong), pointer);
    }

    @Test
    void given_a_mapping_when_an_event_is_told_by_a_value_then_a_foreign_shape_is_read() {
        var forum =
                mapped(
                        """
                        social.answer.accepted   = /event is accepted_solution
                        social.answer.unaccepted = /event is unaccepted_solution
                        social.answer.voted      = /event is post_liked
                        id            = /post/id
                        author.handle = /post/username
                        asker.handle  = /topic/username
                        votes         = /post/like_count
                        text          = /post/raw
                        createdAt     = /post/updated_at\
                        """);
        var post =
                """
                "post":{"id":12,"username":"tom","like_count":4,"raw":"Hold it for ten seconds.",
                 "updated_at":"2026-08-20T09:10:00Z"},"topic":{"username":"mara"}}\
                """;

        var accepted = endorsement(forum, "{\"event\":\"accepted_solution\"," + post);
        var taken = endorsement(forum, "{\"event\":\"unaccepted_solution\"," + post);
        var liked = endorsement(forum, "{\"event\":\"post_liked\"," + post);

        assertThat(accepted.count()).isEqualTo(1);
        assertThat(taken.count()).isZero();
        assertThat(liked.kind()).isEqualTo(Kind.HELPFUL);
        assertThat(liked.count()).isEqualTo(4);
        assertThat(liked.asker()).extracting(Handle::name).isEqualTo("mara");
        assertThat(read(forum, "{\"event\":\"post_created\"," + post).posts())
                .singleElement()
                .extracting(it -> it.text())
                .isEqualTo("Hold it for ten seconds.");
    }

    @Test
    void given_a_mapping_that_says_which_events_are_posts_when_another_comes_then_it_is_empty() {
        var forum = mapped("social.post.created = /new is true\nid = /id\ntext = /text");

        var other = read(forum, "{\"new\":false,\"id\":1,\"text\":\"x\"}");

        assertThat(other.posts()).isEmpty();
        assertThat(other.endorsements()).isEmpty();
        assertThat(
                        read(
                                        forum,
                                        "{\"new\":true,\"id\":1,\"text\":\"x\","
                                                + "\"data\":{\"author\":{\"id\":1}}}")
                                .posts())
                .hasSize(1);
    }

    @Test
    void given_a_mapping_when_a_foreign_event_lacks_a_value_then_the_error_points_there() {
        assertMalformed(
                mapped("social.answer.voted = /e is like\nvotes = /likes\nid = /id"),
                "{\"e\":\"like\",\"id\":1,\"data\":{\"author\":{\"id\":2}}}",
                "/likes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"voted", "accepted", "unaccepted"})
    void given_an_event_of_an_answer_that_is_forged_when_read_then_it_is_not_genuine(String event) {
        var push = Pushes.of(VOTED.replace("voted", event)).signedWith(Pushes.OTHER_SECRET).build();

        assertThat(reader.read(channel, push)).isInstanceOf(Read.NotGenuine.class);
    }

    private static Channel mapped(String lines) {
        return Pushes.aChannel().with("mapping", lines).build();
    }

    private static String with(String right, String wrong) {
        var compact = VOTED.replaceAll("\\n *", "");
        assertThat(compact).contains(right);
        return compact.replace(right, wrong);
    }

    private Endorsement endorsement(Channel of, String body) {
        var read = read(of, body);
        assertThat(read.posts()).isEmpty();
        return read.endorsements().getFirst();
    }

    private Read.Genuine read(Channel of, String body) {
        var read = reader.read(of, Pushes.of(body).build());
        assertThat(read).isInstanceOf(Read.Genuine.class);
        return (Read.Genuine) read;
    }

    private void assertMalformed(Channel of, String body, String pointer) {
        assertThat(reader.read(of, Pushes.of(body).build()))
                .isInstanceOfSatisfying(
                        Read.Malformed.class,
                        read -> {
                            assertThat(read.field()).isEqualTo(pointer);
                            assertThat(read.why()).isNotBlank();
                        });
    }
}
