package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.listen.PushedFeed.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;

/** What is answered to a genuine push that cannot be read. */
final class MalformedEventTest {
    private final WebhookReader reader =
            new WebhookReader(Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC));
    private final Channel channel = Pushes.aChannel().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "type":"social.post.created"         | "type":7                     | /type
                    "type":"social.post.created",        | ``                           | /type
                    "data":{                             | "data":[],"other":{          | /data
                    "id":"ext-1001",                     | ``                           | /data/id
                    "id":"ext-1001"                      | "id":null                    | /data/id
                    "id":"ext-1001"                      | "id":" "                     | /data/id
                    "id":"ext-1001"                      | "id":1.5                     | /data/id
                    "id":"ext-1001"                      | "id":{}                      | /data/id
                    "id":"ext-1001"                      | "id":true                    | /data/id
                    "id":"ext-1001"                      | "id":"a\\u0000b"             | /data/id
                    "id":"u-9","handle":"@mara"          | "a":1                        | /data/author/id
                    "id":"u-9"                           | "id":[]                      | /data/author/id
                    "mara@mail.example"                  | "mara at home"               | /data/author/email
                    "mara@mail.example"                  | ["a@b"]                      | /data/author/email
                    "followers":1200                     | "followers":-1               | /data/author/followers
                    "followers":1200                     | "followers":"many"           | /data/author/followers
                    "http://mara.example/"               | "ftp://mara.example/"        | /data/author/links/1
                    "http://mara.example/"               | 7                            | /data/author/links/1
                    "links":[                            | "links":"a","other":[        | /data/author/links
                    "displayName":"Mara K"               | "displayName":{}             | /data/author/displayName
                    "https://community.example/u/mara"   | "javascript:alert(1)"        | /data/author/profileUrl
                    "text":"Still broken"                | "text":null                  | /data/text
                    "text":"Still broken"                | "text":["a"]                 | /data/text
                    "format":"plain"                     | "format":"markdown"          | /data/format
                    "2026-08-20T09:10:00+02:00"          | "yesterday"                  | /data/createdAt
                    "2026-08-20T09:10:00+02:00"          | "2026-08-20T09:10:00"        | /data/createdAt
                    "https://community.example/p/1001"   | "/p/1001"                    | /data/permalink
                    "https://community.example/p/1001"   | "https://a b"                | /data/permalink
                    "visibility":"members"               | "visibility":"friends"       | /data/visibility
                    """)
    void given_a_wrong_value_when_read_then_the_error_points_at_it(
            String right, String wrong, String pointer) {
        assertMalformed(channel, Pushes.wholeWith(right, wrong), pointer);
    }

    @Test
    void given_an_endless_id_when_read_then_the_error_points_at_it() {
        assertMalformed(
                channel,
                Pushes.wholeWith("ext-1001\",\"thr", "x".repeat(2_001) + "\",\"thr"),
                "/data/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "\"text\"",
                "null",
                "{",
                "{}x",
                "{} {}",
                "not json",
                "{\"a\":1,\"a\":2}",
                "<html>",
                "{'a':1}",
                "{\"a\":NaN}"
            })
    void given_a_body_that_is_no_json_object_when_read_then_the_whole_body_is_wrong(String body) {
        assertMalformed(channel, body, "");
    }

    @Test
    void given_endless_nesting_when_read_then_the_whole_body_is_wrong() {
        assertMalformed(channel, "{\"a\":" + "[".repeat(100_000), "");
    }

    @Test
    void given_bytes_that_are_no_utf8_when_read_then_the_whole_body_is_wrong() {
        var body =
                Pushes.WHOLE.replace("Still", "St\u00ffll").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.read(channel, Pushes.of(body).build()))
                .isEqualTo(new Read.Malformed("", "the body is no valid JSON"));
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
