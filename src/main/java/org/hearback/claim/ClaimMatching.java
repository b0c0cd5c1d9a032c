package org.hearback.claim;

import org.hearback.intake.ClaimCode;
import org.hearback.intake.CodeSeen;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Handled;

/**
 * Finds out who posted a code. Only the handle that was typed together with it proves anything: a
 * code stands in public, so others may post it too, to slip into the visitor's page or to spoil the
 * code.
 */
public final class ClaimMatching implements FactHandler<CodeSeen> {
    private final PostBook posts;
    private final ClaimBook claims;

    /** A handler on these books. */
    public ClaimMatching(PostBook posts, ClaimBook claims) {
        this.posts = posts;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "claim.match";
    }

    @Override
    public Class<CodeSeen> listensTo() {
        return CodeSeen.class;
    }

    @Override
    public Handled handle(FactId id, CodeSeen fact) {
        posts.find(fact.post()).ifPresent(this::match);
        return Handled.done();
    }

    /**
     * Nobody is to be told: the visitor sees that the code is still waiting, and asks for another.
     */
    @Override
    public void gaveUp(FactId id, CodeSeen fact, String reason) {}

    private void match(KeptPost kept) {
        var author = kept.author();
        var code = ClaimCode.in(kept.post()).map(ClaimCode::text).map(TokenHash::of);
        if (author == null || code.isEmpty()) return;
        // In time by our clock and at our door: the network's clock is the poster's to set, and how
        // long the work waited is not their fault.
        claims.find(code.get())
                .filter(claim -> claim.isWaitingAt(kept.receivedAt()))
                .ifPresent(claim -> judge(claim, kept, author));
    }

    private void judge(Claim claim, KeptPost kept, HandleId author) {
        var post = kept.post();
        if (claim.isFor(post.key().channel(), post.author().name())) {
            claims.prove(claim.code(), author);
        } else if (claims.miss(claim.code(), author) >= Claim.MAX_MISSES) {
            claims.refuse(claim.code());
        }
    }
}
