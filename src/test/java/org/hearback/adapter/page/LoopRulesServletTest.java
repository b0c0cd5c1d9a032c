package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;

class LoopRulesServletTest {
    private final TestPages pages = new TestPages();
    private final LoopRulesServlet servlet = new LoopRulesServlet(pages.desk());

    @BeforeEach
    void an_administrator_of_the_project() {
        pages.access.administering(TestLoops.PROJECT);
    }

    @Test
    void given_nothing_chosen_when_looked_at_then_one_approves_and_people_are_asked_after_3_days() {
        var page = Jsoup.parse(pages.look(servlet, "project=APP").html());

        assertThat(page.select("#hearback-approvals option[selected]").val()).isEqualTo("1");
        assertThat(page.select("#hearback-ask").val()).isEqualTo("3");
        assertThat(page.select("input[type=checkbox][checked]")).isEmpty();
        assertThat(page.select("#hearback-quiet-from").val()).isEmpty();
    }

    @Test
    void given_rules_when_saved_then_they_hold_and_the_form_shows_them() {
        var status = Jsoup.parse(pages.look(servlet, "project=APP").html());
        var id = status.expectFirst("input[name^=status-]").attr("name");

        var seen =
                pages.post(
                        servlet,
                        "project=APP&do=save&approvals=2&tellsplanned=on&quietfrom=22:00"
                                + "&quietto=07:00&askafter=5&"
                                + id
                                + "=on");

        assertThat(seen.location()).endsWith("loop-rules?project=APP&done=rules");
        var rules = pages.loops.rules.of(TestLoops.PROJECT);
        assertThat(rules.approvals()).isEqualTo(2);
        assertThat(rules.tellsPlanned()).isTrue();
        assertThat(rules.participants()).isFalse();
        assertThat(rules.quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(rules.askAfter()).isEqualTo(Duration.ofDays(5));
        assertThat(rules.shippedStatuses()).containsExactly(id.substring("status-".length()));
        var page = Jsoup.parse(pages.look(servlet, "project=APP&done=rules").html());
        assertThat(page.select("input[name=" + id + "]").hasAttr("checked")).isTrue();
        assertThat(page.select("#hearback-quiet-to").val()).isEqualTo("07:00");
        assertThat(page.select("[role=status]").text()).isEqualTo("The rules are saved.");
    }

    @Test
    void given_one_end_of_the_quiet_hours_when_saved_then_the_field_is_named_and_nothing_is_lost() {
        var seen =
                pages.post(servlet, "project=APP&do=save&approvals=0&quietfrom=22:00&askafter=7");

        assertThat(seen.status()).isEqualTo(400);
        var page = Jsoup.parse(seen.html());
        assertThat(page.select("[role=alert]").text()).startsWith("Quiet until:");
        assertThat(page.select("#hearback-quiet-to").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#hearback-quiet-from").val()).isEqualTo("22:00");
        assertThat(page.select("#hearback-ask").val()).isEqualTo("7");
        assertThat(pages.loops.rules.of(TestLoops.PROJECT).approvals()).isEqualTo(1);
    }

    @Test
    void given_no_number_of_days_when_saved_then_it_is_refused_and_none_asks_nobody() {
        assertThat(pages.post(servlet, "project=APP&do=save&approvals=1&askafter=soon").html())
                .contains("type 1 to 90 days");

        pages.post(servlet, "project=APP&do=save&approvals=1&askafter=");

        assertThat(pages.loops.rules.of(TestLoops.PROJECT).askAfter()).isNull();
    }

    @Test
    void given_an_owner_who_does_not_administer_when_saved_then_it_is_refused() {
        pages.access.whoAdministersNothing().telling(TestLoops.PROJECT);

        assertThat(pages.look(servlet, "project=APP").status()).isEqualTo(200);
        assertThat(pages.look(servlet, "project=APP").html()).doesNotContain("value=\"save\"");
        assertThat(pages.post(servlet, "project=APP&do=save&approvals=0").status()).isEqualTo(403);
    }
}
