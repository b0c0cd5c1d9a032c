package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.loop.Changes.aChange;
import static org.hearback.voice.Voices.aVoice;

import org.apache.commons.csv.CSVFormat;
import org.hearback.kernel.FakeAccess;
import org.hearback.listen.Kind;
import org.hearback.loop.Changes;
import org.hearback.notice.NoticeState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

class ChangesServletTest {
    private final TestPages pages = new TestPages();
    private final TestLoops loops = pages.loops;
    private final ChangesServlet servlet = new ChangesServlet(pages.desk());

    @BeforeEach
    void an_owner_looks() {
        pages.access.become(
                FakeAccess.account("nora").telling(TestLoops.PROJECT).browsing(TestLoops.CHANGE));
    }

    @Test
    void given_nobody_asked_when_looked_at_then_the_page_says_how_it_begins() {
        assertThat(page("").text()).contains("Nobody asked for anything yet", "Which change is");
    }

    @Test
    void given_changes_when_looked_at_then_most_people_come_first() {
        asked(20_001, 1);
        asked(20_002, 2);

        var rows = page("").select("tbody tr");

        assertThat(rows.select("td:first-child a").eachText()).containsExactly("APP-2", "APP-1");
        assertThat(rows.getFirst().child(1).text()).startsWith("2");
        assertThat(rows.getFirst().child(4).text()).startsWith("Observe");
    }

    @Test
    void given_a_filter_when_nothing_fits_then_it_says_so_and_keeps_what_was_chosen() {
        asked(20_001, 1);

        var page = page("&kind=praise&order=age");

        assertThat(page.text()).contains("No change fits these filters.");
        assertThat(page.select("option[selected]").eachAttr("value"))
                .containsExactly("age", "praise");
        assertThat(page("&kind=idea").select("tbody tr")).hasSize(1);
        assertThat(page("&kind=nonsense").select("tbody tr")).hasSize(1);
    }

    @Test
    void given_more_changes_than_a_page_holds_when_looked_at_then_they_come_in_pieces() {
        for (var number = 1; number <= ChangesServlet.PIECE + 2; number++)
            asked(20_000 + number, 1);

        var first = page("&kind=idea");
        var next = first.select("a[href*=from=]").attr("href");

        assertThat(first.select("tbody tr")).hasSize(ChangesServlet.PIECE);
        assertThat(next).endsWith("project=APP&kind=idea&from=50");
        assertThat(page("&from=50").select("tbody tr")).hasSize(2);
    }

    @Test
    void given_changes_when_exported_then_words_that_look_like_formulas_do_not_reckon()
            throws IOException {
        loops.change(aChange(20_001).with("=1+1").plannedFor(1, "-3.2"));
        loops.link(aVoice().askingFor(20_001).ofKind(Kind.IDEA).spokenBy(pages.people.mara.id()));

        var seen = pages.look(servlet, "project=APP&csv=1");

        var rows =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .build()
                        .parse(new StringReader(seen.html()))
                        .getRecords();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toMap())
                .containsAllEntriesOf(
                        Map.of(
                                "Change", "APP-1",
                                "People", "1",
                                "Idea", "1",
                                "Components", "'=1+1",
                                "Versions", "'-3.2",
                                "First heard", "2026-01-04T09:00:00.456Z"));
    }

    @Test
    void given_cells_of_all_kinds_when_written_then_only_texts_are_guarded() {
        var csv = new Csv(List.of("a", "b", "c"));
        csv.row(List.of(-1, "-1", "says \"hi\", twice"));
        csv.row(List.of("@x", "\t=1", "é"));

        assertThat(csv.text())
                .isEqualTo("a,b,c\r\n-1,'-1,\"says \"\"hi\"\", twice\"\r\n'@x,'\t=1,é\r\n");
    }

    @Test
    void given_certificates_when_looked_at_then_the_open_ones_stand_there_with_their_lines() {
        var certificates = new CertificatesServlet(pages.desk());
        assertThat(pages.look(certificates, "project=APP").html()).contains("Nothing waits");
        loops.change(aChange(TestLoops.CHANGE));
        var mara = pages.people.mara.id();
        loops.link(aVoice().spokenBy(mara));
        loops.notice(loops.shipped(), mara, 1, "It is there.", NoticeState.PLANNED);

        var page = Jsoup.parse(pages.look(certificates, "project=APP").html());

        assertThat(page.select("tbody tr").text())
                .isEqualTo("APP-9 It has shipped (3.2) just now Held 0 0 0 0 0 0 1 1");
        assertThat(page.select("th").eachText()).contains("Told", "Waiting", "Asked");
        assertThat(pages.look(certificates, "project=APP&csv=1").html())
                .contains("APP-9,It has shipped,3.2,Held,1,0,0,0,0,0,0,1,yes");
    }

    @Test
    void given_another_project_or_caller_when_looked_at_then_all_are_refused_alike() {
        for (var query : List.of("project=APP", "project=NONE", "")) {
            pages.access.become(FakeAccess.account("dev").administering(TestLoops.PROJECT));
            assertThat(pages.look(servlet, query).status()).isEqualTo(403);
        }
        pages.access.become(FakeAccess.anonymous());
        assertThat(pages.look(servlet, "project=APP").status()).isEqualTo(302);
    }

    @Test
    void given_a_project_in_view_when_the_menu_is_made_then_only_its_owners_have_the_item() {
        Map<String, Object> context =
                Map.of("project", new ViewedProject(Changes.PRODUCT.projectId()));
        var owns = new OwnsProject(pages.desk());
        var setsUp = new SetsUpProject(pages.desk());
        owns.init(Map.of());
        setsUp.init(Map.of());

        assertThat(owns.shouldDisplay(context)).isTrue();
        assertThat(setsUp.shouldDisplay(context)).isFalse();
        assertThat(owns.shouldDisplay(Map.of())).isFalse();
        pages.access.become(FakeAccess.account("dev").administering(TestLoops.PROJECT));
        assertThat(owns.shouldDisplay(context)).isFalse();
        assertThat(setsUp.shouldDisplay(context)).isTrue();
    }

    private void asked(long change, int people) {
        loops.change(aChange(change));
        for (var number = 1; number <= people; number++)
            loops.link(
                    aVoice().askingFor(change)
                            .in(change * 10 + number)
                            .spokenBy(pages.people.meet("citizen" + number).id()));
    }

    private Document page(String query) {
        var seen = pages.look(servlet, "project=APP" + query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.loop.", "hearback.stage.");
        return Jsoup.parse(seen.html());
    }
}
