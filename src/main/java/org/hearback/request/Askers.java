package org.hearback.request;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;

import java.util.Optional;
import java.util.stream.Stream;

/** Who asks in a request: the author of its first post, else Jira's reporter. Thread-safe. */
public final class Askers {
    private final PostBook posts;
    private final Reporters reporters;
    private final HandleBook handles;

    /** Those whom these know. */
    public Askers(PostBook posts, Reporters reporters, HandleBook handles) {
        this.posts = posts;
        this.reporters = reporters;
        this.handles = handles;
    }

    /** A request and the handle that asks in it. */
    public record Asked(RequestRef request, HandleId by) {}

    /**
     * Who asks in that issue; empty for an issue that is gone or has no reporter. A customer who is
     * met here for the first time is remembered. Not inside a transaction.
     */
    public Optional<Asked> in(long issueId) {
        return posts.ofIssue(issueId).stream()
                .flatMap(Askers::asked)
                .findFirst()
                .or(() -> reporters.find(issueId).map(this::met));
    }

    private static Stream<Asked> asked(KeptPost post) {
        var request = post.request();
        var author = post.author();
        return request == null || author == null
                ? Stream.of()
                : Stream.of(new Asked(request, author));
    }

    private Asked met(Reporters.Reported reported) {
        var customer = handles.meet(Handle.ofCustomer(reported.userKey()));
        return new Asked(reported.request(), customer.id());
    }
}
