package org.hearback.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.Reason;
import org.hearback.kernel.Visibility;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts for people: each that is named is written, each that is written is used, and all can be
 * read by the host.
 */
class TextsTest {
    private static final Pattern KEY = Pattern.compile("^\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:]");

    private final Texts texts = Texts.ofPlugin();

    @Test
    void given_keys_in_code_scripts_and_templates_when_looked_up_then_each_has_a_text() {
        assertThat(Texts.literals())
                .isNotEmpty()
                .filteredOn(literal -> !texts.answers(literal))
                .isEmpty();
    }

    @Test
    void given_keys_that_are_put_together_when_looked_up_then_each_value_has_a_text() {
        var reasons = Stream.of(Reason.values()).map(value -> key("hearback.reason.", value));
        var circles =
                Stream.of(Visibility.values()).map(value -> key("hearback.visibility.", value));

        assertThat(Stream.concat(reasons, circles)).filteredOn(key -> !texts.has(key)).isEmpty();
    }

    @Test
    void given_all_texts_when_their_use_is_looked_for_then_none_is_left_over() {
        var literals = Texts.literals();
        var named = Descriptor.ofPlugin().texts().toList();

        assertThat(texts.keys())
                .filteredOn(
                        key ->
                                !(named.contains(key)
                                        || literals.stream()
                                                .anyMatch(literal -> names(literal, key))))
                .isEmpty();
    }

    @Test
    void given_a_text_with_arguments_when_the_host_fills_it_then_no_apostrophe_swallows_them() {
        assertThat(texts.keys())
                .filteredOn(key -> texts.all().getProperty(key).contains("{0}"))
                .isNotEmpty()
                .filteredOn(key -> texts.all().getProperty(key).replace("''", "").contains("'"))
                .isEmpty();
    }

    @Test
    void given_the_file_when_the_host_reads_it_as_latin_then_nothing_is_garbled() {
        assertThat(Texts.lines())
                .filteredOn(line -> line.chars().anyMatch(sign -> sign >= 128))
                .isEmpty();
    }

    @Test
    void given_the_file_when_read_then_no_key_is_written_twice() {
        var keys =
                Texts.lines().stream()
                        .map(KEY::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .toList();

        assertThat(keys)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(key -> key.startsWith("hearback."));
    }

    private static boolean names(String literal, String key) {
        return literal.equals(key) || (Texts.isHead(literal) && key.startsWith(literal));
    }

    private static String key(String head, Enum<?> value) {
        return head + value.name().toLowerCase(Locale.ROOT);
    }
}
