package org.hearback.notice;

final class FakeSealsTest implements SealsContract {
    @Override
    public Seals seals() {
        return new FakeSeals();
    }
}
