package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.notice.NoticeState.Tally;
import org.hearback.plan.TellingService.Decided;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** From voices to the certificate, as it goes when nothing goes wrong. */
class LoopRouteTest {
    private final LoopStory story = new LoopStory(new Mortality());
    private final LoopTown town = story.town;

    @Test
    void given_two_citizens_and_a_customer_when_it_ships_then_each_is_told_where_they_spoke() {
        var change = story.change(20_009);
        story.say(change, story.inPublic("mara", 10_001, 1));
        story.say(change, story.inPublic("tom", 10_002, 1));
        story.say(change, story.inPortal("kim", 10_003));
        town.work();

        story.ship(change);
        var telling = story.telling(change);
        var previews = town.rooms.tellings().find(telling).orElseThrow();
        var excluded = story.noticeOf(telling, story.handle("tom"));
        town.rooms.notices().exclude(excluded, "asked by phone");

        assertThat(town.rooms.tellings().approve(telling, "nora")).isInstanceOf(Decided.Done.class);
        town.work();

        assertThat(previews.words().version()).isEqualTo("3.2");
        assertThat(town.network.network())
                .singleElement()
                .satisfies(post -> assertThat(post.underExternalId()).isEqualTo("post-10001"));
        assertThat(town.comments.all())
                .singleElement()
                .satisfies(comment -> assertThat(comment.issueId()).isEqualTo(10_003));
        var certificate = town.rooms.certificates().of(telling).orElseThrow().certificate();
        assertThat(certificate.count(Tally.TOLD)).isEqualTo(2);
        assertThat(certificate.count(Tally.LEFT_OUT)).isEqualTo(1);
        assertThat(certificate.isComplete()).isTrue();
        assertThat(town.changeComments).hasSize(1);
    }

    @Test
    void given_words_of_an_agent_when_it_ships_then_people_are_told_under_what_they_wrote() {
        var change = story.change(20_009);
        story.voice(change, inWordsOfAnAgent(story.inPublic("mara", 10_001, 1)));
        story.voice(change, inWordsOfAnAgent(story.listened("tom", 10_002, 1)));
        story.ship(change);

        town.rooms.tellings().approve(story.telling(change), "nora");
        town.work();

        assertThat(town.network.network())
                .extracting(post -> post.underExternalId())
                .containsExactlyInAnyOrder("post-10001", "post-10002");
        assertThat(town.network.network())
                .noneMatch(post -> post.text().contains("a row that the agent saw"));
    }

    @Test
    void given_words_of_a_private_message_when_they_wrote_in_public_too_then_it_goes_there_not() {
        var change = story.change(20_009);
        var request = new RequestRef(10_001, "SUP-1");
        var secret = story.inPrivate("mara", 10_001, 1);
        story.inPublic("mara", 10_002, 1);
        var also = town.posts.ofIssue(10_002).getFirst();
        town.posts.put(also.on(request));
        story.say(change, secret);
        story.ship(change);

        town.rooms.tellings().approve(story.telling(change), "nora");
        town.work();

        assertThat(town.network.network())
                .extracting(post -> post.underExternalId())
                .containsExactly("post-10001");
    }

    private static LoopStory.Spoken inWordsOfAnAgent(LoopStory.Spoken spoken) {
        return new LoopStory.Spoken(
                spoken.source(), spoken.by(), "a row that the agent saw", Visibility.DIRECT);
    }

    @Test
    void given_five_changes_that_ship_on_a_day_when_told_then_a_customer_gets_one_message() {
        for (var i = 1; i <= 5; i++) {
            var change = story.change(20_000 + i);
            story.say(change, story.inPortal("kim", 10_000 + i));
            story.ship(change);
        }
        for (var i = 1; i <= 5; i++)
            town.rooms.tellings().approve(story.telling(20_000 + i), "nora");
        town.work();
        town.live(Duration.ofHours(2));

        assertThat(town.mail.sent()).hasSize(1);
        assertThat(town.mail.sent().getFirst().text()).contains("secret-10001", "secret-10005");
        assertThat(town.comments.all()).isEmpty();
        for (var i = 1; i <= 5; i++)
            assertThat(story.certificate(20_000 + i).isComplete()).isTrue();
    }
}
