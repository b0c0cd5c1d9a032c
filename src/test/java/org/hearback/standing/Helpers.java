package org.hearback.standing;

import static org.hearback.credit.Credits.aCredit;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import org.hearback.credit.Credit;
import org.hearback.credit.Credits;
import org.hearback.credit.FakeCreditBook;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.TestClock;
import org.hearback.person.Evidence;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.Link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Helpers with credits and links in memory, and who reckons where they stand. */
final class Helpers {
    final FakeTransactions transactions = new FakeTransactions();
    final FakeFactLog facts = new FakeFactLog(transactions);
    final FakeCreditBook credits = new FakeCreditBook(transactions);
    final FakeLinkBook links = new FakeLinkBook(transactions);
    final FakeDecisionBook decisions = new FakeDecisionBook(transactions);
    final FakeStandingBook standings = new FakeStandingBook(transactions);
    final TestClock clock = new TestClock(Credits.NOW);
    final Reckoning reckoning = reckoningInto(standings, facts);
    private int answers;

    /** Reckons by the same credits, links and decisions, and writes elsewhere. */
    Reckoning reckoningInto(StandingBook other, FakeFactLog log) {
        return new Reckoning(
                new Reckoning.Books(credits, links, decisions, other),
                handle -> false,
                log,
                transactions,
                clock);
    }

    /** So many accepted answers to as many people, one a day until yesterday. */
    List<Credit> helps(HandleId helper, int times) {
        var given = new ArrayList<Credit>();
        for (var i = times; i > 0; i--) {
            var credit =
                    aCredit()
                            .by(helper)
                            .forAnswer(++answers)
                            .helping(new HandleId(1_000 + answers))
                            .at(clock.instant().minus(Duration.ofDays(i)))
                            .build();
            credits.put(credit);
            given.add(credit);
        }
        return given;
    }

    Link link(HandleId one, HandleId other) {
        return links.add(one, other, Evidence.ASSERTED, "mara", clock.instant(), "");
    }

    void unlink(Link link) {
        links.end(link.id(), new Link.End("mara", clock.instant(), ""));
    }

    void decide(HandleId handle, Decision.Kind kind) {
        decisions.add(handle, kind, "mara", clock.instant(), "", null);
    }

    Optional<Standing> standing(HandleId leader) {
        return standings.of(List.of(leader)).stream().findFirst();
    }

    boolean isSuperUser(HandleId leader) {
        return standing(leader).filter(Standing::superUser).isPresent();
    }

    /** Reckons everybody; that happens once their credits, links and decisions were read. */
    void nightDuring(Runnable happening) {
        var read = spy(credits);
        doAnswer(
                        call -> {
                            var all = call.callRealMethod();
                            happening.run();
                            return all;
                        })
                .when(read)
                .eachHelper(any(), any());
        var books = new Reckoning.Books(read, links, decisions, standings);
        new Reckoning(books, handle -> false, facts, transactions, clock).updateAll();
    }

    /** Lets time pass, with a reckoning of everybody each night. */
    void nights(int days) {
        for (var i = 0; i < days; i++) {
            clock.pass(Duration.ofDays(1));
            reckoning.updateAll();
        }
    }
}
