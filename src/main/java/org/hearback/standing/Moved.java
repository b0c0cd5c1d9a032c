package org.hearback.standing;

import org.hearback.credit.CreditMoved;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.person.PersonChanged;
import org.hearback.person.PersonErased;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reckons a person anew when something moved that their standing hangs on.
 *
 * @param <F> what tells of it
 */
public final class Moved<F extends Fact> implements FactHandler<F> {
    private final String name;
    private final Class<F> fact;
    private final Consumer<F> then;

    private Moved(String name, Class<F> fact, Consumer<F> then) {
        this.name = name;
        this.fact = fact;
        this.then = then;
    }

    /** All of them. */
    public static List<FactHandler<?>> handlers(Reckoning reckoning, Marking marking) {
        return List.of(
                new Moved<>(
                        "standing.credit",
                        CreditMoved.class,
                        moved -> reckoning.update(moved.helper())),
                new Moved<>(
                        "standing.link",
                        PersonChanged.class,
                        changed -> {
                            reckoning.updateAround(List.of(changed.one(), changed.other()));
                            // A flag that stays as it was may speak for other requests now.
                            marking.again(changed.one());
                            marking.again(changed.other());
                        }),
                new Moved<>(
                        "standing.erased",
                        PersonErased.class,
                        erased -> reckoning.updateAround(List.of(erased.handle()))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<F> listensTo() {
        return fact;
    }

    @Override
    public Handled handle(FactId id, F moved) {
        then.accept(moved);
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, F moved, String reason) {
        // the next night reckons everybody anew
    }
}
