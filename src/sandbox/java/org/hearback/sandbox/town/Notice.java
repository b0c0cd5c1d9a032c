package org.hearback.sandbox.town;

import java.time.Instant;

/**
 * Tells somebody that a post concerns them.
 *
 * @param type {@code mention}, {@code reblog} or {@code favourite}
 * @param to account id
 * @param from account id
 * @param post post id
 */
record Notice(String id, String type, String to, String from, String post, Instant at) {
    long number() {
        return Long.parseLong(id);
    }
}
