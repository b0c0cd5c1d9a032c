package org.hearback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the server counts and cuts; {@code src/test/js/length.test.mjs} holds the page's script
 * against the same vectors.
 */
class LengthVectorsTest {
    static Stream<Arguments> vectors() throws IOException {
        var file = Path.of("src/test/resources/length-vectors.json").toFile();
        var vectors = new ObjectMapper().readTree(file).spliterator();
        return StreamSupport.stream(vectors, false)
                .map(vector -> Arguments.of(vector.get("name").asText(), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void given_a_text_when_counted_and_cut_then_as_the_vector_says(String name, JsonNode vector) {
        var text = vector.get("text").asText();
        var rule = rule(vector);

        assertThat(rule.count(text)).as(name).isEqualTo(vector.get("count").asInt());
        assertThat(Splitter.split(text, rule).map(List::size).orElse(0))
                .as(name)
                .isEqualTo(vector.get("posts").asInt());
    }

    private static LengthRule rule(JsonNode vector) {
        return new LengthRule(
                vector.get("max").asInt(),
                LengthRule.Unit.valueOf(vector.get("unit").asText().toUpperCase(Locale.ROOT)),
                vector.path("urlLength").asInt(0),
                vector.path("prefix").asText(""),
                vector.path("threads").asBoolean(false));
    }
}
