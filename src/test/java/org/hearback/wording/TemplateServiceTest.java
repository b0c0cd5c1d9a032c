package org.hearback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.wording.TemplateService.Preview;
import org.hearback.wording.TemplateService.SaveOutcome;
import org.junit.jupiter.api.Test;

import java.util.List;

final class TemplateServiceTest {
    private static final long APP = 10_100;
    private static final Template.Key MAIL =
            new Template.Key(APP, Occasion.SHIPPED, Route.MAIL, "en");

    private final TemplateBook book = new FakeTemplateBook();
    private final TemplateService service = new TemplateService(book, new ShippedWords());

    @Test
    void given_nothing_written_when_listed_then_every_place_has_a_shipped_text() {
        var places = service.places(APP, "de");

        assertThat(places).hasSize(Occasion.values().length * (Route.values().length + 1));
        assertThat(places).noneMatch(TemplateService.Place::isWritten);
        assertThat(places).allMatch(place -> place.template().key().language().equals("de"));
    }

    @Test
    void given_a_text_when_saved_then_its_place_is_written_and_it_serves() {
        var outcome = service.save(MAIL, "It is there", "Hello {out}");

        assertThat(outcome)
                .isEqualTo(new SaveOutcome.Saved(new Template(MAIL, "It is there", "Hello {out}")));
        assertThat(service.place(MAIL).isWritten()).isTrue();
        assertThat(service.place(MAIL).template().text()).isEqualTo("Hello {out}");
    }

    @Test
    void given_a_text_with_an_unknown_field_when_saved_then_nothing_is() {
        var outcome = service.save(MAIL, "", "For {assignee}: {out}");

        assertThat(outcome)
                .isEqualTo(new SaveOutcome.Wrong(List.of(new Flaw.UnknownField("assignee"))));
        assertThat(book.of(APP)).isEmpty();
    }

    @Test
    void given_a_text_for_all_when_the_projects_is_reset_then_that_one_serves_again() {
        service.save(new Template.Key(0, Occasion.SHIPPED, null, "en"), "", "For all {out}");
        service.save(MAIL, "", "Ours {out}");

        assertThat(service.reset(MAIL)).isTrue();
        assertThat(service.reset(MAIL)).isFalse();

        assertThat(service.place(MAIL).template().text()).isEqualTo("For all {out}");
        assertThat(service.place(MAIL).isWritten()).isFalse();
    }

    @Test
    void given_a_text_when_previewed_then_it_is_filled_and_not_saved() {
        var preview =
                service.preview(MAIL, "{product}", "{version} for {request}\n{out}", "Acme App");

        assertThat(preview)
                .isEqualTo(
                        new Preview.Sample(
                                new Template.Filled(
                                        "Acme App", "3.2 for SUP-4\nhttps://support.example/out")));
        assertThat(book.of(APP)).isEmpty();
    }

    @Test
    void given_a_text_without_way_out_when_previewed_then_it_says_so() {
        assertThat(service.preview(MAIL, "", "Hello", "Acme App"))
                .isEqualTo(new Preview.Wrong(List.of(new Flaw.Missing(Field.OUT))));
    }
}
