package org.hearback.fixcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.fixcheck.FixCheckService.AnswerOutcome;
import org.hearback.fixcheck.FixCheckService.Figures;
import org.hearback.kernel.HandleId;
import org.hearback.loop.Loop;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.voice.Voices;
import org.hearback.wording.Occasion;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

final class FixCheckServiceTest {
    private final FixStory story = new FixStory();
    private final Loop loop = story.shipped();
    private final FixCheckService service = story.service();

    @Test
    void given_the_link_when_looked_at_then_the_question_is_shown_and_nothing_is_answered() {
        var asked = question(1, "„Dark mode“ kam mit Acme App 3.2. Hat es geholfen? {answer}");

        var question = service.look(asked.id(), story.seal(asked)).orElseThrow();

        assertThat(question.language()).isEqualTo(Locale.GERMAN);
        assertThat(question.what()).isEqualTo("Dark mode");
        assertThat(question.product()).isEqualTo("Acme App");
        assertThat(question.version()).isEqualTo("3.2");
        assertThat(question.before()).isEmpty();
        assertThat(story.answers.find(asked.id())).isEmpty();
    }

    @Test
    void given_a_notice_that_names_nothing_when_looked_at_then_the_page_names_nothing_either() {
        var asked = question(1, "Hat es geholfen? {answer}");

        var question = service.look(asked.id(), story.seal(asked)).orElseThrow();

        assertThat(question.what()).isEmpty();
        assertThat(question.product()).isEmpty();
        assertThat(question.version()).isEmpty();
    }

    @Test
    void given_a_notice_in_their_own_words_when_looked_at_then_these_are_shown() {
        var voice =
                story.voices
                        .link(Voices.aVoice().saying("dark mode,\nplease").build())
                        .orElseThrow();
        var asked =
                story.question(
                        loop, draft(1, voice.id(), "Did “dark mode, please” help? {answer} {out}"));

        assertThat(service.look(asked.id(), story.seal(asked)).orElseThrow().what())
                .isEqualTo("dark mode,\nplease");
    }

    @Test
    void given_an_answer_when_given_then_it_is_noted() {
        var asked = question(1, "{answer}");

        var outcome = service.answer(asked.id(), story.seal(asked), false);

        assertThat(outcome)
                .isEqualTo(
                        new AnswerOutcome.Noted(
                                new FixAnswer(
                                        asked.id(), loop.id(), false, story.clock.instant())));
        assertThat(story.facts.facts(FixDenied.class))
                .containsExactly(new FixDenied(asked.id(), loop.id()));
    }

    @Test
    void given_an_answer_when_answered_again_then_the_first_counts_and_is_told() {
        var asked = question(1, "{answer}");
        service.answer(asked.id(), story.seal(asked), true);
        var first = story.answers.find(asked.id()).orElseThrow();
        story.clock.pass(Duration.ofMinutes(1));

        var outcome = service.answer(asked.id(), story.seal(asked), false);

        assertThat(outcome).isEqualTo(new AnswerOutcome.AnsweredBefore(first));
        assertThat(service.look(asked.id(), story.seal(asked)).orElseThrow().before())
                .contains(first);
        assertThat(story.facts.facts(FixDenied.class)).isEmpty();
    }

    @Test
    void given_the_seal_of_another_notice_when_used_then_nothing_is_shown_or_answered() {
        var mine = question(1, "{answer}");
        var theirs = question(2, "{answer}");

        assertThat(service.look(theirs.id(), story.seal(mine))).isEmpty();
        assertThat(service.answer(theirs.id(), story.seal(mine), false))
                .isEqualTo(new AnswerOutcome.Stale());
        assertThat(service.answer(theirs.id(), "", false)).isEqualTo(new AnswerOutcome.Stale());
        assertThat(story.answers.ofLoops(List.of(loop.id()))).isEmpty();
    }

    @Test
    void given_the_way_out_of_a_notice_when_used_as_an_answer_then_it_is_none() {
        var asked = question(1, "{answer}");
        var out = story.links.out(asked.id()).getQuery().replaceFirst(".*s=", "");

        assertThat(service.answer(asked.id(), out, false)).isEqualTo(new AnswerOutcome.Stale());
    }

    @Test
    void given_a_notice_that_asks_nothing_when_answered_then_it_is_stale() {
        var told = story.tell(loop, Occasion.SHIPPED, 1);

        assertThat(service.answer(told.id(), story.seal(told), false))
                .isEqualTo(new AnswerOutcome.Stale());
    }

    @Test
    void given_answers_when_counted_then_each_loop_has_its_figures() {
        var yes = question(1, "{answer}");
        var no = question(2, "{answer}");
        question(3, "{answer}");
        service.answer(yes.id(), story.seal(yes), true);
        service.answer(no.id(), story.seal(no), false);

        assertThat(service.figures(List.of(loop.id(), 99L)))
                .isEqualTo(Map.of(loop.id(), new Figures(3, 1, 1), 99L, new Figures(0, 0, 0)));
    }

    private Notice question(int leader, String text) {
        return story.question(loop, draft(leader, 0, text));
    }

    private static NoticeBook.Draft draft(int leader, long voiceId, String text) {
        return new NoticeBook.Draft(
                new HandleId(leader),
                Set.of(new HandleId(leader)),
                voiceId,
                new Notice.Letter(null, "de", "", text, false),
                NoticeState.TOLD,
                "");
    }
}
