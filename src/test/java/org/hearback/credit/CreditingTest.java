package org.hearback.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Endorsements.accepted;
import static org.hearback.listen.Endorsements.helpful;

import org.hearback.answer.AnswerReused;
import org.hearback.answer.FakeReuseBook;
import org.hearback.answer.Reuse;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.Endorsement;
import org.hearback.listen.EndorsementBook;
import org.hearback.listen.FakeEndorsementBook;
import org.hearback.person.Handles;
import org.hearback.person.People;
import org.hearback.request.FakeReproductionBook;
import org.hearback.request.Reproduction;
import org.hearback.request.ReproductionConfirmed;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How credits follow what they are given for. */
final class CreditingTest {
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    private final People people = new People();
    private final FakeCreditBook credits = new FakeCreditBook(people.transactions);
    private final FakeEndorsementBook endorsements = new FakeEndorsementBook(people.facts);
    private final FakeReuseBook reuses = new FakeReuseBook(people.facts);
    private final FakeReproductionBook reproductions = new FakeReproductionBook(people.facts);
    private final EndorsementCrediting endorsed = endorsedBy(endorsements);
    private long facts;

    @Test
    void given_an_accepted_answer_when_told_then_its_author_is_credited() {
        var endorsement = accepted().build();
        keep(endorsement);

        var author = people.handles.meet(endorsement.author()).id();
        assertThat(credits.of(List.of(author), Instant.EPOCH))
                .containsExactly(
                        new Credit(
                                "accepted:" + endorsement.answer().asText(),
                                CreditKind.ACCEPTED,
                                author,
                                people.handles.meet(Handles.mara()).id(),
                                null,
                                endorsement.answer().channel(),
                                endorsement.answer().asText(),
                                1,
                                endorsement.at()));
        assertThat(people.facts.facts(CreditMoved.class)).containsExactly(new CreditMoved(author));
    }

    @Test
    void given_votes_when_the_venue_changes_them_back_then_the_credit_is_as_before() {
        var before = helpful(3).build();
        keep(before);
        var credit = theCredit();

        keep(helpful(7).at(before.at().plusSeconds(60)).build());
        assertThat(theCredit().votes()).isEqualTo(7);
        keep(helpful(3).at(before.at().plusSeconds(120)).build());

        assertThat(theCredit()).isEqualTo(credit);
    }

    @Test
    void given_a_credited_answer_when_nobody_endorses_it_any_more_then_the_credit_is_gone() {
        var before = helpful(1).build();
        keep(before);

        keep(helpful(0).at(before.at().plusSeconds(60)).build());

        assertThat(all()).isEmpty();
        assertThat(people.facts.facts(CreditMoved.class)).hasSize(2);
    }

    @Test
    void given_a_venue_whose_clock_is_ahead_when_credited_then_it_is_credited_now() {
        keep(accepted().at(people.clock.instant().plus(Duration.ofDays(3))).build());

        assertThat(theCredit().at()).isEqualTo(people.clock.instant());
    }

    @Test
    void given_another_author_when_the_venue_corrects_it_then_both_are_told() {
        var first = accepted().build();
        keep(first);

        keep(accepted().writtenBy(Handles.handle("kim")).at(first.at().plusSeconds(60)).build());

        assertThat(people.facts.facts(CreditMoved.class))
                .extracting(CreditMoved::helper)
                .contains(
                        people.handles.meet(first.author()).id(),
                        people.handles.meet(Handles.handle("kim")).id());
        assertThat(all()).hasSize(1);
    }

    @Test
    void given_grounds_that_change_under_the_hands_when_credited_then_the_last_ones_hold() {
        var reads = new ArrayDeque<>(List.of(helpful(3), helpful(9), helpful(9)));
        var changing =
                new EndorsementBook() {
                    @Override
                    public boolean keep(Endorsement endorsement) {
                        return false;
                    }

                    @Override
                    public Optional<Endorsement> find(PostKey answer, Endorsement.Kind kind) {
                        return Optional.of(reads.remove().build());
                    }
                };
        var fact = new AnswerEndorsed(helpful(3).build().answer(), Endorsement.Kind.HELPFUL);

        endorsedBy(changing).handle(new FactId(1), fact);

        assertThat(theCredit().votes()).isEqualTo(9);
        assertThat(reads).isEmpty();
    }

    @Test
    void given_a_used_answer_when_told_and_taken_back_then_the_credit_comes_and_goes() {
        var post = new PostKey(new ChannelId(7), "https://social.example/" + "x".repeat(500));
        var reuse =
                new Reuse(
                        post,
                        new HandleId(1),
                        REQUEST,
                        new HandleId(2),
                        new HandleId(3),
                        people.clock.instant());
        reuses.add(reuse);
        var handler = new ReuseCrediting(reuses, credits, people.facts);
        tell(handler, new AnswerReused(post, REQUEST));
        assertThat(theCredit().giver()).isEqualTo(new HandleId(3));
        assertThat(theCredit().kind()).isEqualTo(CreditKind.REUSED);

        reuses.remove(post, REQUEST.issueId());
        tell(handler, new AnswerReused(post, REQUEST));

        assertThat(all()).isEmpty();
    }

    @Test
    void given_a_reproduction_when_told_and_taken_back_then_the_credit_comes_and_goes() {
        reproductions.add(
                new Reproduction(
                        REQUEST, new HandleId(1), new HandleId(3), people.clock.instant()));
        var handler = new ReproductionCrediting(reproductions, credits, people.facts);
        tell(handler, new ReproductionConfirmed(REQUEST));
        assertThat(theCredit().subject()).isEqualTo("10001");

        reproductions.remove(REQUEST.issueId());
        tell(handler, new ReproductionConfirmed(REQUEST));

        assertThat(all()).isEmpty();
    }

    private void keep(Endorsement endorsement) {
        endorsements.keep(endorsement);
        tell(endorsed, new AnswerEndorsed(endorsement.answer(), endorsement.kind()));
    }

    private <F extends Fact> void tell(FactHandler<F> handler, F fact) {
        handler.handle(new FactId(++facts), fact);
    }

    private EndorsementCrediting endorsedBy(EndorsementBook book) {
        return new EndorsementCrediting(book, people.handles, credits, people.facts, people.clock);
    }

    private Credit theCredit() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Credit> all() {
        var ids = people.handles.all().stream().map(known -> known.id()).toList();
        var some = new ArrayList<>(ids);
        for (var id = 1; id <= 3; id++) some.add(new HandleId(id));
        return credits.of(some, Instant.EPOCH);
    }
}
