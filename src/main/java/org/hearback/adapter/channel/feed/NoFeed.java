package org.hearback.adapter.channel.feed;

/** What came is no feed that we read; the message tells an admin why and what to do. */
final class NoFeed extends Exception {
    NoFeed(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
