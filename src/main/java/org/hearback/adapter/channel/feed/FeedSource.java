package org.hearback.adapter.channel.feed;

import org.hearback.adapter.channel.Call;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Outcome;
import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Fetches a feed and reads it. Thread-safe. */
final class FeedSource {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8,"
                    + " */*;q=0.1";

    /** A feed that is gone for good is asked once a day, should that have been a mistake. */
    private static final Duration GONE_PAUSE = Duration.ofDays(1);

    private final ChannelHttp http;
    private final FeedParser parser = new FeedParser();

    FeedSource(ChannelHttp http) {
        this.http = http;
    }

    /** What a visit brought. */
    sealed interface Fetched {
        /** Nothing changed since the cursor. */
        record Unchanged() implements Fetched {}

        /** The feed as it is now, with what the next visit may name. */
        record Changed(FeedDocument document, @Nullable String etag, @Nullable String lastModified)
                implements Fetched {}

        /** Nothing of use; as {@code ChannelFeed.Polled.Trouble} says it. */
        record Failed(int status, String why, @Nullable Duration notBefore) implements Fetched {}
    }

    /** Visits the feed once, or twice where it is temporarily elsewhere. */
    Fetched fetch(URI address, Optional<FeedCursor> cursor) {
        var call = Call.get(address).with("Accept", ACCEPT);
        var etag = cursor.map(FeedCursor::etag);
        if (etag.isPresent()) call = call.with("If-None-Match", etag.get());
        var lastModified = cursor.map(FeedCursor::lastModified);
        if (lastModified.isPresent()) call = call.with("If-Modified-Since", lastModified.get());
        var outcome = http.send(call);
        var elsewhere = temporarily(outcome, address);
        return elsewhere
                .map(there -> read(http.send(redirected(there)), there))
                .orElseGet(() -> read(outcome, address));
    }

    private static Call redirected(URI there) {
        return Call.get(there).with("Accept", ACCEPT);
    }

    /** A second redirect is not followed: it is read as the failure that it is. */
    private static Optional<URI> temporarily(Outcome outcome, URI address) {
        if (!(outcome instanceof Answer answer)) return Optional.empty();
        var status = answer.status();
        return status == 302 || status == 303 || status == 307
                ? location(answer, address)
                : Optional.empty();
    }

    private static Optional<URI> location(Answer answer, URI address) {
        try {
            return answer.header("location").map(address::resolve);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a redirect to nowhere; the status says enough
        }
    }

    private Fetched read(Outcome outcome, URI address) {
        return switch (outcome) {
            case NoAnswer(var sent, var why) -> new Fetched.Failed(0, capital(why) + ".", null);
            case Answer answer when answer.status() == 304 -> new Fetched.Unchanged();
            case Answer answer when answer.status() == 200 -> parse(answer, address);
            case Answer answer -> refused(answer, address);
        };
    }

    private Fetched parse(Answer answer, URI address) {
        try {
            var contentType = answer.header("content-type").orElse("");
            return new Fetched.Changed(
                    parser.parse(answer.body(), contentType, address),
                    answer.header("etag").orElse(null),
                    answer.header("last-modified").orElse(null));
        } catch (NoFeed e) {
            return new Fetched.Failed(200, e.why(), null);
        }
    }

    private static Fetched refused(Answer answer, URI address) {
        var status = answer.status();
        var why =
                switch (status) {
                    case 301, 302, 303, 307, 308 ->
                            "The feed moved"
                                    + location(answer, address).map(to -> " to " + to).orElse("")
                                    + ". Enter its new address in the channel.";
                    case 401, 403 -> "The server does not let us read the feed (%d). Is it public?";
                    case 404 -> "There is no feed at this address (404). Check the address.";
                    case 410 -> "The feed is gone for good (410). Remove the channel.";
                    case 429 ->
                            "The server was asked too often (429). It is asked less for a while.";
                    default -> "The server answers with status %d instead of the feed.";
                };
        var wait = answer.retryAfter().orElse(status == 410 ? GONE_PAUSE : null);
        return new Fetched.Failed(status, why.replace("%d", String.valueOf(status)), wait);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
