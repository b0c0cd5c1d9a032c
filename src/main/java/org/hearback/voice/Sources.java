package org.hearback.voice;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.listen.KindReader;
import org.hearback.request.Askers;
import org.hearback.request.Reporters;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sources of voices say: who asks there, when they said so and who could read it.
 * Thread-safe. Not inside a transaction.
 */
public final class Sources {
    private final PostBook posts;
    private final Reporters reporters;
    private final Askers askers;
    private final Speakers speakers;

    /** Sources as these know them. */
    public Sources(PostBook posts, Reporters reporters, Askers askers, Speakers speakers) {
        this.posts = posts;
        this.reporters = reporters;
        this.askers = askers;
        this.speakers = speakers;
    }

    /** Words in a source, to be made a voice's. */
    record Known(
            Source source, @Nullable HandleId speaker, List<KeptPost> posts, Instant reportedAt) {
        /**
         * What a voice says by that sentence of theirs.
         *
         * @param chosen the kind; null to read it in the words
         */
        Voice.Words words(String quote, @Nullable Kind chosen, Importance importance) {
            var said = quote.strip();
            var post = postOf(said);
            var kind = chosen == null ? KindReader.kindOf(said.isEmpty() ? text() : said) : chosen;
            return new Voice.Words(
                    said,
                    // What they wrote in the portal is between them and us.
                    post.map(kept -> kept.post().visibility()).orElse(Visibility.DIRECT),
                    kind,
                    importance,
                    post.or(() -> posts.stream().findFirst())
                            .map(kept -> kept.post().postedAt())
                            .orElse(reportedAt));
        }

        /**
         * Whose words that sentence is: of who asks, unless it stands only in a post of somebody
         * else, who must not be quoted to the asker as the asker.
         */
        @Nullable HandleId speakerOf(String quote) {
            return postOf(quote.strip())
                    .map(KeptPost::author)
                    .filter(author -> !quote.isBlank())
                    .orElse(speaker);
        }

        /** All that they wrote in posts, the oldest first; empty for the portal. */
        String text() {
            return posts.stream()
                    .flatMap(kept -> Stream.of(kept.post().title(), kept.post().text()))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        /**
         * The post in which the sentence stands, one of who asks before those of others; no
         * sentence stands for the first of them.
         */
        private Optional<KeptPost> postOf(String quote) {
            return posts.stream()
                    .sorted(Comparator.comparing(kept -> !Objects.equals(kept.author(), speaker)))
                    .filter(kept -> holds(kept, quote))
                    .findFirst();
        }

        private static boolean holds(KeptPost kept, String quote) {
            var plain = plain(quote);
            return plain(kept.post().text()).contains(plain)
                    || plain(kept.post().title()).contains(plain);
        }

        private static String plain(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** The source; empty where it is gone, or a post that waits for its request. */
    Optional<Known> find(Source source) {
        return switch (source) {
            case Source.OfRequest(var request) -> request(request.issueId());
            case Source.OfPost(var post) -> post(post);
        };
    }

    /** The request as a source; empty where there is none. */
    Optional<Known> request(long issueId) {
        var there = posts.ofIssue(issueId);
        var reported = reporters.find(issueId);
        return reported.map(Reporters.Reported::request)
                .or(() -> there.stream().flatMap(Sources::requestOf).findFirst())
                .map(
                        request ->
                                new Known(
                                        new Source.OfRequest(request),
                                        askerIn(issueId),
                                        there,
                                        reported.map(Reporters.Reported::at)
                                                .orElseGet(() -> there.getFirst().receivedAt())));
    }

    private Optional<Known> post(PostKey key) {
        return posts.find(key)
                .filter(kept -> kept.state() == PostState.LISTENED)
                .map(
                        kept ->
                                new Known(
                                        new Source.OfPost(kept.post().key()),
                                        kept.author(),
                                        List.of(kept),
                                        kept.receivedAt()));
    }

    private @Nullable HandleId askerIn(long issueId) {
        return askers.in(issueId)
                .map(Askers.Asked::by)
                .filter(asker -> !speakers.isOurs(asker))
                .orElse(null);
    }

    private static Stream<RequestRef> requestOf(KeptPost kept) {
        return Stream.ofNullable(kept.request());
    }
}
