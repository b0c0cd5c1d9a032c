package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.loop.Changes.aChange;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.channel.Channels;
import org.hearback.kernel.FakeAccess;
import org.hearback.listen.Kind;
import org.hearback.listen.Posts;
import org.hearback.notice.NoticeState;
import org.hearback.voice.ChangeFinder.IssueType;
import org.hearback.voice.ChangeFinder.Place;
import org.hearback.voice.Importance;
import org.hearback.voice.Voice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class AsksServletTest {
    private static final long ISSUE = 10_001;

    private final TestPages pages = new TestPages();
    private final TestLoops loops = pages.loops;
    private final AsksServlet servlet = new AsksServlet(pages.desk());

    @BeforeEach
    void an_agent_looks_at_maras_request() {
        pages.people.asked(ISSUE);
        pages.access.become(FakeAccess.agentOf(ISSUE));
    }

    @Test
    void given_a_request_when_shown_then_its_first_sentence_is_the_quote_until_another_is_chosen() {
        var quote = panel("").expectFirst("textarea[data-hearback-quote]");

        assertThat(quote.text()).isEqualTo("The export has been stuck at 99 % since this morning.");
        assertThat(quote.attr("maxlength")).isEqualTo("1000");
    }

    @Test
    void given_open_changes_when_shown_then_the_likeliest_are_one_press_away() {
        loops.finder.put(20_001, "APP-1", "Export hangs");
        loops.finder.put(20_002, "APP-2", "Dark mode");

        var offered = panel("").select("form[data-hearback-post=voices] .hearback-choices button");

        assertThat(offered.eachAttr("name")).containsOnly("change");
        assertThat(offered.eachAttr("value")).containsExactly("APP-1");
        assertThat(offered.text()).isEqualTo("Link APP-1");
    }

    @Test
    void given_a_key_or_words_when_looked_for_then_only_what_is_found_is_answered() {
        loops.finder.put(20_001, "APP-1", "Export hangs");

        for (var sought : List.of("APP-1", "export")) {
            var found = panel("&find=" + sought);
            assertThat(found.body().children()).hasSize(1);
            assertThat(found.select("[data-hearback-found=changes] button").attr("value"))
                    .isEqualTo("APP-1");
            assertThat(found.select("button").attr("form")).isEqualTo("hearback-said-" + ISSUE);
        }
        assertThat(panel("&find=nothing").text()).contains("No open change");
    }

    @Test
    void given_a_linked_change_when_shown_then_it_stands_there_with_what_was_said() {
        loops.change(aChange(20_001));
        loops.link(
                aVoice().askingFor(20_001)
                        .in(ISSUE)
                        .saying("Stuck at 99 %")
                        .ofKind(Kind.PROBLEM)
                        .mattering(Importance.BLOCKER));

        var linked = panel("").expectFirst(".hearback-linked > li");

        assertThat(linked.select("a").attr("href")).endsWith("/browse/APP-1");
        assertThat(linked.select("blockquote").text()).isEqualTo("Stuck at 99 %");
        assertThat(linked.text()).contains("Problem · Blocker");
        assertThat(linked.select("form[data-hearback-post=voices/end] input").attr("value"))
                .isEqualTo("1");
        assertThat(linked.select("option[selected]").eachAttr("value"))
                .containsExactly("PROBLEM", "BLOCKER");
    }

    @Test
    void given_a_linked_change_that_the_agent_may_not_see_when_shown_then_it_has_no_name() {
        loops.link(aVoice().askingFor(20_001).in(ISSUE));

        var linked = panel("").expectFirst(".hearback-linked > li");

        assertThat(linked.text()).contains("A change that you may not see").doesNotContain("APP");
    }

    @Test
    void given_places_when_shown_then_a_new_change_has_its_summary_written_already() {
        loops.finder.place(
                new Place(10_100, "APP", "Acme App", List.of(new IssueType("7", "Story"))));

        var form = panel("").expectFirst("form[data-hearback-post=voices/new]");

        assertThat(form.select("option").attr("value")).isEqualTo("10100:7");
        assertThat(form.select("input[name=summary]").attr("value"))
                .isEqualTo("The export has been stuck at 99 % since this morning.");
        assertThat(form.attr("data-hearback-with")).isEqualTo("hearback-said-" + ISSUE);
    }

    @Test
    void given_nowhere_to_make_changes_when_shown_then_none_is_offered() {
        assertThat(panel("").select(".hearback-new")).isEmpty();
    }

    @Test
    void given_a_post_without_request_when_shown_then_its_forms_name_the_post() {
        pages.channels.put(Channels.aChannel().build());
        pages.people.said(pages.people.mara, Posts.aPost().withId("heard").build());
        pages.access.become(FakeAccess.agentOf(ISSUE).in(10_000L));

        var panel = Jsoup.parse(pages.look(servlet, "channel=1&post=heard").html());

        assertThat(panel.select("form[data-hearback-post=voices] [name=post]").attr("value"))
                .isEqualTo("heard");
        assertThat(panel.select("textarea[data-hearback-quote]").text()).startsWith("The export");
    }

    @Test
    void given_each_caller_when_asked_then_only_agents_of_the_place_are_answered() {
        pages.channels.put(Channels.aChannel().build());
        for (var query : List.of("issue=" + ISSUE, "channel=1&post=heard")) {
            var ends =
                    Map.of(
                            FakeAccess.anonymous(), 401,
                            FakeAccess.customer(), 404,
                            FakeAccess.agentElsewhere(), 404,
                            FakeAccess.admin(), 404,
                            FakeAccess.agentOf(ISSUE).in(10_000L), 200);
            ends.forEach(
                    (caller, end) -> {
                        pages.access.become(caller);
                        assertThat(pages.look(servlet, query).status()).isEqualTo(end);
                    });
        }
        pages.access.become(FakeAccess.agentOf(ISSUE));
        assertThat(pages.look(servlet, "").status()).isEqualTo(404);
    }

    @Test
    void given_a_voice_that_came_late_when_shown_then_an_owner_may_decide_at_once() {
        var mara = pages.people.mara.id();
        loops.change(aChange(TestLoops.CHANGE));
        var voice = loops.link(aVoice().in(ISSUE).spokenBy(mara));
        loops.notice(loops.shipped(), mara, voice.id(), "It is there.", NoticeState.LATE);

        assertThat(panel("").select(".hearback-late").text())
                .contains("An owner of the change decides");
        assertThat(panel("").select(".hearback-late button")).isEmpty();
        pages.access.become(FakeAccess.agentOf(ISSUE).telling(TestLoops.PROJECT));

        assertThat(panel("").select(".hearback-late button").eachAttr("value"))
                .containsExactly("tell", "silent", "reopen");
    }

    @Test
    void given_the_issue_view_when_rendered_then_agents_have_a_place_for_the_panel() {
        Map<String, Object> context = Map.of("issue", new ViewedIssue(ISSUE, 10_000));
        var condition = new WorksOnRequest(pages.desk());
        var provider = new AsksPanel(pages.desk());
        condition.init(Map.of());
        provider.init(Map.of());

        assertThat(condition.shouldDisplay(context)).isTrue();
        assertThat(provider.getContextMap(context).get("asks"))
                .isEqualTo(Map.of("panel", "asks?issue=" + ISSUE, "doors", "requests/" + ISSUE));
        pages.access.become(FakeAccess.customer());
        assertThat(condition.shouldDisplay(context)).isFalse();
        assertThat(provider.getContextMap(context)).doesNotContainKey("asks");
    }

    @Test
    void given_a_voice_that_was_taken_back_when_shown_then_it_is_gone() {
        loops.link(aVoice().askingFor(20_001).in(ISSUE));
        loops.voices.end(1, new Voice.End("agent", TestPages.NOW));

        assertThat(panel("").select(".hearback-linked")).isEmpty();
    }

    private Document panel(String query) {
        var seen = pages.look(servlet, "issue=" + ISSUE + query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.voice.");
        return Jsoup.parse(seen.html());
    }
}
