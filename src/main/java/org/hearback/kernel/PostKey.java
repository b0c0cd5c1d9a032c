package org.hearback.kernel;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Names a post for ever: the channel that brought it and the id that the network gave it. Two
 * deliveries of one post have equal keys; that is what makes a post become one request.
 *
 * @param externalId opaque, as the network writes it; the adapter of the network chooses a stable
 *     one
 */
public record PostKey(ChannelId channel, String externalId) {
    /** Longest external id, in UTF-16 chars: as long as a URL may be in practice. */
    public static final int MAX_ID_CHARS = 2_000;

    /**
     * Ids up to this length stand in the key as they are; longer ones by their hash, so that a key
     * fits an index.
     */
    private static final int PLAIN_CHARS = 150;

    private static final String HASHED = "sha256=";
    private static final Pattern MASK = Pattern.compile(HASHED + "[0-9a-f]{64}");

    public PostKey {
        requireNonNull(channel, "channel");
        if (externalId.isBlank())
            throw new IllegalArgumentException("externalId is blank, channel " + channel.value());
        if (externalId.length() > MAX_ID_CHARS)
            throw new IllegalArgumentException(
                    "externalId has %d chars, limit %d"
                            .formatted(externalId.length(), MAX_ID_CHARS));
    }

    /**
     * The stored form, at most 190 chars: {@code 7:https://social.example/users/mara/statuses/1}.
     */
    public String asText() {
        var id = externalId.length() <= PLAIN_CHARS ? externalId : HASHED + Sha256.hex(externalId);
        return channel.value() + ":" + id;
    }

    /**
     * The key under which the post stays known once its author is erased: ids of networks often
     * hold the author's name. A masked key is its own mask.
     */
    public PostKey masked() {
        return isMasked() ? this : new PostKey(channel, HASHED + Sha256.hex(externalId));
    }

    /** Whether it does not show the post's id any more. */
    public boolean isMasked() {
        return MASK.matcher(externalId).matches();
    }
}
