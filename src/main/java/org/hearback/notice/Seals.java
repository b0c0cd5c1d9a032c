package org.hearback.notice;

/**
 * Proves that a link came from us: whoever has the link may do for that notice what it says, and
 * nothing else. Thread-safe. {@code adapter.platform} implements it, by a keyed hash.
 */
public interface Seals {
    /** The seal for that text; URL-safe, at most 64 chars; the same for the same text. */
    String seal(String text);

    /** Whether it is the text's seal; takes the same time for each wrong one. */
    boolean holds(String text, String seal);
}
