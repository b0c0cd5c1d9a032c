package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.channel.Channels;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.loop.Changes;
import org.hearback.loop.LoopRules;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.Telling.State;
import org.hearback.wording.Occasion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;

class TellingServletTest {
    private final TestPages pages = new TestPages();
    private final TestLoops loops = pages.loops;
    private final TellingServlet servlet = new TellingServlet(pages.desk());

    @BeforeEach
    void an_owner_looks() {
        pages.channels.put(Channels.aChannel().named("Acme").build());
        loops.change(Changes.aChange(TestLoops.CHANGE));
        pages.access.become(owner("nora"));
    }

    @Test
    void given_a_planned_notice_when_looked_at_then_who_where_and_what_stand_in_one_row() {
        var telling = loops.shipped();
        var mara = pages.people.mara.id();
        var voice = loops.link(aVoice().spokenBy(mara));
        loops.notice(telling, mara, voice.id(), "Dark mode is there.");

        var page = page(telling);

        assertThat(page.select("h1").text()).isEqualTo("It has shipped: APP-9 3.2");
        var row = page.expectFirst("tbody tr");
        assertThat(row.child(0).text()).isEqualTo("Mara SUP-10004 → APP-9");
        assertThat(row.child(1).text()).isEqualTo("Under their post Acme English");
        assertThat(row.child(2).text())
                .contains("Dark mode is there.", "/plugins/servlet/hearback/out?n=1&s=");
        assertThat(row.child(3).text()).isEqualTo("Waits for approval");
        assertThat(row.select("button").text()).isEqualTo("Leave out Mara");
        assertThat(page.text()).contains("One approval is needed.");
    }

    @Test
    void given_a_plan_when_approved_then_it_may_leave_and_says_by_whom() {
        var telling = planned();

        var seen = act(telling, "do=approve");

        assertThat(seen.location()).endsWith("telling?id=1&done=approved");
        assertThat(now(telling).state()).isEqualTo(State.APPROVED);
        assertThat(page(telling).text()).contains("Approved by nora");
        assertThat(page(telling).select("button[value=hold]")).hasSize(1);
    }

    @Test
    void given_rules_that_ask_for_two_when_one_approves_then_it_waits_for_somebody_else() {
        var rules = LoopRules.DEFAULT;
        loops.rules.save(
                TestLoops.PROJECT,
                new LoopRules(Set.of(), Set.of(), false, 2, false, null, null, rules.askAfter()));
        var telling = planned();

        assertThat(act(telling, "do=approve").location()).endsWith("done=another");
        assertThat(act(telling, "do=approve").html()).contains("somebody else has to");
        assertThat(now(telling).state()).isEqualTo(State.HELD);
        pages.access.become(owner("otto"));
        assertThat(act(telling, "do=approve").location()).endsWith("done=approved");

        assertThat(now(telling).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void given_a_text_that_must_not_leave_when_approved_then_it_is_named_and_nothing_leaves() {
        var telling = loops.shipped();
        loops.notice(telling, pages.people.mara.id(), 0, "Done in APP-77, ask dev@acme.example.");

        var shown = page(telling).expectFirst(".hearback-leak");
        var seen = act(telling, "do=approve");

        assertThat(shown.text()).contains("Key of an internal issue: APP-77");
        assertThat(shown.text()).contains("E-mail address: dev@acme.example");
        assertThat(seen.status()).isEqualTo(409);
        assertThat(Jsoup.parse(seen.html()).select("[role=alert]").text())
                .contains("One text holds", "Mara", "APP-77");
        assertThat(now(telling).state()).isEqualTo(State.HELD);
    }

    @Test
    void given_nobody_to_tell_when_approved_then_it_is_refused_in_words() {
        var seen = act(loops.shipped(), "do=approve");

        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.html()).contains("Nobody is left who would be told");
    }

    @Test
    void given_a_declined_change_without_a_reason_when_approved_then_the_field_is_named() {
        var telling = loops.telling(Occasion.DECLINED);
        loops.notice(telling, pages.people.mara.id(), 0, "We will not do it.");

        var seen = act(telling, "do=approve");

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.html()).contains("Reason: type one that customers may read");
    }

    @Test
    void given_words_that_are_too_long_when_saved_then_nothing_that_was_typed_is_lost() {
        var telling = planned();
        var name = "n".repeat(Telling.Words.MAX_NAME_CHARS + 1);

        var seen = act(telling, "do=say&name=" + name + "&reason=Because");

        assertThat(seen.status()).isEqualTo(400);
        var page = Jsoup.parse(seen.html());
        assertThat(page.select("#hearback-name").attr("value")).isEqualTo(name);
        assertThat(page.select("#hearback-reason").text()).isEqualTo("Because");
        assertThat(page.select("[role=alert]").text()).contains("201 characters");
    }

    @Test
    void given_words_when_saved_then_they_stand_in_the_form() {
        var telling = planned();

        var seen = act(telling, "do=say&name=Dark mode&reason=");

        assertThat(seen.location()).endsWith("done=said");
        assertThat(page(telling).select("#hearback-name").attr("value")).isEqualTo("Dark mode");
    }

    @Test
    void given_somebody_when_left_out_then_they_are_and_can_be_taken_in_again() {
        var telling = planned();

        var out = act(telling, "do=exclude&notice=1&after=0&why=Is a test account");
        assertThat(out.location()).endsWith("done=excluded");
        assertThat(loops.notices.find(1).orElseThrow().why()).isEqualTo("Is a test account");
        assertThat(loops.notices.find(1).orElseThrow().state()).isEqualTo(NoticeState.EXCLUDED);
        assertThat(page(telling).select("tbody button").text()).isEqualTo("Take in again Mara");
        act(telling, "do=include&notice=1");

        assertThat(loops.notices.find(1).orElseThrow().state()).isEqualTo(NoticeState.PLANNED);
    }

    @Test
    void given_a_late_voice_when_looked_at_then_the_owner_is_asked() {
        var telling = loops.shipped();
        loops.notice(telling, pages.people.mara.id(), 0, "It is there.", NoticeState.LATE);

        assertThat(page(telling).select("tbody button").text())
                .isEqualTo("Tell now Mara Stay silent Mara");
        act(telling, "do=silent&notice=1");

        assertThat(loops.notices.find(1).orElseThrow().state()).isEqualTo(NoticeState.EXCLUDED);
    }

    @Test
    void given_a_notice_of_another_telling_when_reached_for_then_404() {
        var telling = planned();
        var other = loops.telling(Occasion.PLANNED);

        assertThat(act(other, "do=exclude&notice=1").status()).isEqualTo(404);
        assertThat(loops.notices.find(1).orElseThrow().state()).isEqualTo(NoticeState.PLANNED);
        assertThat(act(telling, "do=dance").status()).isEqualTo(400);
    }

    @Test
    void given_more_people_than_a_page_holds_when_looked_at_then_they_come_in_turn() {
        var telling = loops.shipped();
        for (var number = 1; number <= TellingServlet.PIECE + 1; number++)
            loops.notice(telling, pages.people.meet("citizen" + number).id(), 0, "It is there.");

        var first = page(telling);
        assertThat(first.select("tbody tr")).hasSize(TellingServlet.PIECE);
        var next = first.select("a[href*=after=]").attr("href");
        var rest = pages.look(servlet, next.substring(next.indexOf('?') + 1));

        assertThat(Jsoup.parse(rest.html()).select("tbody tr")).hasSize(1);
    }

    @Test
    void given_limits_of_channels_when_looked_at_then_the_time_that_it_takes_is_told() {
        var telling = loops.shipped();
        for (var number = 1; number <= 10; number++) {
            var citizen = pages.people.meet("citizen" + number).id();
            loops.notice(telling, citizen, 0, "It is there.");
            loops.ways.lay(new PostKey(new ChannelId(1), "p" + citizen.value()), Visibility.PUBLIC);
        }

        assertThat(loops.services.tellings().eta(telling.id())).isEqualTo(Duration.ofMinutes(6));
        assertThat(page(telling).text()).contains("at least 6 min");
    }

    @Test
    void given_an_owner_of_another_project_when_looking_then_there_is_no_such_telling() {
        var telling = planned();
        pages.access.become(FakeAccess.customer().telling(TestLoops.PROJECT));
        assertThat(pages.look(servlet, "id=" + telling.id()).status()).isEqualTo(404);
        pages.access.become(FakeAccess.customer().telling(1L).browsing(TestLoops.CHANGE));

        assertThat(pages.look(servlet, "id=" + telling.id()).status()).isEqualTo(404);
        assertThat(act(telling, "do=approve").status()).isEqualTo(404);
        assertThat(now(telling).state()).isEqualTo(State.HELD);
    }

    @Test
    void given_a_text_when_written_by_hand_then_it_is_kept_and_checked() {
        var telling = planned();
        var notice = new NoticeServlet(pages.desk());

        var form = Jsoup.parse(pages.look(notice, "id=1").html());
        assertThat(form.select("textarea").text()).isEqualTo("Dark mode is there. {out}");
        var lacking = pages.post(notice, "id=1&do=save&text=No link");
        assertThat(lacking.status()).isEqualTo(400);
        assertThat(lacking.html()).contains("Text: {out} is missing");
        assertThat(Jsoup.parse(lacking.html()).select("textarea").text()).isEqualTo("No link");
        var leaking = pages.post(notice, "id=1&do=save&text=See APP-77 {out}");
        assertThat(leaking.status()).isEqualTo(409);
        assertThat(leaking.html()).contains("Key of an internal issue: APP-77");
        var saved = pages.post(notice, "id=1&do=save&text=It is there now. {out}");

        assertThat(saved.location()).endsWith("telling?id=1&done=edited");
        assertThat(page(telling).select("tbody").text())
                .contains("It is there now.", "Written by hand");
    }

    private Telling planned() {
        var telling = loops.shipped();
        loops.notice(telling, pages.people.mara.id(), 0, "Dark mode is there.");
        return telling;
    }

    private Telling now(Telling telling) {
        return loops.tellings.find(telling.id()).orElseThrow();
    }

    private TestPages.Seen act(Telling telling, String form) {
        return pages.post(servlet, "id=" + telling.id() + "&" + form);
    }

    private Document page(Telling telling) {
        var seen = pages.look(servlet, "id=" + telling.id());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html())
                .doesNotContain("hearback.telling.", "hearback.route.", "hearback.notice.");
        return Jsoup.parse(seen.html());
    }

    private static FakeAccess owner(String userKey) {
        return FakeAccess.account(userKey).telling(TestLoops.PROJECT).browsing(TestLoops.CHANGE);
    }
}
