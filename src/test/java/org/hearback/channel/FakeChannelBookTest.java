package org.hearback.channel;

final class FakeChannelBookTest implements ChannelBookContract {
    private final FakeChannelBook book = new FakeChannelBook();

    @Override
    public ChannelBook book() {
        return book;
    }
}
