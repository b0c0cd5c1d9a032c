package org.hearback.credit;

import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.Endorsement;
import org.hearback.listen.EndorsementBook;
import org.hearback.person.HandleBook;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Credits answers that are accepted or found helpful where they were written. */
public final class EndorsementCrediting implements FactHandler<AnswerEndorsed> {
    private final EndorsementBook endorsements;
    private final HandleBook handles;
    private final Crediting crediting;
    private final Clock clock;

    /** Credits by these. */
    public EndorsementCrediting(
            EndorsementBook endorsements,
            HandleBook handles,
            CreditBook credits,
            FactLog facts,
            Clock clock) {
        this.endorsements = endorsements;
        this.handles = handles;
        this.crediting = new Crediting(credits, facts);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit.endorsed";
    }

    @Override
    public Class<AnswerEndorsed> listensTo() {
        return AnswerEndorsed.class;
    }

    @Override
    public Handled handle(FactId id, AnswerEndorsed fact) {
        crediting.follow(
                source(fact),
                () -> endorsements.find(fact.answer(), fact.kind()),
                endorsement ->
                        endorsement.stands()
                                ? Optional.of(credit(source(fact), endorsement))
                                : Optional.empty());
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, AnswerEndorsed fact, String reason) {
        // the next vote on the answer brings its credit into line
    }

    private static String source(AnswerEndorsed fact) {
        var kind =
                switch (fact.kind()) {
                    case ACCEPTED -> "accepted:";
                    case HELPFUL -> "helpful:";
                };
        return kind + fact.answer().asText();
    }

    private Credit credit(String source, Endorsement endorsement) {
        var asker = endorsement.asker();
        return new Credit(
                source,
                switch (endorsement.kind()) {
                    case ACCEPTED -> CreditKind.ACCEPTED;
                    case HELPFUL -> CreditKind.HELPFUL;
                },
                handles.meet(endorsement.author()).id(),
                asker == null ? null : handles.meet(asker).id(),
                null,
                endorsement.answer().channel(),
                endorsement.answer().asText(),
                endorsement.count(),
                notAhead(endorsement.at()));
    }

    /** A venue whose clock is ahead helps nobody earlier. */
    private Instant notAhead(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
