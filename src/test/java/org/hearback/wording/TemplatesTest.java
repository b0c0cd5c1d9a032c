package org.hearback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Locale;

final class TemplatesTest {
    private static final long APP = 10_100;

    private final TemplateBook book = new FakeTemplateBook();
    private final Templates templates = new Templates(book, new ShippedWords());

    @Test
    void given_templates_for_all_places_when_looked_up_then_the_closest_serves() {
        var closest = saved(APP, Route.MAIL, "de", "eins {out}");
        var anyRoute = saved(APP, null, "de", "zwei {out}");
        var anyProject = saved(0, Route.MAIL, "de", "drei {out}");
        var any = saved(0, null, "de", "vier {out}");

        for (var expected : new Template[] {closest, anyRoute, anyProject, any}) {
            assertThat(found(Route.MAIL, Locale.GERMANY).text()).isEqualTo(expected.text());
            book.remove(expected.key());
        }
        assertThat(found(Route.MAIL, Locale.GERMANY).text()).startsWith("Gute Nachricht");
    }

    @Test
    void given_an_english_template_when_a_german_is_told_then_the_shipped_german_text_serves() {
        saved(APP, null, "en", "in English {out}");

        assertThat(found(Route.THREAD, Locale.GERMAN).text()).startsWith("Gute Nachricht");
    }

    @Test
    void given_a_language_that_we_do_not_speak_when_told_then_the_projects_english_serves() {
        var english = saved(APP, null, "en", "in English {out}");

        assertThat(found(Route.THREAD, Locale.JAPANESE)).isEqualTo(english);
    }

    @Test
    void given_a_template_in_a_language_that_we_do_not_speak_when_told_then_it_serves() {
        var japanese = saved(APP, Route.THREAD, "ja", "できました {out}");

        assertThat(found(Route.THREAD, Locale.JAPAN)).isEqualTo(japanese);
        assertThat(found(Route.PAGE, Locale.JAPAN).key().language()).isEqualTo("en");
    }

    @Test
    void given_no_language_when_told_then_english_serves() {
        assertThat(found(Route.MAIL, Locale.ROOT).key().language()).isEqualTo("en");
    }

    @Test
    void given_a_template_without_subject_when_mailed_then_the_shipped_subject_serves() {
        saved(APP, null, "fr", "Voilà {out}");

        var mail = found(Route.MAIL, Locale.CANADA_FRENCH);

        assertThat(mail.text()).isEqualTo("Voilà {out}");
        assertThat(mail.subject()).startsWith("{product}").contains("disponible");
    }

    private Template found(Route route, Locale language) {
        return templates.of(APP, Occasion.SHIPPED, route, language);
    }

    private Template saved(long project, @Nullable Route route, String language, String text) {
        var key = new Template.Key(project, Occasion.SHIPPED, route, language);
        var template = new Template(key, "", text);
        book.save(template);
        return template;
    }
}
