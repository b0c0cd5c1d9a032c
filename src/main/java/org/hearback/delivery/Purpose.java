package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.Visibility;

/**
 * What a message is for. One purpose makes one message, however often it is asked for.
 *
 * @param id what it is for among those of its kind: the comment's, the thank-you's, the notice's
 */
public record Purpose(Kind kind, long id) {
    /** What messages are for. */
    public enum Kind {
        /** An agent's answer to a request. */
        REPLY("reply", true),
        /** A thank-you for help. */
        THANKS("thanks", false),
        /** One private text, sent once and not kept. */
        NOTICE("notice", false),
        /** What became of what somebody asked for. */
        OUTCOME("outcome", true),
        /** Whether it helped; for those who were told alone, since the answer has effect. */
        FIX_CHECK("fixcheck", false);

        private final String word;
        private final boolean sharesCircle;

        Kind(String word, boolean sharesCircle) {
            this.word = word;
            this.sharesCircle = sharesCircle;
        }

        /** How it is called where it is stored and sent. */
        public String word() {
            return word;
        }

        /** Who may read it, under a post that these could read: the same, or its author alone. */
        public Visibility circle(Visibility ofPost) {
            return sharesCircle ? ofPost : Visibility.DIRECT;
        }
    }

    public Purpose {
        requireNonNull(kind, "kind");
        if (id <= 0) throw new IllegalArgumentException("id is " + id + ", must be positive");
    }

    /** To answer with that comment. */
    public static Purpose reply(CommentId comment) {
        return new Purpose(Kind.REPLY, comment.value());
    }

    /** To thank once. */
    public static Purpose thanks(long thanksId) {
        return new Purpose(Kind.THANKS, thanksId);
    }

    /** To tell somebody what became of what they asked for. */
    public static Purpose outcome(long noticeId) {
        return new Purpose(Kind.OUTCOME, noticeId);
    }

    /** To ask somebody whether it helped. */
    public static Purpose fixCheck(long noticeId) {
        return new Purpose(Kind.FIX_CHECK, noticeId);
    }

    /** The stored form: {@code reply:10200}. */
    public String asText() {
        return kind.word + ":" + id;
    }

    /**
     * The purpose of that stored form.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Purpose parse(String text) {
        for (var kind : Kind.values())
            if (text.startsWith(kind.word + ":"))
                return new Purpose(kind, Long.parseLong(text.substring(kind.word.length() + 1)));
        throw new IllegalArgumentException(text + " is no purpose");
    }
}
