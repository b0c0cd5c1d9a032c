package org.hearback.influence;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Locale;

final class OutServiceTest {
    private final InfluenceStory story = new InfluenceStory();

    @Test
    void given_the_link_when_looked_at_then_nobody_is_opted_out() {
        var notice = notice(story.mara, new Target.OnPage("mara"));

        assertThat(story.out().look(notice.id(), seal(notice))).contains(Locale.GERMAN);

        assertThat(isOptedOut(story.mara)).isFalse();
    }

    @Test
    void given_the_link_when_pressed_twice_then_they_are_opted_out() {
        var notice = notice(story.mara, null);

        assertThat(story.out().out(notice.id(), seal(notice))).contains(Locale.GERMAN);
        assertThat(story.out().out(notice.id(), seal(notice))).contains(Locale.GERMAN);

        assertThat(isOptedOut(story.mara)).isTrue();
    }

    @Test
    void given_a_mail_when_its_link_is_pressed_then_what_is_proven_to_be_them_is_opted_out() {
        var customer = story.people.customer("mara");
        story.people.prove(customer, story.mara);
        var notice = notice(story.mara, new Target.ByMail("mara"));

        story.out().out(notice.id(), seal(notice));

        assertThat(wished(customer)).isTrue();
        assertThat(wished(story.mara)).isTrue();
    }

    @Test
    void given_an_agents_word_that_two_are_one_when_pressed_then_only_the_receiver_wished_it() {
        var customer = story.people.customer("mara");
        story.people.say(customer, story.mara);
        var notice = notice(story.mara, new Target.ByMail("mara"));

        story.out().out(notice.id(), seal(notice));

        assertThat(wished(customer)).isTrue();
        assertThat(wished(story.mara)).isFalse();
    }

    @Test
    void given_a_request_when_its_link_is_pressed_then_those_who_were_told_are_opted_out() {
        var notice = notice(story.mara, new Target.OnRequest(new RequestRef(10_004, "SUP-4")));

        story.out().out(notice.id(), seal(notice));

        assertThat(wished(story.mara)).isTrue();
    }

    @Test
    void given_the_seal_of_another_notice_when_pressed_then_nothing_happens() {
        var mine = notice(story.mara, null);
        var olga = story.people.handle("olga");
        var theirs = notice(olga, null);

        assertThat(story.out().out(theirs.id(), seal(mine))).isEmpty();
        assertThat(story.out().out(99, "")).isEmpty();

        assertThat(isOptedOut(olga)).isFalse();
    }

    @Test
    void given_the_link_to_the_question_when_used_as_the_way_out_then_it_is_none() {
        var notice = notice(story.mara, null);
        var answer = story.links.answer(notice.id()).getQuery().replaceFirst(".*s=", "");

        assertThat(story.out().out(notice.id(), answer)).isEmpty();

        assertThat(isOptedOut(story.mara)).isFalse();
    }

    private Notice notice(HandleId who, @Nullable Target target) {
        var draft = InfluenceStory.draft(who, NoticeState.TOLD, target, "Text {out}");
        return story.tell(story.loop(InfluenceStory.CHANGE), Occasion.SHIPPED, draft);
    }

    private String seal(Notice notice) {
        return story.links.out(notice.id()).getQuery().replaceFirst(".*s=", "");
    }

    private boolean isOptedOut(HandleId who) {
        return story.people.persons.isOptedOut(story.people.persons.of(who));
    }

    /** Of this handle, not of the whole person. */
    private boolean wished(HandleId who) {
        var wish = story.people.persons.wishes(story.people.persons.of(who)).get(who);
        return wish != null && wish.optedOut();
    }
}
