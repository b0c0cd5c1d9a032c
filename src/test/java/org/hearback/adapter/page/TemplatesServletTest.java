package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatesServletTest {
    private static final String ONE = "project=APP&language=de&occasion=shipped&route=mail";

    private final TestPages pages = new TestPages();
    private final TemplatesServlet servlet = new TemplatesServlet(pages.desk());

    @BeforeEach
    void an_administrator_of_the_project() {
        pages.access.administering(TestLoops.PROJECT);
    }

    @Test
    void given_nothing_written_when_looked_at_then_each_occasion_has_a_shipped_text_a_route() {
        var page = Jsoup.parse(pages.look(servlet, "project=APP&language=fr").html());

        assertThat(page.select("h2").eachText())
                .contains("It has shipped", "It will not be done", "Did it help?");
        assertThat(page.select("tbody td:nth-child(2)").eachText()).noneMatch(String::isBlank);
        assertThat(page.select(".aui-lozenge")).isEmpty();
    }

    @Test
    void given_a_text_when_saved_then_it_serves_and_is_marked_until_it_is_reset() {
        var seen = pages.post(servlet, ONE + "&do=save&subject=Da&text=Es ist da. {out}");

        assertThat(seen.location()).endsWith("templates?project=APP&language=de&done=template");
        var list = Jsoup.parse(pages.look(servlet, "project=APP&language=de").html());
        assertThat(list.select("tr:has(.aui-lozenge)").text()).contains("Es ist da. {out}");
        assertThat(pages.look(servlet, ONE).html()).contains("Es ist da. {out}");

        pages.post(servlet, ONE + "&do=reset");

        assertThat(pages.look(servlet, ONE).html()).doesNotContain("Es ist da.");
    }

    @Test
    void given_an_unknown_field_when_saved_then_it_is_named_and_what_was_typed_stays() {
        var seen = pages.post(servlet, ONE + "&do=save&subject=Da&text={assignee} baut es");

        assertThat(seen.status()).isEqualTo(400);
        var page = Jsoup.parse(seen.html());
        assertThat(page.select("#hearback-flaws li").eachText())
                .anyMatch(it -> it.contains("{assignee}"))
                .anyMatch(it -> it.contains("{out}"));
        assertThat(page.select("#hearback-text").text()).isEqualTo("{assignee} baut es");
        assertThat(page.select("#hearback-subject").val()).isEqualTo("Da");
    }

    @Test
    void given_a_text_when_previewed_then_it_stands_as_customers_read_it_and_nothing_is_saved() {
        var seen = pages.post(servlet, ONE + "&do=preview&subject=Da&text=In {version}. {out}");

        assertThat(Jsoup.parse(seen.html()).select("blockquote").text()).startsWith("In 3.2.");
        assertThat(pages.look(servlet, ONE).html()).doesNotContain("In {version}.");
    }

    @Test
    void given_an_owner_who_does_not_administer_when_saved_then_it_is_refused() {
        pages.access.whoAdministersNothing().telling(TestLoops.PROJECT);

        assertThat(pages.look(servlet, ONE).status()).isEqualTo(200);
        assertThat(pages.post(servlet, ONE + "&do=save&text={out}").status()).isEqualTo(403);
        assertThat(pages.look(servlet, "project=APP&occasion=never&route=mail").status())
                .isEqualTo(404);
    }
}
