package org.hearback.voice;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

/** Where somebody asked for a change. */
public sealed interface Source {
    /** In a customer request. */
    record OfRequest(RequestRef request) implements Source {
        public OfRequest {
            requireNonNull(request, "request");
        }
    }

    /** In a post that is listened to and has no request. */
    record OfPost(PostKey post) implements Source {
        public OfPost {
            requireNonNull(post, "post");
        }
    }

    /** The stored form: {@code request:10023} or {@code post:7:https://…}. */
    default String asText() {
        return switch (this) {
            case OfRequest(var request) -> "request:" + request.issueId();
            case OfPost(var post) -> "post:" + post.asText();
        };
    }
}
