package org.hearback.listen;

import org.hearback.channel.Channel;
import org.hearback.channel.Channels;

final class FakeFeedTest implements ChannelFeedContract {
    private final FakeFeed feed = new FakeFeed("fake");
    private final Channel channel = Channels.aChannel().ofKind("fake").build();
    private int written;

    @Override
    public ChannelFeed feed() {
        return feed;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void publish(String text) {
        feed.publish(Posts.aPost().withId("post-" + ++written).saying(text).build());
    }

    @Override
    public void breakDown() {
        feed.failNext(new ChannelFeed.Polled.Trouble(503, "told to be ill", null));
    }

    @Override
    public void repair() {
        // the illness lasted one poll
    }
}
