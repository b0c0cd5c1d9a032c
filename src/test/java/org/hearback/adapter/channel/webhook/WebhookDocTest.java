package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.listen.PushedFeed.Read;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code webhook.md} shows is what we read. */
final class WebhookDocTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Path DOC = Path.of("src/docs/webhook.md");

    private final WebhookReader reader =
            new WebhookReader(Clock.fixed(Pushes.SENT_AT, ZoneOffset.UTC));

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(DOC))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private Read.Genuine read(String body) {
        var read = reader.read(Pushes.aChannel().build(), Pushes.of(body).build());
        assertThat(read).isInstanceOf(Read.Genuine.class);
        return (Read.Genuine) read;
    }

    @Test
    void given_the_examples_of_what_comes_in_when_read_then_each_brings_what_it_says()
            throws IOException {
        var examples = blocks("json");

        assertThat(read(examples.get(0)).posts())
                .singleElement()
                .matches(post -> !post.author().about().links().isEmpty());
        assertThat(read(examples.get(1)).endorsements())
                .singleElement()
                .matches(endorsement -> endorsement.count() == 3);
    }

    @Test
    void given_the_examples_of_mappings_when_read_then_each_line_means_something()
            throws IOException {
        var mappings = blocks("");

        assertThat(mappings).hasSize(2);
        assertThat(Mapping.parse(String.join("\n", mappings)))
                .hasValueSatisfying(mapping -> assertThat(mapping.signs()).hasSize(4));
    }

    @Test
    void given_every_field_that_is_read_when_looked_for_then_it_is_documented() throws IOException {
        var doc = Files.readString(DOC);

        for (var value : Mapping.Value.values()) {
            var field = value.path().substring(value.path().lastIndexOf('.') + 1);
            assertThat(doc).containsPattern("[\"./]" + field + "\\b");
        }
    }
}
