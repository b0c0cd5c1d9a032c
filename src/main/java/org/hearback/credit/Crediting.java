package org.hearback.credit;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Brings a credit into line with what it is given for. Thread-safe. */
final class Crediting {
    private final CreditBook credits;
    private final FactLog facts;

    Crediting(CreditBook credits, FactLog facts) {
        this.credits = credits;
        this.facts = facts;
    }

    /**
     * Puts or withdraws the credit of that source, as its grounds say. Handlers may run beside one
     * another and out of order, and one that read early may write late: so the grounds are read
     * again after the write, until they are what was written.
     *
     * @param grounds reads what the credit is given for; empty where there is nothing
     * @param given the credit for that; empty where it is not worth one
     */
    <G> void follow(
            String source, Supplier<Optional<G>> grounds, Function<G, Optional<Credit>> given) {
        var moved = new LinkedHashSet<HandleId>();
        var read = grounds.get();
        while (true) {
            var before = credits.find(source);
            before.map(Credit::helper).ifPresent(moved::add);
            var credit = read.flatMap(given).map(each -> since(each, before));
            credit.map(Credit::helper).ifPresent(moved::add);
            credit.ifPresentOrElse(credits::put, () -> credits.withdraw(source));
            var again = grounds.get();
            if (again.equals(read)) break;
            read = again;
        }
        // Told even where nothing changed: an earlier try may have been cut off before it told.
        moved.forEach(helper -> facts.append(new CreditMoved(helper)));
    }

    /** A vote more or less does not make the help any younger. */
    private static Credit since(Credit credit, Optional<Credit> before) {
        var at =
                before.filter(known -> known.helper().equals(credit.helper()))
                        .map(Credit::at)
                        .orElse(credit.at());
        return new Credit(
                credit.source(),
                credit.kind(),
                credit.helper(),
                credit.helped(),
                credit.giver(),
                credit.venue(),
                credit.subject(),
                credit.votes(),
                at);
    }
}
