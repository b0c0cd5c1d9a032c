package org.hearback.credit;

import static org.hearback.credit.Credits.NOW;
import static org.hearback.credit.Credits.aCredit;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.person.Evidence;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.Persons;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** People and credits by the dice; the same seed makes the same ones. */
public final class RandomCommunity {
    private final Random dice;
    private final FakeLinkBook links = new FakeLinkBook(new FakeTransactions());
    private int answers;

    /** By that seed. */
    public RandomCommunity(long seed) {
        this.dice = new Random(seed);
    }

    /** Its links. */
    public FakeLinkBook links() {
        return links;
    }

    /** Who is one person in it. */
    public Persons persons() {
        return Persons.all(links);
    }

    /** One to four handles from that id on, linked to one person in some shape, with circles. */
    public List<HandleId> person(int from) {
        var handles =
                IntStream.range(from, from + 1 + dice.nextInt(4)).mapToObj(HandleId::new).toList();
        for (var i = 1; i < handles.size(); i++) link(handles.get(i), handles.get(dice.nextInt(i)));
        if (handles.size() > 2 && dice.nextBoolean()) link(handles.getFirst(), handles.getLast());
        return handles;
    }

    /** One of them. */
    public <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    /** A number from 0, below that. */
    public int below(int bound) {
        return dice.nextInt(bound);
    }

    /** A credit of any kind for a new answer or request, of some day in the last two years. */
    public Credits something() {
        return aCredit()
                .of(one(List.of(CreditKind.values())))
                .forAnswer(++answers)
                .votes(1 + dice.nextInt(12))
                .at(NOW.minus(Duration.ofHours(dice.nextInt(2 * 365 * 24))));
    }

    /** Up to so many credits of one of these helpers, for anybody, said by anybody. */
    public List<Credit> credits(List<HandleId> helpers, int most) {
        var credits = new ArrayList<Credit>();
        for (var i = dice.nextInt(most + 1); i > 0; i--)
            credits.add(
                    something()
                            .by(one(helpers))
                            .helping(dice.nextInt(8) == 0 ? null : stranger())
                            .givenBy(dice.nextInt(3) == 0 ? stranger() : null)
                            .build());
        return credits;
    }

    /** Somebody with a handle from 1,000 on. */
    public HandleId stranger() {
        return new HandleId(1_000 + dice.nextInt(40));
    }

    private void link(HandleId one, HandleId other) {
        var evidence = dice.nextBoolean() ? Evidence.VERIFIED : Evidence.ASSERTED;
        links.add(one, other, evidence, "mara", NOW, "");
    }
}
