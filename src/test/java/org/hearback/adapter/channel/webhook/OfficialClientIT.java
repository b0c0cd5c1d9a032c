package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.listen.PushedFeed.Push;
import org.hearback.listen.PushedFeed.Read;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Our signatures against the specification's own client, the npm package {@code standardwebhooks}:
 * each must accept what the other signs. The time is the real one, since that client knows no
 * other.
 */
final class OfficialClientIT {
    private static final String BODY =
            "{\"type\":\"social.post.created\",\"data\":{\"id\":\"1\",\"author\":{\"id\":\"u\"},"
                    + "\"text\":\"gr\u00fc\u00dfe \ud83d\ude00\"}}";

    private final Clock clock = Clock.systemUTC();

    @Test
    void given_a_push_signed_by_the_official_client_when_read_then_it_is_genuine()
            throws Exception {
        var seconds = clock.instant().getEpochSecond();

        var signature =
                node(
                        """
                        const [secret, id, seconds, body] = process.argv.slice(1);
                        const time = new Date(Number(seconds) * 1000);
                        console.log(new Webhook(secret).sign(id, time, body));
                        """,
                        List.of(Pushes.SECRET, "msg_1", String.valueOf(seconds), BODY));

        var push =
                new Push(
                        Map.of(
                                "webhook-id",
                                "msg_1",
                                "webhook-timestamp",
                                String.valueOf(seconds),
                                "webhook-signature",
                                signature),
                        BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(new WebhookReader(clock).read(Pushes.aChannel().build(), push))
                .isInstanceOf(Read.Genuine.class);
    }

    @Test
    void
            given_our_two_signatures_when_the_official_client_verifies_then_it_accepts_and_notices_a_change()
                    throws Exception {
        var push =
                Pushes.of(BODY)
                        .sentAt(Instant.ofEpochSecond(clock.instant().getEpochSecond()))
                        .signedWith(Pushes.OTHER_SECRET, Pushes.SECRET)
                        .build();
        var script =
                """
                const [secret, id, timestamp, signature, body] = process.argv.slice(1);
                const headers = {
                  'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature};
                try {
                  console.log(new Webhook(secret).verify(body, headers).data.text);
                } catch (e) {
                  console.log('refused: ' + e.message);
                }
                """;

        assertThat(node(script, arguments(push, BODY))).isEqualTo("gr\u00fc\u00dfe \ud83d\ude00");
        assertThat(node(script, arguments(push, BODY + " "))).startsWith("refused");
    }

    private static List<String> arguments(Push push, String body) {
        return List.of(
                Pushes.SECRET,
                push.headers().getOrDefault("webhook-id", ""),
                push.headers().getOrDefault("webhook-timestamp", ""),
                push.headers().getOrDefault("webhook-signature", ""),
                body);
    }

    private static String node(String script, List<String> arguments)
            throws IOException, InterruptedException {
        var modules = Path.of(System.getProperty("node.modules", "target/npm/node_modules"));
        assertThat(modules.resolve("standardwebhooks")).exists();
        var command = new ArrayList<String>();
        command.addAll(
                List.of(
                        "node",
                        "-e",
                        "const {Webhook} = require('standardwebhooks');" + script,
                        "--"));
        command.addAll(arguments);
        var output = Files.createTempFile("official-client", ".txt");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("NODE_PATH", modules.toAbsolutePath().toString());
            var process = builder.redirectOutput(output.toFile()).start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            var said = Files.readString(output).strip();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
