package org.hearback.standing;

final class FakeRulesBookTest implements RulesBookContract {
    private final RulesBook book = new FakeRulesBook();

    @Override
    public RulesBook book() {
        return book;
    }
}
