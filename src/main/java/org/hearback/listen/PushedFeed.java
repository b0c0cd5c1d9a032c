package org.hearback.listen;

import org.hearback.channel.Channel;

import java.util.List;
import java.util.Map;

/** A network that pushes posts to us. Thread-safe. Rooms {@code adapter.channel.*} implement it. */
public interface PushedFeed {
    /** Longest body, in bytes: 1 MB, as product.md Q8 asks. Doors stop reading there. */
    int MAX_BODY_BYTES = 1_000_000;

    /** The {@link org.hearback.channel.ChannelKind#id()} that it serves. */
    String kind();

    /**
     * Verifies the push's signature and age, then reads its posts. No network. Never throws for
     * what it is given.
     */
    Read read(Channel channel, Push push);

    /**
     * What came through the door.
     *
     * @param headers by lower-case name, the first value of each
     * @param body raw bytes, as signed
     */
    @SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by nobody
    record Push(Map<String, String> headers, byte[] body) {
        public Push {
            headers = Map.copyOf(headers);
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /** What a push is worth. */
    sealed interface Read {
        /**
         * It is genuine and well-formed.
         *
         * @param pushId the sender's id of this push, the same on each of its retries
         * @param endorsements what it says of answers, whether we know those or not
         */
        record Genuine(String pushId, List<InboundPost> posts, List<Endorsement> endorsements)
                implements Read {
            public Genuine {
                posts = List.copyOf(posts);
                endorsements = List.copyOf(endorsements);
            }
        }

        /** It is not signed by a secret that we share with the sender, or it is too old. */
        record NotGenuine(String field, String why) implements Read {}

        /** It is genuine, but cannot be read. */
        record Malformed(String field, String why) implements Read {}
    }
}
