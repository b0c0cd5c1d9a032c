package org.hearback.intake;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Transactions;
import org.hearback.listen.Inbox;
import org.hearback.listen.InboxContract;
import org.hearback.listen.PostReceived;
import org.junit.jupiter.api.Nested;

import java.util.List;

final class FakePostBookTest {
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);

    @Nested
    final class AsPostBook implements PostBookContract {
        @Override
        public PostBook book() {
            return posts;
        }

        @Override
        public Inbox inbox() {
            return posts;
        }
    }

    @Nested
    final class AsInbox implements InboxContract {
        @Override
        public Inbox inbox() {
            return posts;
        }

        @Override
        public Transactions transactions() {
            return facts.transactions();
        }

        @Override
        public List<PostKey> told() {
            return facts.facts(PostReceived.class).stream().map(PostReceived::post).toList();
        }
    }
}
