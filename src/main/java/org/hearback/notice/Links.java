package org.hearback.notice;

import org.hearback.notice.Notice.Letter;

import java.net.URI;

/**
 * The links that stand in notices. Whoever has one may do what it says for that notice, and nothing
 * else; fetching one does nothing (ADR 12). Thread-safe.
 */
public final class Links {
    private static final String PAGES = "/plugins/servlet/hearback/";

    private final Seals seals;
    private final AddressBook addresses;

    /** Links below Jira's address. */
    public Links(Seals seals, AddressBook addresses) {
        this.seals = seals;
        this.addresses = addresses;
    }

    /** By which the notice's person hears no more. */
    public URI out(long noticeId) {
        return link("out", noticeId);
    }

    /** By which they say whether it helped. */
    public URI answer(long noticeId) {
        return link("fixed", noticeId);
    }

    /** Whether that seal is the one of {@link #out}. */
    public boolean isOut(long noticeId, String seal) {
        return seals.holds(sealed("out", noticeId), seal);
    }

    /** Whether that seal is the one of {@link #answer}. */
    public boolean isAnswer(long noticeId, String seal) {
        return seals.holds(sealed("fixed", noticeId), seal);
    }

    /** The text of the notice of that id, with its links. */
    public String put(String text, long noticeId) {
        return text.replace(Letter.OUT, out(noticeId).toString())
                .replace(Letter.ANSWER, answer(noticeId).toString());
    }

    /** How much longer a text gets by its links, at most, in UTF-16 chars. */
    public int growth(String text) {
        return Math.max(0, put(text, Long.MAX_VALUE).length() - text.length());
    }

    private URI link(String page, long noticeId) {
        var seal = seals.seal(sealed(page, noticeId));
        return URI.create(addresses.base() + PAGES + page + "?n=" + noticeId + "&s=" + seal);
    }

    private static String sealed(String page, long noticeId) {
        return page + ":" + noticeId;
    }
}
