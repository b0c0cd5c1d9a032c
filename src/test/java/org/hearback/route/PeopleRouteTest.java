package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.channel.Channels;
import org.hearback.intake.ClaimCode;
import org.hearback.intake.CodeSeen;
import org.hearback.intake.PostDropped;
import org.hearback.intake.PostMatched;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.Bearing;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.Link;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.hearback.request.AttentionService;
import org.hearback.request.ReplyReceived;
import org.hearback.request.RequestOpened;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** Who writes, and what that changes on the way from a post to a request. */
class PeopleRouteTest {
    private static final ClaimCode CODE = new ClaimCode("hear-7K3M-Q2XD");
    private static final String QUESTION =
            " and by the way: the export has been stuck at 99 % since this morning.";

    private final Route route = new Route();
    private final PersonGraph persons = new PersonGraph(route.handles, route.links, route.wishes);

    @Test
    void given_a_code_that_is_out_when_a_post_only_shows_it_then_it_is_seen_and_no_request() {
        route.codesOut.add(CODE);

        var kept = route.arrives(aPost().withId("p1").saying("@desk hear-7k3m-q2xd").build());

        assertThat(kept.state()).isEqualTo(PostState.DROPPED);
        assertThat(kept.reason()).isEqualTo(Reason.CLAIM_CODE);
        assertThat(kept.author()).isEqualTo(mara());
        assertThat(route.desk.opened()).isEmpty();
        assertThat(route.facts.facts(CodeSeen.class))
                .containsExactly(new CodeSeen(kept.post().key()));
        assertThat(route.facts.facts(PostDropped.class)).hasSize(1);
    }

    @Test
    void given_a_code_that_is_out_when_a_question_shows_it_then_it_is_seen_and_a_request() {
        route.codesOut.add(CODE);

        var kept = route.arrives(aPost().withId("p1").saying(CODE.text() + QUESTION).build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
        assertThat(route.facts.facts(CodeSeen.class))
                .containsExactly(new CodeSeen(kept.post().key()));
    }

    @Test
    void given_a_code_that_nobody_was_given_when_a_post_shows_it_then_it_changes_nothing() {
        var kept = route.arrives(aPost().withId("p1").saying("@desk " + CODE.text()).build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
        assertThat(route.facts.facts(CodeSeen.class)).isEmpty();
    }

    @Test
    void
            given_a_code_that_is_out_when_it_is_passed_on_or_ours_or_of_the_blocked_then_it_is_not_seen() {
        route.codesOut.add(CODE);
        var blocking =
                new Route(Channels.aChannel().with("blocked", "mara@social.example\n").build());
        blocking.codesOut.add(CODE);

        route.arrives(aPost().withId("p1").saying(CODE.text()).bearing(Bearing.SHARE).build());
        route.arrives(aPost().withId("p2").saying(CODE.text()).bearing(Bearing.OWN).build());
        blocking.arrives(aPost().withId("p3").saying(CODE.text()).build());

        assertThat(route.facts.facts(CodeSeen.class)).isEmpty();
        assertThat(blocking.facts.facts(CodeSeen.class)).isEmpty();
    }

    @Test
    void given_an_opted_out_author_when_only_heard_then_the_post_is_dropped_without_its_words() {
        route.wishes.set(Handles.mara(), new Wish(true, false), Link.BY_CLAIM, now());

        var kept = route.arrives(aPost().withId("p1").bearing(Bearing.HEARD).build());

        assertThat(kept.state()).isEqualTo(PostState.DROPPED);
        assertThat(kept.reason()).isEqualTo(Reason.OPTED_OUT);
        assertThat(kept.post().text() + kept.post().raw()).isEmpty();
        assertThat(route.facts.facts(PostDropped.class))
                .containsExactly(new PostDropped(kept.post().key(), Reason.OPTED_OUT));
    }

    @Test
    void given_another_handle_of_the_author_opted_out_when_only_heard_then_the_post_is_dropped() {
        var tom = Handles.handle("tom");
        link(mara(), route.handles.meet(tom).id(), Evidence.ASSERTED);
        route.wishes.set(tom, new Wish(true, false), Link.BY_CLAIM, now());

        var kept = route.arrives(aPost().withId("p1").bearing(Bearing.HEARD).build());

        assertThat(kept.reason()).isEqualTo(Reason.OPTED_OUT);
    }

    @Test
    void given_an_opted_out_author_when_they_speak_to_us_then_it_is_a_request() {
        route.wishes.set(Handles.mara(), new Wish(true, false), Link.BY_CLAIM, now());

        var kept = route.arrives(aPost().withId("p1").build());

        assertThat(kept.state()).isEqualTo(PostState.OPENED);
        assertThat(kept.post().text()).isNotEmpty();
    }

    @Test
    void
            given_an_author_without_a_customer_when_their_request_is_opened_then_the_account_is_theirs() {
        route.arrives(aPost().withId("p1").build());

        assertThat(person().verifiedCustomerKey(mara())).contains("CUSTOMER" + mara().value());
        route.arrives(aPost().withId("p2").build());
        assertThat(person().links()).hasSize(1);
    }

    @Test
    void
            given_a_customer_by_an_agents_word_when_a_request_is_opened_then_it_is_not_raised_for_them() {
        link(mara(), route.handles.meet(Handle.ofCustomer("ann")).id(), Evidence.ASSERTED);

        route.arrives(aPost().withId("p1").build());

        assertThat(person().verifiedCustomerKey(mara())).contains("CUSTOMER" + mara().value());
    }

    @Test
    void given_a_proven_customer_when_a_request_is_opened_then_no_account_is_made() {
        link(mara(), route.handles.meet(Handle.ofCustomer("ann")).id(), Evidence.VERIFIED);

        route.arrives(aPost().withId("p1").build());

        assertThat(person().ids()).hasSize(2);
        assertThat(person().verifiedCustomerKey(mara())).contains("ann");
    }

    @Test
    void given_a_name_that_passed_to_another_account_when_it_writes_then_it_is_another_person() {
        route.arrives(aPost().withId("p1").build());
        var mara = Handles.mara();
        var heir = new Handle(mara.network(), mara.stableId() + "/2", mara.name(), "Mara", null);

        var kept = route.arrives(aPost().withId("p2").by(heir).answering("p1", "p1").build());

        assertThat(kept.author()).isNotEqualTo(mara());
        assertThat(kept.reason()).isEqualTo(Reason.OTHER_AUTHOR);
        assertThat(person().has(kept.author())).isFalse();
    }

    @Test
    void
            given_an_author_erased_while_their_post_waits_for_jira_when_it_is_tried_again_then_it_ends() {
        route.desk.failNext(1);
        route.arrives(aPost().withId("p1").build());
        route.posts.update(route.kept("p1").erased());

        route.clock.pass(Duration.ofHours(1));
        route.work();

        assertThat(route.kept("p1").state()).isEqualTo(PostState.ERASED);
        assertThat(route.kept("p1").reason()).isEqualTo(Reason.ERASED);
        assertThat(route.desk.opened()).isEmpty();
        assertThat(route.tasks.open()).isZero();
    }

    @Test
    void
            given_an_author_erased_while_jira_opens_the_request_when_it_is_open_then_no_trace_is_kept() {
        route.posts.keep(aPost().withId("p1").build(), now());
        route.desk.meanwhile(() -> route.posts.update(route.kept("p1").erased()));

        route.work();

        assertThat(person().links()).isEmpty();
        assertThat(route.kept("p1").request()).isNull();
        assertThat(route.facts.facts(RequestOpened.class)).isEmpty();
        assertThat(route.tasks.open()).isZero();
    }

    @Test
    void given_an_author_erased_while_jira_takes_a_follow_up_when_it_has_then_no_fact_names_it() {
        route.arrives(aPost().withId("p1").build());
        route.posts.keep(aPost().withId("p2").answering("p1", "p1").build(), now());
        route.desk.meanwhile(() -> route.posts.update(route.kept("p2").erased()));

        route.work();

        assertThat(route.kept("p2").state()).isEqualTo(PostState.ERASED);
        assertThat(route.facts.facts(ReplyReceived.class)).isEmpty();
        assertThat(route.tasks.open()).isZero();
    }

    @Test
    void given_an_author_erased_before_their_post_is_looked_at_when_it_is_then_it_ends() {
        route.posts.keep(aPost().withId("p1").build(), now());
        route.posts.update(route.kept("p1").erased());

        route.work();

        assertThat(route.facts.facts(PostMatched.class)).isEmpty();
        assertThat(route.tasks.open()).isZero();
    }

    @Test
    void given_an_author_erased_when_somebody_retries_their_stuck_post_then_it_stays_erased() {
        route.desk.refuseNext("Project is archived.");
        var stuck = route.arrives(aPost().withId("p1").build());
        route.posts.update(stuck.erased());

        var attention = new AttentionService(route.posts, route.facts, route.transactions);

        assertThat(attention.retry(stuck.post().key())).isFalse();
        assertThat(attention.waiting(9)).isEmpty();
        assertThat(route.kept("p1").note()).isEmpty();
    }

    @Test
    void given_an_opened_post_when_its_author_is_erased_then_it_is_still_counted_as_it_was() {
        var kept = route.arrives(aPost().withId("p1").build());

        route.posts.update(kept.erased());

        assertThat(route.kept("p1").reason()).isEqualTo(Reason.ADDRESSED);
        assertThat(route.posts.countReasons(route.channel.id(), Channels.CREATED_AT))
                .containsEntry(Reason.ADDRESSED, 1);
        assertThat(route.posts.find(new PostKey(route.channel.id(), "p1"))).isPresent();
    }

    private void link(HandleId one, HandleId other, Evidence evidence) {
        route.links.add(one, other, evidence, "agent-1", now(), "");
    }

    private HandleId mara() {
        return route.handles.meet(Handles.mara()).id();
    }

    private Person person() {
        return persons.of(mara());
    }

    private Instant now() {
        return route.clock.instant();
    }
}
