package org.hearback.kernel;

/** A handler of which only the name and the type matter. */
public record Listening<F extends Fact>(String name, Class<F> listensTo) implements FactHandler<F> {
    @Override
    public Handled handle(FactId id, F fact) {
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, F fact, String reason) {
        throw new AssertionError(name + " never gives up");
    }
}
