package org.hearback.influence;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.influence.OutService.WayOut;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

final class OutServiceTest {
    private final InfluenceStory story = new InfluenceStory();

    @Test
    void given_a_mail_when_found_then_the_way_out_is_of_what_is_proven_to_be_its_reader() {
        var customer = story.people.customer("mara");
        story.people.prove(customer, story.mara);

        assertThat(found(notice(story.mara, new Target.ByMail("mara"))))
                .contains(new WayOut(Locale.GERMAN, Set.of(customer, story.mara), true));
    }

    @Test
    void given_an_agents_word_that_two_are_one_when_found_then_it_is_of_the_receiver_alone() {
        var customer = story.people.customer("mara");
        story.people.say(customer, story.mara);

        assertThat(found(notice(story.mara, new Target.ByMail("mara"))))
                .contains(new WayOut(Locale.GERMAN, Set.of(customer), true));
    }

    @Test
    void given_no_handle_that_surely_got_it_when_found_then_it_is_of_those_who_were_told() {
        var request = new Target.OnRequest(new RequestRef(10_004, "SUP-4"));

        assertThat(found(notice(story.mara, request)))
                .contains(new WayOut(Locale.GERMAN, Set.of(story.mara), true));
    }

    @Test
    void given_a_handle_that_is_gone_when_found_then_it_is_nobodys() {
        assertThat(found(notice(new HandleId(99), null)))
                .contains(new WayOut(Locale.GERMAN, Set.of(), false));
    }

    @Test
    void given_the_seal_of_another_notice_when_found_then_there_is_none() {
        var mine = notice(story.mara, null);
        var theirs = notice(story.people.handle("olga"), null);

        assertThat(story.out().find(theirs.id(), seal(mine))).isEmpty();
        assertThat(story.out().find(99, "")).isEmpty();
    }

    @Test
    void given_the_link_to_the_question_when_used_as_the_way_out_then_it_is_none() {
        var notice = notice(story.mara, null);
        var answer = story.links.answer(notice.id()).getQuery().replaceFirst(".*s=", "");

        assertThat(story.out().find(notice.id(), answer)).isEmpty();
    }

    private Optional<WayOut> found(Notice notice) {
        return story.out().find(notice.id(), seal(notice));
    }

    private Notice notice(HandleId who, @Nullable Target target) {
        var draft = InfluenceStory.draft(who, NoticeState.TOLD, target, "Text {out}");
        return story.tell(story.loop(InfluenceStory.CHANGE), Occasion.SHIPPED, draft);
    }

    private String seal(Notice notice) {
        return story.links.out(notice.id()).getQuery().replaceFirst(".*s=", "");
    }
}
