package org.hearback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.wording.Limits.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ShippedWordsTest {
    private static final URI BASE = URI.create("https://service.acme-company.example/jira");

    /** As long as a notice's link is on a server with a long name. */
    private static final String LINK =
            BASE + "/plugins/servlet/hearback/out?n=1234567890&s=" + "x".repeat(43);

    /** Mastodon's limit without settings; links count less there, so the rest is to spare. */
    private static final int SHORTEST_PLACE = 500;

    private final ShippedWords shipped = new ShippedWords();

    static Stream<Template> all() {
        return Stream.of(Route.values()).flatMap(ShippedWordsTest::of);
    }

    static Stream<Template> ofThreads() {
        return of(Route.THREAD);
    }

    private static Stream<Template> of(Route route) {
        var templates = new Templates(new FakeTemplateBook(), new ShippedWords());
        return ShippedWords.LANGUAGES.stream()
                .map(Locale::of)
                .flatMap(
                        language ->
                                Stream.of(Occasion.values())
                                        .map(each -> templates.of(1, each, route, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void given_a_shipped_text_when_filled_then_it_says_why_and_the_way_out_and_leaks_nothing(
            Template template) {
        var filled = template.fill(values(Map.of()));

        assertThat(filled.text()).contains(LINK).doesNotContain("{", "}");
        assertThat(filled.subject()).doesNotContain("{", "}");
        assertThat(filled.text())
                .containsPattern(
                        "because you (asked|linked)|weil Sie |parce que vous |porque (nos lo|lo"
                                + " pidió|enlazó)");
        assertThat(LeakLint.leaks(filled.text(), Limits.of(house()).forReader(reader()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofThreads")
    void given_a_shipped_text_for_a_thread_when_filled_with_wordywords_then_it_fits(
            Template template) {
        var words = "Please let me choose a folder for the files. ".repeat(20);
        var wordy = values(Map.of(Field.CHANGE, words, Field.QUOTE, words, Field.REASON, words));

        assertThat(template.fill(wordy, SHORTEST_PLACE).text())
                .hasSizeLessThanOrEqualTo(SHORTEST_PLACE)
                .contains("…");
    }

    @ParameterizedTest
    @MethodSource("all")
    void given_a_wish_without_words_when_filled_then_the_first_line_still_says_what_happened(
            Template template) {
        var first = template.text().lines().findFirst().orElseThrow();

        assertThat(first).doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("all")
    void given_nothing_but_the_links_when_filled_then_no_line_has_a_hole(Template template) {
        var filled =
                template.fill(
                        Map.of(Field.OUT, LINK, Field.ANSWER, LINK, Field.CHANGE, "dark mode"));

        assertThat(filled.text()).isNotBlank().doesNotContain("{", "  ", "\n\n\n", "“”", "„“");
    }

    @Test
    void given_each_language_when_compared_then_all_have_the_same_keys_and_fields() {
        var english = bundle("en");

        for (var language : ShippedWords.LANGUAGES) {
            var other = bundle(language);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            for (var key : english.keySet())
                assertThat(fields(other.getString(key)))
                        .as(language + " " + key)
                        .isEqualTo(fields(english.getString(key)));
        }
    }

    @Test
    void given_a_machine_in_another_language_when_english_is_spoken_then_it_is_english() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(shipped.say("page.fixed.yes", Locale.ENGLISH)).isEqualTo("Yes, it works");
            assertThat(shipped.say("page.fixed.yes", Locale.JAPAN)).isEqualTo("Yes, it works");
            assertThat(shipped.say("page.fixed.yes", Locale.of("es", "MX")))
                    .isEqualTo("Sí, funciona");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static Map<Field, String> values(Map<Field, String> other) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.QUOTE, "dark mode");
        values.put(Field.CHANGE, "dark mode");
        values.put(Field.REQUEST, "SUP-4");
        values.put(Field.PRODUCT, "Acme App");
        values.put(Field.VERSION, "3.2");
        values.put(Field.COUNT, "12");
        values.put(Field.REASON, "It would be slow.");
        values.put(Field.PATH, "Others asked for it, too.");
        values.put(Field.OUT, LINK);
        values.put(Field.ANSWER, LINK.replace("/out", "/fixed"));
        values.putAll(other);
        return values;
    }

    private static House house() {
        return new House(List.of("SUP", "APP"), BASE, List.of(), List.of("olga_73"));
    }

    private static Limits.Reader reader() {
        return new Limits.Reader(Set.of("SUP-4"), Set.of(), List.of());
    }

    private static ResourceBundle bundle(String language) {
        var name = language.equals("en") ? "customers" : "customers_" + language;
        try (var stream =
                ShippedWordsTest.class.getResourceAsStream("/i18n/" + name + ".properties")) {
            return new PropertyResourceBundle(
                    new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String text) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
