package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RulesServletTest {
    private final TestPages pages = new TestPages();
    private final RulesServlet servlet = new RulesServlet(pages.desk());

    @Test
    void given_nothing_set_when_looked_at_then_there_is_no_leaderboard_and_no_priority() {
        var page = Jsoup.parse(pages.look(servlet, "").html());

        assertThat(page.select("#hearback-leaderboard").hasAttr("checked")).isFalse();
        assertThat(page.select("#hearback-priority option").eachText())
                .containsExactly("As any other", "High", "Medium");
        assertThat(page.select("#hearback-priority option[selected]")).isEmpty();
    }

    @Test
    void given_rules_when_saved_then_they_hold_and_the_form_shows_them() {
        var seen = pages.post(servlet, "do=save&leaderboard=on&priority=2");

        assertThat(seen.location()).endsWith("rules?done=rules");
        assertThat(pages.people.rules.read().leaderboard()).isTrue();
        assertThat(pages.people.rules.read().priorityId()).isEqualTo("2");
        var page = Jsoup.parse(pages.look(servlet, "done=rules").html());
        assertThat(page.select("#hearback-leaderboard").hasAttr("checked")).isTrue();
        assertThat(page.select("option[selected]").text()).isEqualTo("High");
        assertThat(page.select("[role=status]").text()).isEqualTo("The rules are saved.");
    }

    @Test
    void given_rules_when_all_is_taken_away_then_none_hold() {
        pages.post(servlet, "do=save&leaderboard=on&priority=2");

        pages.post(servlet, "do=save&priority=");

        assertThat(pages.people.rules.read().leaderboard()).isFalse();
        assertThat(pages.people.rules.read().priorityId()).isNull();
    }

    @Test
    void given_a_priority_that_jira_does_not_have_when_saved_then_it_is_refused() {
        var seen = pages.post(servlet, "do=save&priority=77&leaderboard=on");

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.html()).contains("Jira has no such priority any more");
        assertThat(pages.people.rules.read().leaderboard()).isFalse();
        assertThat(pages.post(servlet, "do=dance").status()).isEqualTo(400);
    }
}
