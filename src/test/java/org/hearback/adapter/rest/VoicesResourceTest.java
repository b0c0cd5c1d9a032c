package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;

import org.hearback.kernel.FakeAccess;
import org.hearback.listen.Kind;
import org.hearback.notice.NoticeState;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.hearback.voice.Importance;
import org.hearback.voice.Voice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoicesResourceTest {
    private static final long ISSUE = TestRooms.ISSUE;

    private final TestRooms rooms = new TestRooms();
    private final TestVoices at = new TestVoices(rooms);

    @BeforeEach
    void an_agent_calls() {
        rooms.access.become(FakeAccess.agentOf(ISSUE));
    }

    @Test
    void given_a_key_when_linked_then_the_voice_has_what_was_said() {
        var answer = at.requests().link(ISSUE, asking("APP-9", " Stuck at 99 % ", "PROBLEM", ""));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(at.voices.all())
                .singleElement()
                .satisfies(
                        voice -> {
                            assertThat(voice.words().quote()).isEqualTo("Stuck at 99 %");
                            assertThat(voice.words().kind()).isEqualTo(Kind.PROBLEM);
                            assertThat(voice.words().importance()).isEqualTo(Importance.IMPORTANT);
                            assertThat(voice.by()).isEqualTo("agent");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "'',        Stuck, '',      '',       change",
        "NONE-1,    Stuck, '',      '',       change",
        "APP-9,     Stuck, NO_KIND, '',       kind",
        "APP-9,     Stuck, '',      GIGANTIC, importance"
    })
    void given_a_field_that_is_wrong_when_linked_then_it_is_named(
            String change, String quote, String kind, String importance, String field) {
        var answer = at.requests().link(ISSUE, asking(change, quote, kind, importance));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(((ErrorBody) answer.getEntity()).errors()).containsOnlyKeys(field);
        assertThat(at.voices.all()).isEmpty();
    }

    @Test
    void given_a_quote_that_is_too_long_when_linked_then_the_limit_is_told() {
        var quote = "q".repeat(Voice.Words.MAX_QUOTE_CHARS + 1);

        assertThat(error(at.requests().link(ISSUE, asking("APP-9", quote, "", "")), "quote"))
                .contains("1000");
    }

    @Test
    void given_a_linked_change_when_linked_again_then_it_says_so() {
        at.linked();

        var answer = at.requests().link(ISSUE, asking("APP-9", "", "", ""));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(error(answer, "change")).isEqualTo("APP-9 is linked already.");
    }

    @Test
    void given_a_jira_that_refuses_or_is_away_when_linked_then_it_is_told_in_its_words() {
        at.links.failNext(new DeskRefused("No permission to link issues."));
        var refused = at.requests().link(ISSUE, asking("APP-9", "", "", ""));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(((ErrorBody) refused.getEntity()).errorMessages())
                .containsExactly("No permission to link issues.");

        at.links.failNext(new DeskUnavailable("down", new RuntimeException()));
        var away = at.requests().link(ISSUE, asking("APP-9", "", "", ""));

        assertThat(away.getStatus()).isEqualTo(503);
        assertThat(away.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @Test
    void given_a_place_and_a_summary_when_a_change_is_made_then_it_is_linked() {
        var answer = at.requests().create(ISSUE, making("10100:7", "Export hangs"));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(at.finder.created())
                .singleElement()
                .satisfies(draft -> assertThat(draft.typeId()).isEqualTo("7"));
        assertThat(at.voices.all()).hasSize(1);
    }

    @Test
    void given_no_place_or_summary_when_a_change_is_made_then_the_field_is_named() {
        assertThat(error(at.requests().create(ISSUE, making("APP", "x")), "place")).isNotEmpty();
        assertThat(error(at.requests().create(ISSUE, making("1:2", " ")), "summary")).isNotEmpty();
        var tooLong = making("1:2", "s".repeat(255));
        assertThat(error(at.requests().create(ISSUE, tooLong), "summary")).contains("254");
        assertThat(at.finder.created()).isEmpty();
    }

    @Test
    void given_a_voice_when_mended_and_taken_back_then_it_is_so() {
        var voice = at.linked();

        assertThat(at.requests().restate(ISSUE, about(voice.id(), "Mended")).getStatus())
                .isEqualTo(200);
        assertThat(at.voices.find(voice.id()).orElseThrow().words().quote()).isEqualTo("Mended");
        assertThat(at.requests().end(ISSUE, about(voice.id(), "")).getStatus()).isEqualTo(200);
        assertThat(at.voices.find(voice.id()).orElseThrow().stands()).isFalse();
        assertThat(at.requests().end(ISSUE, about(voice.id(), "")).getStatus()).isEqualTo(404);
    }

    @Test
    void given_a_voice_of_somewhere_else_when_reached_for_then_404_and_it_stays() {
        var voice = at.linkedPost();

        assertThat(at.requests().end(ISSUE, about(voice.id(), "")).getStatus()).isEqualTo(404);
        assertThat(at.requests().restate(ISSUE, about(voice.id(), "x")).getStatus()).isEqualTo(404);
        assertThat(at.voices.find(voice.id()).orElseThrow().stands()).isTrue();
    }

    @Test
    void given_a_late_voice_when_an_owner_decides_then_it_is_so() {
        var voice = at.linked();
        var notice = at.late(voice);
        assertThat(at.requests().late(ISSUE, deciding(voice, "tell")).getStatus()).isEqualTo(403);

        rooms.access.become(FakeAccess.agentOf(ISSUE).telling(TestVoices.PROJECT));

        assertThat(error(at.requests().late(ISSUE, deciding(voice, "dance")), "decision"))
                .isNotEmpty();
        assertThat(at.requests().late(ISSUE, deciding(voice, "tell")).getStatus()).isEqualTo(200);
        assertThat(at.notices.find(notice.id()).orElseThrow().state()).isEqualTo(NoticeState.DUE);
        assertThat(at.requests().late(ISSUE, deciding(voice, "tell")).getStatus()).isEqualTo(409);
    }

    @Test
    void given_a_late_voice_when_the_owner_stays_silent_then_they_are_left_out() {
        var voice = at.linked();
        var notice = at.late(voice);
        rooms.access.become(FakeAccess.agentOf(ISSUE).telling(TestVoices.PROJECT));

        at.requests().late(ISSUE, deciding(voice, "silent"));

        assertThat(at.notices.find(notice.id()).orElseThrow().state())
                .isEqualTo(NoticeState.EXCLUDED);
    }

    @Test
    void given_a_call_that_says_nothing_when_made_then_it_is_refused() {
        assertThat(at.requests().link(ISSUE, null).getStatus()).isEqualTo(400);
        rooms.access.become(FakeAccess.agentOf(ISSUE).in(10_000L));
        assertThat(at.posts().link(null).getStatus()).isEqualTo(404);
    }

    static VoiceBody asking(String change, String quote, String kind, String importance) {
        return new VoiceBody(1, TestVoices.HEARD, 0, change, "", "", quote, kind, importance, "");
    }

    static VoiceBody making(String place, String summary) {
        return new VoiceBody(1, TestVoices.HEARD, 0, "", place, summary, "Stuck", "", "", "");
    }

    static VoiceBody about(long voice, String quote) {
        return new VoiceBody(1, TestVoices.HEARD, voice, "", "", "", quote, "", "", "");
    }

    static VoiceBody deciding(Voice voice, String decision) {
        return new VoiceBody(1, TestVoices.HEARD, voice.id(), "", "", "", "", "", "", decision);
    }

    private static String error(Response answer, String field) {
        assertThat(answer.getStatus()).isBetween(400, 499);
        return ((ErrorBody) answer.getEntity()).errors().getOrDefault(field, "");
    }
}
