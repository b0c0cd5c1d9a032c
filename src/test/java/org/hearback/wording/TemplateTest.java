package org.hearback.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.wording.Template.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

final class TemplateTest {
    private static final String OUT = "https://jira.example/plugins/servlet/hearback/out?n=7&s=abc";

    @ParameterizedTest
    @ValueSource(strings = {"summary", "Version", " version", "assignee.name", ""})
    void given_a_name_that_is_no_field_when_read_then_it_is_refused_and_named(String name) {
        var text = "It is in {" + name + "}. {out}";

        var reading = Template.read(key(Occasion.SHIPPED, Route.MAIL), "", text);

        assertThat(reading).isEqualTo(bad(new Flaw.UnknownField(name)));
    }

    @Test
    void given_an_unknown_field_in_the_subject_when_read_then_it_is_refused() {
        var reading = Template.read(key(Occasion.SHIPPED, Route.MAIL), "{summary}", "Hello {out}");

        assertThat(reading).isEqualTo(bad(new Flaw.UnknownField("summary")));
    }

    @Test
    void given_no_way_out_when_read_then_it_is_refused() {
        var reading = Template.read(key(Occasion.SHIPPED, null), "", "It is in {version}.");

        assertThat(reading).isEqualTo(bad(new Flaw.Missing(Field.OUT)));
    }

    @Test
    void given_the_question_without_its_link_when_read_then_it_is_refused() {
        var reading = Template.read(key(Occasion.FIX_CHECK, null), "", "Did it help? {out}");

        assertThat(reading).isEqualTo(bad(new Flaw.Missing(Field.ANSWER)));
    }

    @Test
    void given_a_request_in_a_public_text_when_read_then_it_is_refused() {
        var reading =
                Template.read(key(Occasion.SHIPPED, Route.THREAD), "", "For {request}: {out}");

        assertThat(reading).isEqualTo(bad(new Flaw.NotInPublic(Field.REQUEST)));
    }

    @Test
    void given_several_flaws_when_read_then_all_are_told() {
        var text = "x".repeat(Template.MAX_TEXT_CHARS + 1);

        var reading = Template.read(key(Occasion.SHIPPED, null), "one\ntwo", text);

        assertThat(reading)
                .isEqualTo(
                        bad(
                                new Flaw.TextTooLong(4_001, 4_000),
                                new Flaw.SubjectHasLines(),
                                new Flaw.Missing(Field.OUT)));
    }

    @Test
    void given_a_flaw_when_made_by_hand_then_it_throws_what_is_wrong() {
        assertThatThrownBy(() -> new Template(key(Occasion.SHIPPED, null), "", "{password} {out}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password");
    }

    @Test
    void given_values_when_filled_then_they_stand_in_subject_and_text() {
        var template = template("{product} {version}", "You have it: {quote}\n{out}");

        var filled =
                template.fill(
                        Map.of(
                                Field.PRODUCT, "Acme App",
                                Field.VERSION, "3.2",
                                Field.QUOTE, "dark  mode\nplease ",
                                Field.OUT, OUT));

        assertThat(filled.subject()).isEqualTo("Acme App 3.2");
        assertThat(filled.text()).isEqualTo("You have it: dark mode please\n" + OUT);
    }

    @Test
    void given_a_field_without_value_when_filled_then_its_line_is_left_out() {
        var template =
                template("", "It is there.\n\nIt comes with {version}.\n\n{count} asked.\n{out}");

        var filled = template.fill(Map.of(Field.VERSION, " ", Field.OUT, OUT));

        assertThat(filled.text()).isEqualTo("It is there.\n\n" + OUT);
    }

    @Test
    void given_a_field_in_somebodys_words_when_filled_then_it_stays_as_they_wrote_it() {
        var template = template("", "{quote}\n{out}");

        var filled = template.fill(Map.of(Field.QUOTE, "print {version} $1", Field.OUT, OUT));

        assertThat(filled.text()).isEqualTo("print {version} $1\n" + OUT);
    }

    @Test
    void given_a_reason_in_paragraphs_when_filled_then_they_stay() {
        var filled =
                template("", "{reason}\n{out}")
                        .fill(Map.of(Field.REASON, "Too slow.\n\nToo dear.", Field.OUT, OUT));

        assertThat(filled.text()).isEqualTo("Too slow.\n\nToo dear.\n" + OUT);
    }

    @Test
    void given_a_long_quote_when_filled_for_a_short_place_then_the_quote_is_cut_at_a_word() {
        var quote = "please let me choose where ".repeat(30).strip();
        var template = template("", "“{quote}” is in {version}.\n{out}");

        var filled =
                template.fill(
                        Map.of(Field.QUOTE, quote, Field.VERSION, "3.2", Field.OUT, OUT), 200);

        assertThat(filled.text())
                .hasSizeLessThanOrEqualTo(200)
                .hasSizeGreaterThan(170)
                .containsPattern("(please|let|me|choose|where)…” is in 3.2.")
                .endsWith(OUT);
    }

    @Test
    void given_letters_outside_of_the_first_plane_when_cut_then_none_is_torn() {
        var template = template("", "{quote}\n{out}");

        for (var most = 90; most < 100; most++) {
            var text =
                    template.fill(Map.of(Field.QUOTE, "😀".repeat(100), Field.OUT, OUT), most)
                            .text();

            assertThat(text.codePoints().filter(TemplateTest::isTorn).count()).isZero();
        }
    }

    @Test
    void given_a_template_that_is_too_long_by_itself_when_filled_then_its_words_stay() {
        var template = template("", "Some words that nobody may cut. {out}");

        assertThat(template.fill(Map.of(Field.OUT, OUT), 20).text())
                .isEqualTo("Some words that nobody may cut. " + OUT);
    }

    @Test
    void given_a_long_value_in_the_subject_when_filled_then_the_subject_fits() {
        var filled =
                template("About {quote}", "{out}")
                        .fill(Map.of(Field.QUOTE, "wide ".repeat(100), Field.OUT, OUT));

        assertThat(filled.subject())
                .hasSizeLessThanOrEqualTo(Template.MAX_SUBJECT_CHARS)
                .startsWith("About wide")
                .endsWith("…");
    }

    private static boolean isTorn(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static Template template(String subject, String text) {
        return new Template(key(Occasion.SHIPPED, Route.MAIL), subject, text);
    }

    private static Template.Key key(Occasion occasion, @Nullable Route route) {
        return new Template.Key(10_100, occasion, route, "en");
    }

    private static Reading.Bad bad(Flaw... flaws) {
        return new Reading.Bad(List.of(flaws));
    }
}
