package org.hearback.influence;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.hearback.fixcheck.FixAnswer;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.person.People;
import org.hearback.voice.Voices;
import org.hearback.wording.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Set;

final class InfluenceServiceTest {
    private static final String TEXT = "“Dark mode” came with Acme App 3.2. {out}";
    private static final Target POST =
            new Target.UnderPost(new PostKey(new ChannelId(1), "https://social.example/1"));

    private final InfluenceStory story = new InfluenceStory();

    @Test
    void given_a_wish_that_nobody_told_of_when_shown_then_it_is_in_their_own_words_alone() {
        story.asks(story.mara, InfluenceStory.CHANGE, "dark mode please");
        story.loop(InfluenceStory.CHANGE);

        var all = story.service().of(Set.of(story.mara));

        assertThat(all)
                .containsExactly(
                        new Influence(
                                "dark mode please",
                                "SUP-10004",
                                Voices.HEARD_AT,
                                null,
                                false,
                                null));
    }

    @Test
    void given_a_wish_that_came_true_when_shown_then_it_says_what_they_were_told() {
        story.asks(story.mara, InfluenceStory.CHANGE, "dark mode please");
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, TEXT);

        var only = only();

        assertThat(only.what()).isEqualTo("Dark mode");
        assertThat(only.told())
                .isEqualTo(
                        new Influence.Told(
                                Occasion.SHIPPED,
                                "Acme App",
                                "3.2",
                                "",
                                story.people.clock.instant()));
    }

    @Test
    void given_a_notice_that_names_no_product_when_shown_then_none_is_named() {
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, "“Dark mode” is there. {out}");

        var told = requireNonNull(only().told());

        assertThat(told.product()).isEmpty();
        assertThat(told.version()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOLD", "BATCHED"})
    void given_a_notice_that_they_do_not_have_when_shown_then_it_says_nothing_of_it(
            NoticeState state) {
        story.asks(story.mara, InfluenceStory.CHANGE, "dark mode please");
        told(Occasion.SHIPPED, state, POST, TEXT);

        assertThat(only().told()).isNull();
        assertThat(only().what()).isEqualTo("dark mode please");
    }

    @Test
    void given_a_notice_for_the_page_when_shown_then_its_text_is_there_with_its_links() {
        var notice = told(Occasion.SHIPPED, NoticeState.TOLD, new Target.OnPage("mara"), TEXT);

        assertThat(requireNonNull(only().told()).text())
                .isEqualTo("“Dark mode” came with Acme App 3.2. " + story.links.out(notice));
    }

    @Test
    void given_two_notices_of_one_change_when_shown_then_the_newer_counts() {
        told(Occasion.PLANNED, NoticeState.TOLD, POST, TEXT);
        story.people.clock.pass(Duration.ofDays(1));
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, TEXT);

        assertThat(requireNonNull(only().told()).occasion()).isEqualTo(Occasion.SHIPPED);
    }

    @Test
    void given_a_question_when_shown_then_it_can_be_answered_until_it_was() {
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, TEXT);
        story.people.clock.pass(Duration.ofDays(3));
        var question = told(Occasion.FIX_CHECK, NoticeState.TOLD, POST, "{answer} {out}");

        assertThat(only().question()).isEqualTo(story.links.answer(question));
        assertThat(requireNonNull(only().told()).occasion()).isEqualTo(Occasion.SHIPPED);

        story.answers.add(new FixAnswer(question, 1, true, story.people.clock.instant()));
        assertThat(only().question()).isNull();
    }

    @Test
    void given_a_change_that_did_not_help_when_shown_then_it_is_open_again() {
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, TEXT);
        assertThat(only().isOpenAgain()).isFalse();

        story.reopen(story.loop(InfluenceStory.CHANGE));

        assertThat(only().isOpenAgain()).isTrue();
    }

    @Test
    void given_a_change_that_is_gone_when_shown_then_what_they_were_told_stays() {
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, TEXT);
        story.changes.remove(InfluenceStory.CHANGE);

        assertThat(only().what()).isEqualTo("Dark mode");
        assertThat(requireNonNull(only().told()).product()).isEmpty();
    }

    @Test
    void given_several_wishes_when_shown_then_the_newest_comes_first() {
        story.asks(story.mara, 30_001, "older wish");
        told(Occasion.SHIPPED, NoticeState.TOLD, POST, TEXT);

        assertThat(story.service().of(Set.of(story.mara)))
                .extracting(Influence::what)
                .containsExactly("Dark mode", "older wish");
    }

    @Test
    void given_a_customer_when_shown_then_only_what_is_proven_to_be_theirs_comes() {
        var customer = story.people.customer("mara");
        story.people.prove(customer, story.mara);
        var said = story.people.handle("said-to-be-mara");
        story.people.say(customer, said);
        story.asks(story.mara, InfluenceStory.CHANGE, "mine");
        story.asks(said, 30_001, "perhaps somebody else's");

        var asked = story.service().ofCustomer("mara");
        assertThat(asked.influences()).extracting(Influence::what).containsExactly("mine");
        assertThat(asked.theirs()).containsExactlyInAnyOrder(customer, story.mara);
        assertThat(story.service().ofCustomer("nobody").influences()).isEmpty();
        assertThat(story.service().of(Set.of())).isEmpty();
    }

    @Test
    void given_a_customer_who_wished_to_be_left_alone_when_shown_then_it_says_so() {
        var customer = story.people.customer("mara");
        assertThat(story.service().ofCustomer("mara").optedOut()).isFalse();

        story.people.wishing.optOut(Set.of(customer), People.AGENT);

        assertThat(story.service().ofCustomer("mara").optedOut()).isTrue();
    }

    private long told(Occasion occasion, NoticeState state, Target target, String text) {
        var words = new Telling.Words("Dark mode", "", "3.2");
        var draft = InfluenceStory.draft(story.mara, state, target, text);
        return story.tell(story.loop(InfluenceStory.CHANGE), occasion, words, draft).id();
    }

    private Influence only() {
        var all = story.service().of(Set.of(story.mara));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
