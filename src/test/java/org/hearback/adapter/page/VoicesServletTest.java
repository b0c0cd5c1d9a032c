package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.loop.Changes.aChange;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.channel.Channels;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.Visibility;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.Changes;
import org.hearback.loop.Stage;
import org.hearback.notice.NoticeState;
import org.hearback.voice.Importance;
import org.hearback.voice.Voices;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class VoicesServletTest {
    private static final long CHANGE = TestLoops.CHANGE;
    private static final Map<String, Object> CONTEXT =
            Map.of("issue", new ViewedIssue(CHANGE, TestLoops.PROJECT));

    private final TestPages pages = new TestPages();
    private final TestLoops loops = pages.loops;
    private final VoicesServlet servlet = new VoicesServlet(pages.desk());

    @BeforeEach
    void somebody_who_may_see_the_change_looks() {
        pages.channels.put(Channels.aChannel().named("Acme").build());
        loops.change(aChange(CHANGE));
        pages.access.become(FakeAccess.account("dev").browsing(CHANGE));
    }

    @Test
    void given_two_people_when_shown_then_they_lead_to_their_requests() {
        loops.link(aVoice().in(1).spokenBy(pages.people.mara.id()));
        loops.link(aVoice().in(2).spokenBy(pages.people.meet("ben").id()));

        var people = panel().expectFirst(".hearback-people a");

        assertThat(people.text()).isEqualTo("2 people ask for this");
        assertThat(people.attr("href")).isEqualTo("/jira/issues/?jql=issue+in+voicesOf%28APP-9%29");
    }

    @Test
    void given_quotes_when_shown_then_private_ones_are_a_number_for_who_may_not_read_them() {
        loops.link(aVoice().in(1).saying("Said to all").mattering(Importance.BLOCKER));
        loops.link(aVoice().in(2).saying("Said to us").visibleTo(Visibility.DIRECT));

        var panel = panel();

        assertThat(panel.select("blockquote").eachText()).containsExactly("Said to all");
        assertThat(panel.select(".hearback-quoted a")).isEmpty();
        assertThat(panel.text()).contains("One more voice").doesNotContain("Said to us");
        assertThat(panel.select(".aui-lozenge-removed").text()).isEqualTo("Blocker");
    }

    @Test
    void given_a_viewer_of_the_request_when_shown_then_the_quote_leads_there() {
        pages.access.become(FakeAccess.account("dev").browsing(CHANGE, 2L));
        loops.link(aVoice().in(2).saying("Said to us").visibleTo(Visibility.DIRECT));

        assertThat(panel().select(".hearback-quoted a").attr("href"))
                .isEqualTo("/jira/browse/SUP-2");
    }

    @Test
    void given_a_loop_when_shown_then_its_stage_and_the_time_in_each_stand_there() {
        loops.link(aVoice().heardAt(TestPages.NOW.minus(Duration.ofDays(3))));
        var loop = loops.loops.current(CHANGE).orElseThrow();
        loops.loops.turn(loop.reaching(Stage.ORIENT, TestPages.NOW.minus(Duration.ofDays(1))));

        assertThat(panel().select(".hearback-stages li").eachText())
                .containsExactly("Observe 2 d", "Orient 1 d", "Decide", "Act", "Told");
        assertThat(panel().select("[aria-current=step]").text()).isEqualTo("Orient 1 d");
    }

    @Test
    void given_nothing_told_yet_when_shown_then_it_says_how_many_would_be() {
        loops.link(aVoice().in(1).spokenBy(pages.people.mara.id()));

        assertThat(panel().text()).contains("Would be told: 1");
    }

    @Test
    void given_a_telling_when_shown_then_its_lines_come_to_all_who_asked() {
        var mara = pages.people.mara.id();
        var ben = pages.people.meet("ben").id();
        var voice = loops.link(aVoice().in(1).spokenBy(mara));
        loops.link(aVoice().in(2).spokenBy(ben));
        var telling = loops.shipped();
        loops.notice(telling, mara, voice.id(), "It is there.", NoticeState.TOLD);
        loops.notice(telling, ben, 0, "It is there.", NoticeState.EXCLUDED);

        var lines = panel().select(".hearback-certificate > div").eachText();

        assertThat(lines).contains("Told 1", "Left out 1", "Waiting 0", "Asked 2");
        assertThat(panel().select("[role=alert]")).isEmpty();
        assertThat(panel().select(".hearback-told a")).isEmpty();
    }

    @Test
    void given_another_round_when_shown_then_what_was_told_before_still_stands_there() {
        var mara = pages.people.mara.id();
        var voice = loops.link(aVoice().in(1).spokenBy(mara));
        loops.notice(loops.shipped(), mara, voice.id(), "It is there.", NoticeState.TOLD);
        var first = loops.loops.current(CHANGE).orElseThrow();

        loops.loops.reopen(first, true, TestPages.NOW);

        assertThat(panel().select(".hearback-told")).hasSize(1);
        assertThat(panel().select(".hearback-people").text()).contains("Not fixed");
        assertThat(panel().text()).contains("Would be told: 1");
    }

    @Test
    void given_somebody_who_asked_and_stands_in_no_line_when_shown_then_a_red_banner_says_so() {
        loops.link(aVoice().in(1).spokenBy(pages.people.mara.id()));
        loops.shipped();

        assertThat(panel().select("[role=alert]").text())
                .isEqualTo("One person who asked stands in no line: plan again.");
    }

    @Test
    void given_more_people_than_can_be_reckoned_at_a_glance_when_shown_then_messages_are_counted() {
        loops.link(aVoice());
        var telling = loops.shipped();
        for (var number = 1; number <= 301; number++)
            loops.notice(
                    telling,
                    pages.people.meet("citizen" + number).id(),
                    0,
                    "It is there.",
                    NoticeState.TOLD);

        assertThat(panel().select(".hearback-certificate > div").eachText())
                .contains("Told 301")
                .noneMatch(line -> line.startsWith("Asked"));
        assertThat(panel().text()).contains("Counted by messages");
    }

    @Test
    void given_an_owner_when_shown_then_the_certificate_leads_to_what_they_are_told() {
        loops.link(aVoice().in(1).spokenBy(pages.people.mara.id()));
        loops.shipped();
        pages.access.become(FakeAccess.account("nora").browsing(CHANGE).telling(TestLoops.PROJECT));

        assertThat(panel().select(".hearback-told a").attr("href")).endsWith("telling?id=1");
    }

    @Test
    void given_a_released_version_of_a_change_that_is_not_done_when_shown_then_it_is_explained() {
        loops.change(aChange(CHANGE).releasedIn(1, "3.2").in(Changes.IN_PROGRESS));
        loops.link(aVoice());

        assertThat(panel().select("[role=note]").text())
                .contains("Version 3.2 is released, but this is not done");
    }

    @Test
    void given_a_duplicate_when_shown_then_only_changes_that_the_viewer_may_see_are_named() {
        loops.link(aVoice());
        loops.link(aVoice().in(2).askingFor(20_010));
        loops.desk.put(aChange(20_010).build());
        loops.desk.lead(CHANGE, ChangeDesk.Way.Kind.DUPLICATE, 20_010);

        assertThat(panel().select("[role=note]")).isEmpty();
        loops.change(aChange(20_010));
        assertThat(panel().select("[role=note]").text()).contains("together with APP-10");
    }

    @Test
    void given_nobody_asked_or_nothing_to_see_when_looked_at_then_there_is_nothing() {
        assertThat(look().status()).isEqualTo(404);
        loops.link(aVoice());
        assertThat(look().status()).isEqualTo(200);
        pages.access.become(FakeAccess.account("dev"));
        assertThat(look().status()).isEqualTo(404);
        pages.access.become(FakeAccess.anonymous());
        assertThat(look().status()).isEqualTo(401);
    }

    @Test
    void given_the_issue_view_when_rendered_then_only_changes_with_voices_have_the_panel() {
        var condition = new HasVoices(pages.desk());
        var provider = new VoicesOnChange(pages.desk());
        condition.init(Map.of());
        provider.init(Map.of());
        assertThat(condition.shouldDisplay(CONTEXT)).isFalse();

        loops.link(aVoice());

        assertThat(condition.shouldDisplay(CONTEXT)).isTrue();
        assertThat(provider.getContextMap(CONTEXT))
                .containsEntry("voicedChange", String.valueOf(Voices.CHANGE.issueId()));
        pages.access.become(FakeAccess.account("dev"));
        assertThat(condition.shouldDisplay(CONTEXT)).isFalse();
        assertThat(provider.getContextMap(CONTEXT)).doesNotContainKey("voicedChange");
    }

    private TestPages.Seen look() {
        return pages.look(servlet, "change=" + CHANGE);
    }

    private Document panel() {
        var seen = look();
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.voice.", "hearback.certificate.");
        return Jsoup.parse(seen.html());
    }
}
