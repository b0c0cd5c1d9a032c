package org.hearback.notice;

import java.net.URI;
import java.util.function.Supplier;

/**
 * The links in notices. Each names its notice and is sealed for one thing: who has the way out
 * cannot answer with it. Thread-safe.
 */
public final class NoticeLinks {
    /** Path of the page behind the way out, below Jira's address. */
    public static final String OUT_PATH = "/plugins/servlet/hearback/out";

    /** Path of the page behind the question whether it helped, below Jira's address. */
    public static final String ANSWER_PATH = "/plugins/servlet/hearback/fixed";

    private static final String OUT = "out:";
    private static final String ANSWER = "fixed:";

    private final Seals seals;
    private final Supplier<URI> base;

    /**
     * Links below that address.
     *
     * @param base where Jira stands, without a slash at its end
     */
    public NoticeLinks(Seals seals, Supplier<URI> base) {
        this.seals = seals;
        this.base = base;
    }

    /** The link by which they hear no more. */
    public URI out(long noticeId) {
        return link(OUT_PATH, OUT, noticeId);
    }

    /** The link by which they say whether it helped. */
    public URI answer(long noticeId) {
        return link(ANSWER_PATH, ANSWER, noticeId);
    }

    /** The text with the notice's links where a letter has their places. */
    public String put(String text, long noticeId) {
        return text.replace(Notice.Letter.OUT, out(noticeId).toString())
                .replace(Notice.Letter.ANSWER, answer(noticeId).toString());
    }

    /** By how many UTF-16 chars {@link #put} makes the text longer, at most. */
    public int growth(String text) {
        return put(text, Long.MAX_VALUE).length() - text.length();
    }

    /** Whether it is the seal of that notice's way out. */
    public boolean isOut(long noticeId, String seal) {
        return seals.holds(OUT + noticeId, seal);
    }

    /** Whether it is the seal of that notice's question. */
    public boolean isAnswer(long noticeId, String seal) {
        return seals.holds(ANSWER + noticeId, seal);
    }

    private URI link(String path, String purpose, long noticeId) {
        var query = "?n=" + noticeId + "&s=" + seals.seal(purpose + noticeId);
        return URI.create(base.get() + path + query);
    }
}
