package org.hearback.adapter.store;

import org.hearback.claim.ClaimBook;
import org.hearback.claim.ClaimBookContract;
import org.hearback.claim.PageLinkBook;
import org.hearback.claim.PageLinkBookContract;
import org.hearback.claim.VisitBook;
import org.hearback.claim.VisitBookContract;
import org.hearback.intake.ClaimCodes;
import org.hearback.kernel.Transactions;
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
import org.junit.jupiter.api.Nested;

/** The contracts of the ports that keep who is who, and what people wish and claim. */
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
