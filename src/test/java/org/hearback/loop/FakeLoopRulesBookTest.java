package org.hearback.loop;

final class FakeLoopRulesBookTest implements LoopRulesBookContract {
    private final LoopRulesBook book = new FakeLoopRulesBook();

    @Override
    public LoopRulesBook book() {
        return book;
    }
}
