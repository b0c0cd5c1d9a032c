package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.credit.Credits.aCredit;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.person.Link;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whatever happens, in whatever order: reckoning the few who are touched leaves what reckoning
 * everybody would leave. Each case is named by its seed where it fails.
 */
final class IncrementsTest {
    private static final int CASES = 50;
    private static final int EVENTS = 60;
    private static final int HANDLES = 12;

    private record Counted(HandleId handle, int answers, int people, int days, double points) {
        static Counted of(Standing row) {
            return new Counted(row.handle(), row.answers(), row.people(), row.days(), row.points());
        }
    }

    @Test
    void given_any_events_when_each_is_reckoned_then_reckoning_everybody_changes_nothing() {
        for (var seed = 1L; seed <= CASES; seed++) {
            var life = new Life(seed);
            for (var event = 0; event < EVENTS; event++) {
                life.something();
                var rows = unstamped(life.people.standings);
                var told = life.people.facts.facts().size();

                life.people.reckoning.updateAll();

                assertThat(unstamped(life.people.standings))
                        .as("seed %d, event %d", seed, event)
                        .isEqualTo(rows);
                assertThat(life.people.facts.facts())
                        .as("seed %d, event %d", seed, event)
                        .hasSize(told);
            }
        }
    }

    @Test
    void given_any_events_when_each_is_reckoned_then_it_is_as_if_all_were_reckoned_from_nothing() {
        for (var seed = 1L; seed <= CASES; seed++) {
            var life = new Life(seed);
            for (var event = 0; event < EVENTS; event++) {
                life.something();
                var afresh = new FakeStandingBook(life.people.transactions);

                life.people.reckoningInto(afresh, new FakeFactLog()).updateAll();

                assertThat(counted(life.people.standings))
                        .as("seed %d, event %d", seed, event)
                        .isEqualTo(counted(afresh));
            }
        }
    }

    private static List<Standing> unstamped(StandingBook book) {
        return book.all().stream()
                .map(
                        row ->
                                new Standing(
                                        row.handle(),
                                        row.answers(),
                                        row.people(),
                                        row.days(),
                                        row.points(),
                                        row.flag(),
                                        row.superUser(),
                                        Instant.EPOCH))
                .toList();
    }

    /** Flags have a past, which a reckoning from nothing does not know. */
    private static List<Counted> counted(StandingBook book) {
        return book.all().stream()
                .filter(row -> row.answers() >= Standing.ON_THE_WAY)
                .map(Counted::of)
                .toList();
    }

    /** Events by the dice, each followed by the reckoning that its fact brings about. */
    private static final class Life {
        final Helpers people = new Helpers();
        private final Random dice;
        private final List<Credit> given = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private int answers;

        Life(long seed) {
            this.dice = new Random(seed);
        }

        void something() {
            switch (dice.nextInt(12)) {
                case 0 -> withdraw();
                case 1 -> vote();
                case 2 -> link();
                case 3 -> unlink();
                case 4 -> people.nights(1 + dice.nextInt(60));
                case 5 -> decide();
                default -> help();
            }
        }

        private void help() {
            var helper = handle();
            for (var i = dice.nextInt(4); i >= 0; i--) put(credit(helper));
        }

        private Credit credit(HandleId helper) {
            var kinds = CreditKind.values();
            return aCredit()
                    .of(kinds[dice.nextInt(kinds.length)])
                    .by(helper)
                    .forAnswer(++answers)
                    .votes(1 + dice.nextInt(4))
                    .helping(dice.nextInt(6) == 0 ? handle() : new HandleId(100 + dice.nextInt(30)))
                    .givenBy(dice.nextInt(5) == 0 ? handle() : null)
                    .at(people.clock.instant().minus(Duration.ofHours(dice.nextInt(24 * 200))))
                    .build();
        }

        private void put(Credit credit) {
            people.credits.put(credit);
            given.add(credit);
            people.reckoning.update(credit.helper());
        }

        private void vote() {
            if (given.isEmpty()) return;
            var known = given.remove(dice.nextInt(given.size()));
            put(
                    new Credit(
                            known.source(),
                            known.kind(),
                            known.helper(),
                            known.helped(),
                            known.giver(),
                            known.venue(),
                            known.subject(),
                            1 + dice.nextInt(6),
                            known.at()));
        }

        private void withdraw() {
            if (given.isEmpty()) return;
            var credit = given.remove(dice.nextInt(given.size()));
            people.credits.withdraw(credit.source());
            people.reckoning.update(credit.helper());
        }

        private void link() {
            var one = dice.nextBoolean() ? handle() : new HandleId(100 + dice.nextInt(30));
            var other = handle();
            if (one.equals(other)) return;
            links.add(people.link(one, other));
            people.reckoning.updateAround(List.of(one, other));
        }

        private void unlink() {
            if (links.isEmpty()) return;
            var link = links.remove(dice.nextInt(links.size()));
            people.unlink(link);
            people.reckoning.updateAround(List.of(link.one(), link.other()));
        }

        private void decide() {
            var kinds = Decision.Kind.values();
            var handle = handle();
            people.decide(handle, kinds[dice.nextInt(kinds.length)]);
            people.reckoning.update(handle);
        }

        private HandleId handle() {
            return new HandleId(1 + dice.nextInt(HANDLES));
        }
    }
}
