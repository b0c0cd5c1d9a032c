package org.hearback.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.voice.Speakers.Part;
import org.hearback.voice.Speakers.Said;
import org.hearback.voice.Speakers.Speaker;
import org.junit.jupiter.api.Test;

import java.util.List;

class SpeakersTest {
    private static final long SUP_4 = 10_004;

    private final VoiceRoom room = new VoiceRoom();

    @Test
    void given_a_request_with_posts_of_two_when_asked_then_both_speak_and_the_asker_first() {
        var second = Posts.aPost().withId("2").by(Handles.handle("lee")).build();
        var first = Posts.aPost().withId("1").postedAt(Posts.POSTED_AT.minusSeconds(1)).build();
        var third = Posts.aPost().withId("3").postedAt(Posts.POSTED_AT.plusSeconds(1)).build();
        var lee = room.post(second, SUP_4);
        var mara = room.post(first, SUP_4);
        room.post(third, SUP_4);
        var voice = room.voices.link(aVoice().in(SUP_4).spokenBy(mara).build()).orElseThrow();
        var both =
                List.of(
                        new Speaker(
                                mara,
                                Part.ASKER,
                                List.of(
                                        new Said(first.key(), Visibility.PUBLIC, first.postedAt()),
                                        new Said(
                                                third.key(), Visibility.PUBLIC, third.postedAt()))),
                        new Speaker(
                                lee,
                                Part.AUTHOR,
                                List.of(
                                        new Said(
                                                second.key(),
                                                Visibility.PUBLIC,
                                                second.postedAt()))));

        assertThat(room.speakers.of(List.of(voice)).get(voice.id())).isEqualTo(both);
        assertThat(room.speakers.in(List.of(SUP_4)).get(SUP_4)).isEqualTo(both);
    }

    @Test
    void given_a_request_of_the_portal_when_asked_then_its_reporter_speaks() {
        room.reporters.put(SUP_4, "kim");

        var speakers = room.speakers.in(List.of(SUP_4)).get(SUP_4);

        var kim = room.handles.find(Handle.JIRA, "kim").orElseThrow().id();
        assertThat(speakers).containsExactly(new Speaker(kim, Part.ASKER, List.of()));
    }

    @Test
    void given_a_request_that_the_channel_reports_when_asked_then_its_user_does_not_speak() {
        room.channelOf("bot");
        room.reporters.put(SUP_4, "bot");
        var bot = room.handles.meet(Handle.ofCustomer("bot")).id();
        var voice = room.voices.link(aVoice().in(SUP_4).spokenBy(bot).build()).orElseThrow();

        assertThat(room.speakers.in(List.of(SUP_4)).get(SUP_4)).isEmpty();
        assertThat(room.speakers.of(List.of(voice)).get(voice.id())).isEmpty();
    }

    @Test
    void given_words_of_an_agent_for_a_post_when_asked_then_its_author_speaks_in_its_circle() {
        var post = Posts.aPost().visibleTo(Visibility.FOLLOWERS).build();
        var mara = room.listen(post);
        var draft = aVoice().in(post.key()).spokenBy(mara).visibleTo(Visibility.DIRECT);
        var voice = room.voices.link(draft.build()).orElseThrow();

        assertThat(room.speakers.of(List.of(voice)).get(voice.id()))
                .containsExactly(
                        new Speaker(
                                mara,
                                Part.ASKER,
                                List.of(
                                        new Said(
                                                post.key(),
                                                Visibility.FOLLOWERS,
                                                Voices.HEARD_AT))));
    }

    @Test
    void given_a_voice_of_nobody_when_asked_then_nobody_speaks() {
        var post = Posts.aPost().build();
        var ofPost = room.voices.link(aVoice().in(post.key()).spokenBy(null).build());
        var ofRequest = room.voices.link(aVoice().in(SUP_4).spokenBy(null).build());
        var voices = List.of(ofPost.orElseThrow(), ofRequest.orElseThrow());

        assertThat(room.speakers.of(voices).values()).hasSize(2).allMatch(List::isEmpty);
        assertThat(room.speakers.of(List.of())).isEmpty();
    }
}
