package org.hearback.credit;

import org.hearback.answer.AnswerReused;
import org.hearback.answer.Reuse;
import org.hearback.answer.ReuseBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;

import java.util.Optional;

/** Credits answers that agents used. */
public final class ReuseCrediting implements FactHandler<AnswerReused> {
    private final ReuseBook reuses;
    private final Crediting crediting;

    /** Credits by these. */
    public ReuseCrediting(ReuseBook reuses, CreditBook credits, FactLog facts) {
        this.reuses = reuses;
        this.crediting = new Crediting(credits, facts);
    }

    @Override
    public String name() {
        return "credit.reused";
    }

    @Override
    public Class<AnswerReused> listensTo() {
        return AnswerReused.class;
    }

    @Override
    public Handled handle(FactId id, AnswerReused fact) {
        var issue = fact.request().issueId();
        var source = "reused:" + issue + ":" + fact.post().asText();
        crediting.follow(
                source,
                () -> reuses.find(fact.post(), issue),
                reuse -> Optional.of(credit(source, reuse)));
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, AnswerReused fact, String reason) {
        // the credit stays as it is; saying so again on the request tries again
    }

    private static Credit credit(String source, Reuse reuse) {
        return new Credit(
                source,
                CreditKind.REUSED,
                reuse.author(),
                reuse.reporter(),
                reuse.by(),
                reuse.post().channel(),
                reuse.post().asText(),
                1,
                reuse.at());
    }
}
