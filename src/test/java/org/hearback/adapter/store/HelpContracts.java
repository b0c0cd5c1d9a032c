package org.hearback.adapter.store;

import org.hearback.answer.AnswerReused;
import org.hearback.answer.ReuseBook;
import org.hearback.answer.ReuseBookContract;
import org.hearback.credit.CreditBook;
import org.hearback.credit.CreditBookContract;
import org.hearback.insight.AuthorCounts;
import org.hearback.insight.AuthorCountsContract;
import org.hearback.insight.DigestBook;
import org.hearback.insight.DigestBookContract;
import org.hearback.intake.PostBook;
import org.hearback.kernel.Transactions;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.EndorsementBook;
import org.hearback.listen.EndorsementBookContract;
import org.hearback.listen.Inbox;
import org.hearback.request.ReproductionBook;
import org.hearback.request.ReproductionBookContract;
import org.hearback.request.ReproductionConfirmed;
import org.hearback.standing.DecisionBook;
import org.hearback.standing.DecisionBookContract;
import org.hearback.standing.NoteBook;
import org.hearback.standing.NoteBookContract;
import org.hearback.standing.RulesBook;
import org.hearback.standing.RulesBookContract;
import org.hearback.standing.StandingBook;
import org.hearback.standing.StandingBookContract;
import org.hearback.thanks.ThanksApproved;
import org.hearback.thanks.ThanksBook;
import org.hearback.thanks.ThanksBookContract;
import org.junit.jupiter.api.Nested;

import java.util.List;

/** The contracts of the ports that keep how people help, where they stand and what follows. */
abstract class HelpContracts extends OnDatabase {
    HelpContracts(Database database) {
        super(database);
    }

    @Nested
    final class AsEndorsementBook implements EndorsementBookContract {
        @Override
        public EndorsementBook book() {
            return desk.endorsementBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<AnswerEndorsed> told() {
            return HelpContracts.this.told(AnswerEndorsed.class);
        }
    }

    @Nested
    final class AsReuseBook implements ReuseBookContract {
        @Override
        public ReuseBook book() {
            return desk.reuseBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<AnswerReused> told() {
            return HelpContracts.this.told(AnswerReused.class);
        }
    }

    @Nested
    final class AsReproductionBook implements ReproductionBookContract {
        @Override
        public ReproductionBook book() {
            return desk.reproductionBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<ReproductionConfirmed> told() {
            return HelpContracts.this.told(ReproductionConfirmed.class);
        }
    }

    @Nested
    final class AsCreditBook implements CreditBookContract {
        @Override
        public CreditBook book() {
            return desk.creditBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsDecisionBook implements DecisionBookContract {
        @Override
        public DecisionBook book() {
            return desk.decisionBook();
        }
    }

    @Nested
    final class AsNoteBook implements NoteBookContract {
        @Override
        public NoteBook book() {
            return desk.noteBook();
        }
    }

    @Nested
    final class AsStandingBook implements StandingBookContract {
        @Override
        public StandingBook book() {
            return desk.standingBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsRulesBook implements RulesBookContract {
        @Override
        public RulesBook book() {
            return desk.rulesBook();
        }
    }

    @Nested
    final class AsThanksBook implements ThanksBookContract {
        @Override
        public ThanksBook book() {
            return desk.thanksBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<ThanksApproved> told() {
            return HelpContracts.this.told(ThanksApproved.class);
        }
    }

    @Nested
    final class AsDigestBook implements DigestBookContract {
        @Override
        public DigestBook book() {
            return desk.digestBook();
        }
    }

    @Nested
    final class AsAuthorCounts implements AuthorCountsContract {
        @Override
        public AuthorCounts counts() {
            return desk.authorCounts();
        }

        @Override
        public PostBook posts() {
            return desk.postBook();
        }

        @Override
        public Inbox inbox() {
            return desk.inbox();
        }
    }
}
