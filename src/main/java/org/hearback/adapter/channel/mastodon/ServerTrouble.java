package org.hearback.adapter.channel.mastodon;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A server did not give what we asked for. The message is for an admin: what happened and what to
 * do.
 */
final class ServerTrouble extends Exception {
    private final Kind kind;
    private final int status;
    private final transient @Nullable Duration wait;

    /** What a caller can do about it. */
    enum Kind {
        /** Nothing, before somebody changes the settings: token, address, scopes. */
        REFUSED,
        /** Nothing: the thing is not there, or we may not see it. */
        GONE,
        /** Ask again, not before the wait is over. */
        LIMITED,
        /** Ask again. */
        UNAVAILABLE
    }

    /**
     * @param status of the answer, 0 where there was none
     * @param wait the server's own wish, null where it has none
     */
    ServerTrouble(Kind kind, int status, String why, @Nullable Duration wait) {
        super(why, null, false, false);
        this.kind = kind;
        this.status = status;
        this.wait = wait;
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    @Nullable Duration notBefore() {
        return wait;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    /** Whether the same question may be answered later. */
    boolean mayPass() {
        return kind == Kind.LIMITED || kind == Kind.UNAVAILABLE;
    }
}
