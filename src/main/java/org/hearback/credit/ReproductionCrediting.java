package org.hearback.credit;

import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;
import org.hearback.request.Reproduction;
import org.hearback.request.ReproductionBook;
import org.hearback.request.ReproductionConfirmed;

import java.util.Optional;

/** Credits reports from which a fault was reproduced. */
public final class ReproductionCrediting implements FactHandler<ReproductionConfirmed> {
    private final ReproductionBook reproductions;
    private final Crediting crediting;

    /** Credits by these. */
    public ReproductionCrediting(
            ReproductionBook reproductions, CreditBook credits, FactLog facts) {
        this.reproductions = reproductions;
        this.crediting = new Crediting(credits, facts);
    }

    @Override
    public String name() {
        return "credit.reproduced";
    }

    @Override
    public Class<ReproductionConfirmed> listensTo() {
        return ReproductionConfirmed.class;
    }

    @Override
    public Handled handle(FactId id, ReproductionConfirmed fact) {
        var issue = fact.request().issueId();
        var source = "reproduction:" + issue;
        crediting.follow(
                source,
                () -> reproductions.find(issue),
                reproduction -> Optional.of(credit(source, reproduction)));
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, ReproductionConfirmed fact, String reason) {
        // the credit stays as it is; saying so again on the request tries again
    }

    private static Credit credit(String source, Reproduction reproduction) {
        return new Credit(
                source,
                CreditKind.REPRODUCTION,
                reproduction.reporter(),
                null,
                reproduction.by(),
                null,
                String.valueOf(reproduction.request().issueId()),
                1,
                reproduction.at());
    }
}
