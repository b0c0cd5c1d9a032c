package org.hearback.fixcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.loop.Loop;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.voice.Voices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Set;

final class FixReopeningTest {
    private static final FactId FACT = new FactId(1);
    private static final RequestRef REQUEST = new RequestRef(10_004, "SUP-10004");

    private final FixStory story = new FixStory();
    private final Loop loop = story.shipped();

    @Test
    void given_a_no_when_handled_then_the_loop_goes_another_round_as_a_regression() {
        var question = question(0, null);

        assertThat(deny(question)).isEqualTo(Handled.done());

        var next = story.loops.current(FixStory.CHANGE).orElseThrow();
        assertThat(next.round()).isEqualTo(2);
        assertThat(next.regression()).isTrue();
        assertThat(next.spent()).containsExactly("version:1");
        assertThat(story.desk.said()).containsExactly("APP-9 3.2");
    }

    @Test
    void given_a_voice_in_a_request_when_denied_then_that_request_goes_on_in_their_language() {
        var voice = story.voices.link(Voices.aVoice().build()).orElseThrow();
        var question = question(voice.id(), null);

        deny(question);

        assertThat(story.desk.said())
                .containsExactly(
                        "APP-9 3.2 SUP-10004",
                        "SUP-10004: Sie haben mich gefragt, ob es geholfen hat. Bei mir"
                                + " funktioniert es nicht.");
    }

    @Test
    void given_words_in_the_request_of_another_when_denied_then_nobody_else_is_made_to_say_it() {
        story.posts.put(
                KeptPost.received(Posts.aPost().build(), Posts.POSTED_AT)
                        .by(new HandleId(2))
                        .on(REQUEST)
                        .ended(PostState.OPENED, Reason.NONE, ""));
        var voice = story.voices.link(Voices.aVoice().build()).orElseThrow();

        deny(question(voice.id(), null));

        assertThat(story.desk.said())
                .hasSize(2)
                .last()
                .isEqualTo("SUP-10004: somebody else says no");
    }

    @Test
    void
            given_no_voice_of_their_own_when_denied_then_the_request_on_which_they_were_told_goes_on() {
        deny(question(0, new Notice.Target.OnRequest(REQUEST)));

        assertThat(story.desk.said()).hasSize(2).last().asString().startsWith("SUP-10004: ");
    }

    @Test
    void given_a_post_without_request_when_denied_then_only_the_change_hears_of_it() {
        var post = new PostKey(new ChannelId(1), "https://social.example/1");
        var voice = story.voices.link(Voices.aVoice().in(post).build()).orElseThrow();

        deny(question(voice.id(), new Notice.Target.UnderPost(post)));

        assertThat(story.desk.said()).containsExactly("APP-9 3.2");
    }

    @Test
    void given_two_who_say_no_when_handled_then_there_is_one_next_round_and_both_are_heard() {
        var one = question(0, new Notice.Target.OnRequest(REQUEST));
        var other = story.question(loop, draft(2, 0, null));

        deny(one);
        deny(other);

        assertThat(story.loops.rounds(FixStory.CHANGE)).hasSize(2);
        assertThat(story.desk.said()).hasSize(3);
    }

    @Test
    void given_a_no_that_was_handled_when_handled_again_then_nothing_is_said_twice() {
        var question = question(0, new Notice.Target.OnRequest(REQUEST));
        deny(question);

        deny(question);

        assertThat(story.loops.rounds(FixStory.CHANGE)).hasSize(2);
        assertThat(story.desk.said()).hasSize(2);
    }

    @Test
    void given_jira_is_away_when_handled_then_a_later_try_ends_it() {
        var question = question(0, new Notice.Target.OnRequest(REQUEST));
        story.desk.failNext(1);

        assertThat(deny(question)).isInstanceOf(Handled.Later.class);
        assertThat(deny(question)).isEqualTo(Handled.done());

        assertThat(story.loops.rounds(FixStory.CHANGE)).hasSize(2);
        assertThat(story.desk.said()).hasSize(2);
    }

    @Test
    void given_a_request_that_is_gone_when_handled_then_a_person_sees_it_and_the_loop_is_open() {
        story.desk.remove(REQUEST.issueId());
        var question = question(0, new Notice.Target.OnRequest(REQUEST));

        assertThat(deny(question)).isEqualTo(Handled.giveUp("SUP-10004 is gone"));

        assertThat(story.loops.rounds(FixStory.CHANGE)).hasSize(2);
    }

    @Test
    void given_a_notice_that_is_gone_when_handled_then_nothing_happens() {
        assertThat(story.reopening().handle(FACT, new FixDenied(99, loop.id())))
                .isEqualTo(Handled.done());

        assertThat(story.loops.rounds(FixStory.CHANGE)).hasSize(1);
    }

    private Handled deny(Notice question) {
        return story.reopening().handle(FACT, new FixDenied(question.id(), question.loopId()));
    }

    private Notice question(long voiceId, Notice.@Nullable Target target) {
        return story.question(loop, draft(1, voiceId, target));
    }

    private static NoticeBook.Draft draft(
            int leader, long voiceId, Notice.@Nullable Target target) {
        var letter = new Notice.Letter(target, "de", "", "Hat es geholfen? {answer} {out}", false);
        return new NoticeBook.Draft(
                new HandleId(leader),
                Set.of(new HandleId(leader)),
                voiceId,
                letter,
                NoticeState.TOLD,
                "");
    }
}
