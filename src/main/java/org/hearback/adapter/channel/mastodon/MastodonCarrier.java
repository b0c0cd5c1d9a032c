package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.Outcome;
import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.hearback.channel.Channel;
import org.hearback.delivery.Carried;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.delivery.OutboundPart;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;

import java.time.Duration;
import java.util.Optional;

/**
 * Answers on a Mastodon server, under the post and in the circle that the part names. The
 * idempotency key is sent along, but two of three servers ignore it: so no second try is called
 * safe, and a lost one is looked for.
 */
final class MastodonCarrier implements MessageCarrier {
    /** How long to wait for a server that could not be reached. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    /** How long to wait for an admin who has to enter another token. */
    private static final Duration TOKEN_WAIT = Duration.ofMinutes(10);

    /** Mastodon takes 300 posts of one account in three hours (RateLimiter, family "statuses"). */
    private static final Duration PACE = Duration.ofSeconds(36);

    private final Api api;
    private final Acquaintances acquaintances;
    private final OwnPosts ownPosts;

    MastodonCarrier(Api api, Acquaintances acquaintances) {
        this.api = api;
        this.acquaintances = acquaintances;
        this.ownPosts = new OwnPosts(api, acquaintances);
    }

    @Override
    public String kind() {
        return MastodonKind.ID;
    }

    @Override
    public Optional<LengthRule> lengthRule(Channel channel, InboundPost answers) {
        if (answers.replyTo().isBlank()) return Optional.empty();
        var instance = instance(Server.of(channel));
        // The API mentions nobody by itself, and who is not mentioned does not hear of the answer.
        var prefix = instance.mention(answers.author().name()) + " ";
        return Optional.of(
                new LengthRule(
                        instance.maxChars(),
                        LengthRule.Unit.GRAPHEMES,
                        instance.urlChars(),
                        prefix,
                        true));
    }

    private Instance instance(Server server) {
        try {
            return acquaintances.instance(server);
        } catch (ServerTrouble e) {
            return Instance.unknown(server); // not remembered: the next answer asks again
        }
    }

    @Override
    public Duration pace(Channel channel) {
        return PACE;
    }

    /** A direct post is seen by those whom it mentions, and each answer mentions its author. */
    @Override
    public boolean reachesPrivately(Channel channel, InboundPost answers) {
        return !answers.replyTo().isBlank();
    }

    @Override
    public Carried carry(OutboundPart part) {
        var body =
                Api.JSON
                        .createObjectNode()
                        .put("status", part.part().text())
                        .put("in_reply_to_id", part.underReplyTo())
                        .put("visibility", circle(part.circle()));
        var outcome =
                api.post(Server.of(part.channel()), "/api/v1/statuses", body, part.part().mark());
        return carried(outcome);
    }

    /** How the API calls a circle; one that it has not is called by the name of a narrower. */
    private static String circle(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "public";
            case UNLISTED -> "unlisted";
            case FOLLOWERS, MEMBERS -> "private";
            case DIRECT -> "direct";
        };
    }

    private static Carried carried(Outcome outcome) {
        return switch (outcome) {
            case NoAnswer(var sent, var why) ->
                    switch (sent) {
                        case FORBIDDEN -> new Carried.Refused(why);
                        case SURELY_NOT -> new Carried.NotNow(RETRY, why, false);
                        case PERHAPS -> new Carried.Unknown(why);
                    };
            case Answer answer when answer.isOk() -> taken(answer);
            case Answer answer -> notTaken(answer);
        };
    }

    private static Carried taken(Answer answer) {
        var status = Api.json(answer).orElseGet(Api.JSON::createObjectNode);
        if (status.path("uri").asText("").isBlank() || status.path("id").asText("").isBlank())
            return new Carried.Unknown("the server took the answer, but did not say as what");
        return new Carried.Sent(OwnPosts.place(status));
    }

    private static Carried notTaken(Answer answer) {
        var trouble = Api.trouble(answer);
        var wait = trouble.notBefore();
        return switch (trouble.kind()) {
            case LIMITED ->
                    new Carried.NotNow(wait == null ? Api.LIMIT_WAIT : wait, trouble.why(), true);
            // A server or what stands before it may fail after it has stored the post.
            case UNAVAILABLE -> new Carried.Unknown(trouble.why());
            case GONE ->
                    new Carried.Refused("the post is gone, or its author no longer lets us see it");
            case REFUSED ->
                    answer.status() == 401
                            ? new Carried.NotNow(TOKEN_WAIT, trouble.why(), false)
                            : new Carried.Refused(trouble.why());
        };
    }

    @Override
    public Looked look(OutboundPart part) {
        return ownPosts.look(part);
    }
}
