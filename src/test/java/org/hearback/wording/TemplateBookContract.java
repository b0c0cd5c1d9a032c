package org.hearback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateBook} does. */
public interface TemplateBookContract {
    /** A project. */
    long APP = 10_100;

    /** Another one. */
    long WEB = 10_200;

    /** A book without templates. */
    TemplateBook book();

    @Test
    default void given_a_template_when_saved_then_it_is_found_as_it_was_written() {
        var saved = template(APP, Route.MAIL, "de", "Grüße aus {product}\n\n{out}");

        book().save(saved);

        assertThat(book().find(saved.key())).contains(saved);
        assertThat(book().of(APP)).containsExactly(saved);
    }

    @Test
    default void given_a_saved_template_when_another_with_its_key_is_saved_then_that_one_stands() {
        var before = template(APP, Route.MAIL, "de", "Erstens {out}");
        var after = template(APP, Route.MAIL, "de", "Zweitens {out}");
        book().save(before);

        book().save(after);

        assertThat(book().of(APP)).containsExactly(after);
    }

    @Test
    default void
            given_templates_of_others_when_read_then_only_the_projects_and_those_for_all_come() {
        var ours = template(APP, Route.THREAD, "en", "Ours {out}");
        var forAll = template(0, Route.THREAD, "en", "For all {out}");
        var theirs = template(WEB, Route.THREAD, "en", "Theirs {out}");
        book().save(ours);
        book().save(forAll);
        book().save(theirs);

        assertThat(book().of(APP)).containsExactlyInAnyOrder(ours, forAll);
        assertThat(book().of(0)).containsExactly(forAll);
    }

    @Test
    default void given_a_template_for_any_route_when_one_route_is_asked_for_then_it_is_another() {
        var any = template(APP, null, "en", "Any {out}");
        var mail = template(APP, Route.MAIL, "en", "Mail {out}");
        book().save(any);
        book().save(mail);

        assertThat(book().find(any.key())).contains(any);
        assertThat(book().find(mail.key())).contains(mail);
        assertThat(book().find(template(APP, Route.PAGE, "en", "{out}").key())).isEmpty();
    }

    @Test
    default void given_a_template_when_removed_then_it_alone_is_gone() {
        var any = template(APP, null, "en", "Any {out}");
        var mail = template(APP, Route.MAIL, "en", "Mail {out}");
        book().save(any);
        book().save(mail);

        assertThat(book().remove(any.key())).isTrue();
        assertThat(book().remove(any.key())).isFalse();

        assertThat(book().of(APP)).containsExactly(mail);
    }

    @Test
    default void given_the_longest_template_when_saved_then_nothing_is_lost() {
        var text = "ß".repeat(Template.MAX_TEXT_CHARS - 6) + " {out}";
        var key = new Template.Key(APP, Occasion.PARTLY_SHIPPED, Route.REQUEST, "de");
        var longest = new Template(key, "é".repeat(Template.MAX_SUBJECT_CHARS), text);

        book().save(longest);

        assertThat(book().find(key)).contains(longest);
    }

    private static Template template(
            long project, @Nullable Route route, String language, String text) {
        var key = new Template.Key(project, Occasion.SHIPPED, route, language);
        return new Template(key, "", text);
    }
}
