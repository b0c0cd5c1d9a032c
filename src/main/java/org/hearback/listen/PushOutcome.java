package org.hearback.listen;

/** What became of a push. */
public sealed interface PushOutcome {
    /**
     * Its posts are kept, and what it says of answers.
     *
     * @param kept how many were new
     * @param known how many had come before or said nothing new
     */
    record Accepted(int kept, int known) implements PushOutcome {}

    /** There is no such channel, or none that takes pushes. */
    record NoSuchChannel() implements PushOutcome {}

    /** The channel is paused; the sender may try later. */
    record Paused() implements PushOutcome {}

    /** See {@link PushedFeed.Read.NotGenuine}. */
    record NotGenuine(String field, String why) implements PushOutcome {}

    /** See {@link PushedFeed.Read.Malformed}. */
    record Malformed(String field, String why) implements PushOutcome {}

    /**
     * A push of that id was accepted within the last {@link PushService#REMEMBERED}; nothing is
     * stored twice.
     */
    record Replayed(String pushId) implements PushOutcome {}
}
