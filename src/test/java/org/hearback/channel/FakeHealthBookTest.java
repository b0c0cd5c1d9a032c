package org.hearback.channel;

final class FakeHealthBookTest implements HealthBookContract {
    private final FakeHealthBook book = new FakeHealthBook();

    @Override
    public HealthBook book() {
        return book;
    }
}
