package org.hearback.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.voice.Voices.AGENT;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.listen.Posts;
import org.hearback.person.Handle;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.hearback.request.FakeReporters;
import org.hearback.voice.VoiceService.EndOutcome;
import org.hearback.voice.VoiceService.LinkOutcome;
import org.hearback.voice.VoiceService.LinkOutcome.Linked;
import org.hearback.voice.VoiceService.Statement;
import org.junit.jupiter.api.Test;

class VoiceServiceTest {
    private static final long SUP_4 = 10_004;
    private static final ChangeRef APP_9 = Voices.CHANGE;
    private static final String WISH = "Please add an export of more than 99 rows.";

    private final VoiceRoom room = new VoiceRoom();
    private final VoiceService service = room.service;

    VoiceServiceTest() {
        room.finder.put(APP_9.issueId(), APP_9.key(), "Export without a limit");
        room.reporters.put(SUP_4, "kim");
    }

    @Test
    void given_a_request_from_a_post_when_linked_then_the_voice_is_its_authors() {
        var post = Posts.aPost().saying("Hello. " + WISH + " Thanks!").build();
        var mara = room.post(post, SUP_4);

        var voice = link(WISH);

        assertThat(voice.speaker()).isEqualTo(mara);
        assertThat(voice.change()).isEqualTo(APP_9);
        assertThat(voice.by()).isEqualTo(AGENT);
        assertThat(voice.linkedAt()).isEqualTo(room.clock.instant());
        assertThat(voice.words())
                .isEqualTo(
                        new Voice.Words(
                                WISH,
                                Visibility.PUBLIC,
                                Kind.IDEA,
                                Importance.BLOCKER,
                                post.postedAt()));
        assertThat(room.links.requestsOf(APP_9.issueId())).containsExactly(SUP_4);
        assertThat(service.ofRequest(SUP_4)).containsExactly(voice);
    }

    @Test
    void given_a_quote_from_a_private_post_when_linked_then_it_stays_in_that_circle() {
        room.post(Posts.aPost().withId("1").saying("It is broken.").build(), SUP_4);
        var whisper = Posts.aPost().withId("2").saying("My\n  account is\n 4711.");
        var post = whisper.visibleTo(Visibility.DIRECT).postedAt(Voices.LINKED_AT).build();
        room.post(post, SUP_4);

        var voice = link("My account is 4711.");

        assertThat(voice.words().circle()).isEqualTo(Visibility.DIRECT);
        assertThat(voice.words().heardAt()).isEqualTo(post.postedAt());
    }

    @Test
    void given_words_that_stand_in_no_post_when_linked_then_they_are_between_them_and_us() {
        var post = Posts.aPost().build();
        room.post(post, SUP_4);

        var voice = link("They told me by phone.");

        assertThat(voice.words().circle()).isEqualTo(Visibility.DIRECT);
        assertThat(voice.words().heardAt()).isEqualTo(post.postedAt());
    }

    @Test
    void given_a_request_of_the_portal_when_linked_then_the_voice_is_its_reporters() {
        var voice = link(WISH);

        var kim = room.handles.find(Handle.JIRA, "kim").orElseThrow().id();
        assertThat(voice.speaker()).isEqualTo(kim);
        assertThat(voice.words().circle()).isEqualTo(Visibility.DIRECT);
        assertThat(voice.words().heardAt()).isEqualTo(FakeReporters.REPORTED_AT);
    }

    @Test
    void given_a_request_that_the_channel_reports_when_linked_then_it_is_nobodys_voice() {
        room.channelOf("bot");
        room.reporters.put(SUP_4, "bot");

        assertThat(link(WISH).speaker()).isNull();
    }

    @Test
    void given_a_chosen_kind_when_linked_then_it_is_not_read_in_the_words() {
        var said = new Statement(request(), WISH, Kind.PROBLEM, Importance.NICE);

        assertThat(linked(service.link(said, "20009", AGENT)).words().kind())
                .isEqualTo(Kind.PROBLEM);
    }

    @Test
    void given_words_of_somebody_else_in_the_request_when_linked_then_it_is_their_voice() {
        var post = Posts.aPost().saying(WISH).build();
        var asker = room.post(post, SUP_4);
        var other =
                room.post(
                        Posts.aPost()
                                .withId("2")
                                .by(new Handle("fediverse", "id-tom", "tom", "Tom", null))
                                .saying("Loud, too, please")
                                .build(),
                        SUP_4);

        var voice = linked(service.link(saying("Loud, too"), "APP-9", AGENT));

        assertThat(voice.speaker()).isEqualTo(other);
        assertThat(service.restate(voice.id(), WISH, null, Importance.NICE)).isTrue();
        assertThat(service.find(voice.id()).orElseThrow().speaker()).isEqualTo(asker);
    }

    @Test
    void given_a_listened_post_when_linked_then_jira_gets_no_link() {
        var post = Posts.aPost().saying(WISH).visibleTo(Visibility.UNLISTED).build();
        var mara = room.listen(post);
        var source = new Source.OfPost(post.key());

        var voice =
                linked(
                        service.link(
                                new Statement(source, "", null, Importance.NICE), "APP-9", AGENT));

        assertThat(voice.speaker()).isEqualTo(mara);
        assertThat(voice.words().kind()).isEqualTo(Kind.IDEA);
        assertThat(voice.words().circle()).isEqualTo(Visibility.UNLISTED);
        assertThat(room.links.calls()).isZero();
        assertThat(service.ofPost(post.key())).containsExactly(voice);
    }

    @Test
    void given_a_post_that_has_a_request_when_linked_as_a_post_then_there_is_no_such_source() {
        var post = Posts.aPost().build();
        room.post(post, SUP_4);
        var said = new Statement(new Source.OfPost(post.key()), "", null, Importance.NICE);

        assertThat(service.link(said, "APP-9", AGENT)).isInstanceOf(LinkOutcome.NoSuchSource.class);
    }

    @Test
    void given_what_cannot_be_linked_when_tried_then_each_has_its_answer() {
        assertThat(service.link(saying("x".repeat(1_001)), "APP-9", AGENT))
                .isEqualTo(new LinkOutcome.QuoteTooLong(1_000));
        assertThat(service.link(saying(WISH), "APP-77", AGENT))
                .isInstanceOf(LinkOutcome.NoSuchChange.class);
        var gone = new Statement(Voices.request(10_099), WISH, null, Importance.NICE);
        assertThat(service.link(gone, "APP-9", AGENT)).isInstanceOf(LinkOutcome.NoSuchSource.class);
        room.finder.put(SUP_4, "SUP-10004", "Itself");
        assertThat(service.link(saying(WISH), "SUP-10004", AGENT))
                .isInstanceOf(LinkOutcome.Itself.class);
        room.links.failNext(new DeskRefused("You may not link issues."));
        assertThat(service.link(saying(WISH), "APP-9", AGENT))
                .isEqualTo(new LinkOutcome.Refused("You may not link issues."));

        assertThat(room.voices.all()).isEmpty();
    }

    @Test
    void given_a_linked_request_when_linked_again_then_the_first_words_stay() {
        var voice = link(WISH);

        assertThat(service.link(saying("Something else"), "APP-9", AGENT))
                .isEqualTo(new LinkOutcome.AlreadyLinked(voice));
        assertThat(room.links.calls()).isEqualTo(1);
    }

    @Test
    void given_jira_that_is_away_when_linked_then_nothing_is_written_and_a_later_try_helps() {
        room.links.failNext(new DeskUnavailable("Jira is away", new IllegalStateException()));

        assertThatThrownBy(() -> link(WISH)).isInstanceOf(DeskUnavailable.class);

        assertThat(room.voices.all()).isEmpty();
        assertThat(link(WISH).words().quote()).isEqualTo(WISH);
    }

    @Test
    void given_who_follows_hand_made_links_is_quicker_when_linked_then_the_words_are_kept() {
        var quick =
                new RivalBook(
                        room.voices,
                        () -> {
                            room.byHand.linked(SUP_4, APP_9, AGENT);
                            room.handleLinks();
                        });

        var voice = linked(room.service(quick).link(saying(WISH), "APP-9", AGENT));

        assertThat(voice.words().quote()).isEqualTo(WISH);
        assertThat(voice.words().importance()).isEqualTo(Importance.BLOCKER);
        assertThat(room.voices.all()).containsExactly(voice);
    }

    @Test
    void given_another_agent_who_is_quicker_when_linked_then_their_words_stay() {
        var quick = new RivalBook(room.voices, () -> link("Theirs"));

        var outcome = room.service(quick).link(saying(WISH), "APP-9", "agent-2");

        assertThat(outcome).isInstanceOf(LinkOutcome.AlreadyLinked.class);
        assertThat(room.voices.all())
                .extracting(it -> it.words().quote())
                .containsExactly("Theirs");
    }

    @Test
    void given_a_voice_when_restated_then_its_circle_follows_the_new_quote() {
        room.post(Posts.aPost().withId("1").saying(WISH).build(), SUP_4);
        var whisper = Posts.aPost().withId("2").saying("Quietly.");
        room.post(whisper.visibleTo(Visibility.FOLLOWERS).build(), SUP_4);
        var voice = link(WISH);

        assertThat(service.restate(voice.id(), "Quietly.", Kind.OTHER, Importance.NICE)).isTrue();

        var words = service.find(voice.id()).orElseThrow().words();
        assertThat(words.circle()).isEqualTo(Visibility.FOLLOWERS);
        assertThat(words.kind()).isEqualTo(Kind.OTHER);
        assertThat(service.restate(voice.id(), "x".repeat(1_001), null, Importance.NICE)).isFalse();
        assertThat(service.restate(77, "x", null, Importance.NICE)).isFalse();
    }

    @Test
    void given_a_voice_when_unlinked_then_jiras_link_goes_too() {
        var voice = link(WISH);

        assertThat(service.unlink(voice.id(), AGENT)).isInstanceOf(EndOutcome.Ended.class);
        assertThat(service.unlink(voice.id(), AGENT)).isInstanceOf(EndOutcome.NotStanding.class);

        assertThat(room.links.requestsOf(APP_9.issueId())).isEmpty();
        assertThat(service.ofRequest(SUP_4)).isEmpty();
        assertThat(service.restate(voice.id(), "Late", null, Importance.NICE)).isFalse();
    }

    @Test
    void given_jira_that_refuses_when_unlinked_then_the_voice_stands() {
        var voice = link(WISH);
        room.links.failNext(new DeskRefused("You may not link issues."));

        assertThat(service.unlink(voice.id(), AGENT))
                .isEqualTo(new EndOutcome.Refused("You may not link issues."));

        assertThat(service.ofRequest(SUP_4)).containsExactly(voice);
    }

    private Voice link(String quote) {
        return linked(service.link(saying(quote), "APP-9", AGENT));
    }

    private static Voice linked(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(Linked.class);
        return ((Linked) outcome).voice();
    }

    private static Source request() {
        return Voices.request(SUP_4);
    }

    private static Statement saying(String quote) {
        return new Statement(request(), quote, null, Importance.BLOCKER);
    }
}
