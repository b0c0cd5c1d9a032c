package org.hearback.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class HandMadeTest {
    private static final long SUP_4 = 10_004;
    private static final ChangeRef APP_9 = Voices.CHANGE;

    private final VoiceRoom room = new VoiceRoom();

    HandMadeTest() {
        room.finder.put(APP_9.issueId(), APP_9.key(), "Export without a limit");
    }

    @Test
    void given_a_link_made_by_hand_when_told_then_it_is_a_voice_without_a_quote() {
        var post = Posts.aPost().build();
        var mara = room.post(post, SUP_4);

        link(SUP_4, "tom");

        var voice = room.voices.ofRequests(List.of(SUP_4)).getFirst();
        assertThat(voice.speaker()).isEqualTo(mara);
        assertThat(voice.by()).isEqualTo("tom");
        assertThat(voice.change()).isEqualTo(APP_9);
        assertThat(voice.words())
                .isEqualTo(
                        new Voice.Words(
                                "",
                                Visibility.PUBLIC,
                                Kind.PROBLEM,
                                Importance.NICE,
                                post.postedAt()));
    }

    @Test
    void given_a_link_removed_by_hand_when_told_then_the_voice_ends() {
        room.reporters.put(SUP_4, "kim");
        link(SUP_4, "tom");

        room.links.remove(SUP_4, APP_9.issueId());
        room.byHand.unlinked(SUP_4, APP_9.issueId(), "mara");
        room.handleLinks();

        var voice = room.voices.all().getFirst();
        assertThat(voice.stands()).isFalse();
        assertThat(voice.end()).extracting(Voice.End::by).isEqualTo("mara");
    }

    @Test
    void given_facts_in_any_order_when_told_twice_then_what_jira_says_holds() {
        room.reporters.put(SUP_4, "kim");
        room.byHand.unlinked(SUP_4, APP_9.issueId(), "mara");
        room.byHand.linked(SUP_4, APP_9, "tom");
        room.byHand.linked(SUP_4, APP_9, "tom");

        room.handleLinks();
        assertThat(room.voices.all()).isEmpty();

        room.links.put(SUP_4, APP_9.issueId());
        room.byHand.linked(SUP_4, APP_9, "tom");
        room.byHand.unlinked(SUP_4, APP_9.issueId(), "mara");
        room.byHand.linked(SUP_4, APP_9, "tom");
        room.handleLinks();
        assertThat(room.voices.ofRequests(List.of(SUP_4))).hasSize(1);
    }

    @Test
    void given_our_own_link_when_told_of_it_then_nothing_changes() {
        room.reporters.put(SUP_4, "kim");
        room.service.link(
                new VoiceService.Statement(
                        Voices.request(SUP_4), "All rows", null, Importance.BLOCKER),
                "APP-9",
                Voices.AGENT);
        var before = room.voices.all();

        room.byHand.linked(SUP_4, APP_9, Voices.AGENT);
        room.handleLinks();

        assertThat(room.voices.all()).isEqualTo(before);
    }

    @Test
    void given_a_link_of_an_issue_of_nobody_when_told_then_there_is_no_voice() {
        link(SUP_4, "tom");

        assertThat(room.voices.all()).isEmpty();
    }

    @Test
    void given_links_that_nobody_told_of_when_swept_then_they_are_voices() {
        room.reporters.put(SUP_4, "kim");
        room.links.put(SUP_4, APP_9.issueId());

        room.byHand.sweep();
        room.byHand.sweep();

        assertThat(room.voices.all()).extracting(Voice::by).containsExactly(Voice.UNSEEN);
    }

    @Test
    void given_voices_whose_links_are_gone_when_swept_then_they_end_but_posts_stay() {
        room.reporters.put(SUP_4, "kim");
        link(SUP_4, "tom");
        var post = Posts.aPost().build();
        room.voices.link(Voices.aVoice().in(post.key()).build());
        room.links.remove(SUP_4, APP_9.issueId());

        room.byHand.sweep();

        assertThat(room.voices.ofChanges(List.of(APP_9.issueId())))
                .extracting(Voice::source)
                .containsExactly(new Source.OfPost(post.key()));
    }

    @Test
    void given_a_change_that_cannot_be_read_when_swept_then_the_others_are_compared() {
        room.reporters.put(SUP_4, "kim");
        room.links.put(SUP_4, 20_001);
        room.links.put(SUP_4, 20_002);
        room.links.failReading(20_001);

        room.byHand.sweep();

        assertThat(room.voices.all())
                .extracting(it -> it.change().issueId())
                .containsExactly(20_002L);
    }

    @Test
    void given_more_changes_than_a_page_when_swept_then_all_are_compared() {
        LongStream.rangeClosed(1, 450)
                .forEach(id -> room.voices.link(Voices.aVoice().askingFor(30_000 + id).build()));

        room.byHand.sweep();

        assertThat(room.voices.changesAfter(0, 999)).isEmpty();
    }

    @Test
    void given_an_ill_database_when_somebody_links_then_they_do_not_notice() {
        room.facts.onAppend(
                (id, fact) -> {
                    throw new IllegalStateException("the database is ill");
                });

        assertThatCode(() -> room.byHand.linked(SUP_4, APP_9, "tom")).doesNotThrowAnyException();
    }

    /** Whatever is linked, unlinked, lost and cut off: after a sweep, voices are Jira's links. */
    @RepeatedTest(60)
    void given_any_story_when_swept_then_voices_are_what_jira_says(RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var random = new Random(seed);
        var story = new ArrayList<String>();
        for (var request = 1; request <= 4; request++) room.reporters.put(request, "kim" + request);
        for (var change = 1; change <= 4; change++)
            room.finder.put(20_000 + change, "APP-" + change, "Change " + change);
        for (var step = 0; step < 60; step++) step(random, story);

        room.byHand.sweep();

        for (var change = 20_001L; change <= 20_004; change++)
            assertThat(room.voices.ofChanges(List.of(change)))
                    .as("seed %d, change %d, after %s", seed, change, story)
                    .extracting(it -> ((Source.OfRequest) it.source()).request().issueId())
                    .containsExactlyInAnyOrderElementsOf(
                            new HashSet<>(room.links.requestsOf(change)));
    }

    private void step(Random random, List<String> story) {
        var request = 1L + random.nextInt(4);
        var change = new ChangeRef(20_001 + random.nextInt(4), "APP-x");
        var what = random.nextInt(7);
        story.add(what + " " + request + " " + change.issueId());
        switch (what) {
            case 0 -> room.links.put(request, change.issueId());
            case 1 -> room.links.remove(request, change.issueId());
            case 2 -> room.byHand.linked(request, change, "tom");
            case 3 -> room.byHand.unlinked(request, change.issueId(), "tom");
            case 4 -> room.handleLinks();
            case 5 -> serve(random, request, change);
            default ->
                    room.service
                            .ofRequest(request)
                            .forEach(voice -> room.service.unlink(voice.id(), "tom"));
        }
    }

    /** Links by the service, which may die after it wrote to Jira. */
    private void serve(Random random, long request, ChangeRef change) {
        var dies = random.nextBoolean();
        var book =
                new RivalBook(
                        room.voices,
                        () -> {
                            if (dies) throw new IllegalStateException("the node died");
                        });
        var said = new VoiceService.Statement(Voices.request(request), "q", null, Importance.NICE);
        try {
            room.service(book).link(said, String.valueOf(change.issueId()), "tom");
        } catch (IllegalStateException e) {
            assertThat(dies).isTrue();
        }
    }

    private void link(long request, String by) {
        room.links.put(request, APP_9.issueId());
        room.byHand.linked(request, APP_9, by);
        room.handleLinks();
    }
}
