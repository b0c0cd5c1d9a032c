package org.hearback.adapter.store;

import org.hearback.answer.AnswerReused;
import org.hearback.answer.ReuseBook;
import org.hearback.answer.ReuseBookContract;
import org.hearback.claim.ClaimBook;
import org.hearback.claim.ClaimBookContract;
import org.hearback.claim.PageLinkBook;
import org.hearback.claim.PageLinkBookContract;
import org.hearback.claim.VisitBook;
import org.hearback.claim.VisitBookContract;
import org.hearback.credit.CreditBook;
import org.hearback.credit.CreditBookContract;
import org.hearback.insight.AuthorCounts;
import org.hearback.insight.AuthorCountsContract;
import org.hearback.insight.DigestBook;
import org.hearback.insight.DigestBookContract;
import org.hearback.intake.ClaimCodes;
import org.hearback.intake.PostBook;
import org.hearback.kernel.Transactions;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.EndorsementBook;
import org.hearback.listen.EndorsementBookContract;
import org.hearback.listen.Inbox;
import org.hearback.person.CustomerKeysContract;
import org.hearback.person.ErasureService.CustomerKeys;
import org.hearback.person.HandleBook;
import org.hearback.person.HandleBookContract;
import org.hearback.person.LinkBook;
import org.hearback.person.LinkBookContract;
import org.hearback.person.Shredder;
import org.hearback.person.ShredderContract;
import org.hearback.person.WishBook;
import org.hearback.person.WishBookContract;
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

/** The contracts of the ports that keep what is known of people. */
abstract class PeopleContracts extends OnDatabase {
    PeopleContracts(Database database) {
        super(database);
    }

    @Nested
    final class AsHandleBook implements HandleBookContract {
        @Override
        public HandleBook book() {
            return desk.handleBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsLinkBook implements LinkBookContract {
        @Override
        public LinkBook book() {
            return desk.linkBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsWishBook implements WishBookContract {
        @Override
        public WishBook book() {
            return desk.wishBook();
        }
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
            return PeopleContracts.this.told(AnswerEndorsed.class);
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
            return PeopleContracts.this.told(AnswerReused.class);
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
            return PeopleContracts.this.told(ReproductionConfirmed.class);
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
            return PeopleContracts.this.told(ThanksApproved.class);
        }
    }

    @Nested
    final class AsClaimBook implements ClaimBookContract {
        @Override
        public ClaimBook book() {
            return desk.claimBook();
        }

        @Override
        public ClaimCodes codes() {
            return desk.claimCodes();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsVisitBook implements VisitBookContract {
        @Override
        public VisitBook book() {
            return desk.visitBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsPageLinkBook implements PageLinkBookContract {
        @Override
        public PageLinkBook book() {
            return desk.pageLinkBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
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

    @Nested
    final class AsShredder implements ShredderContract {
        @Override
        public Shredder shredder() {
            return desk.shredder();
        }

        @Override
        public HandleBook handles() {
            return desk.handleBook();
        }

        @Override
        public LinkBook links() {
            return desk.linkBook();
        }
    }

    @Nested
    final class AsCustomerKeys implements CustomerKeysContract {
        @Override
        public CustomerKeys keys() {
            return desk.customerKeys();
        }

        @Override
        public HandleBook handles() {
            return desk.handleBook();
        }

        @Override
        public LinkBook links() {
            return desk.linkBook();
        }
    }
}
