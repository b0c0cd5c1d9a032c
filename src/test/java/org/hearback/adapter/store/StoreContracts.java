package org.hearback.adapter.store;

import org.hearback.answer.ReplyApproved;
import org.hearback.answer.ReplyBook;
import org.hearback.answer.ReplyBookContract;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelBookContract;
import org.hearback.channel.HealthBook;
import org.hearback.channel.HealthBookContract;
import org.hearback.delivery.Outbox;
import org.hearback.delivery.OutboxContract;
import org.hearback.intake.OwnVoice;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostBookContract;
import org.hearback.intake.ThreadBook;
import org.hearback.intake.ThreadBookContract;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FactLogContract;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.Transactions;
import org.hearback.listen.Inbox;
import org.hearback.listen.InboxContract;
import org.hearback.listen.PostReceived;
import org.hearback.listen.PushBook;
import org.hearback.listen.PushBookContract;
import org.hearback.work.ErrandBook;
import org.hearback.work.ErrandBookContract;
import org.hearback.work.TaskBook;
import org.hearback.work.TaskBookContract;
import org.junit.jupiter.api.Nested;

import java.util.List;

/** The contracts of the route's ports, on real ActiveObjects over one database. */
abstract class StoreContracts extends OnDatabase {
    StoreContracts(Database database) {
        super(database);
    }

    @Nested
    final class AsFactLog implements FactLogContract {
        @Override
        public FactLog log() {
            return desk.factLog();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<Fact> waiting() {
            return waitingFor("porter.greet");
        }

        @Override
        public int nudges() {
            return nudges.get();
        }
    }

    @Nested
    final class AsTaskBook implements TaskBookContract {
        @Override
        public TaskBook book() {
            return desk.taskBook();
        }

        @Override
        public FactLog log() {
            return desk.factLog();
        }

        @Override
        public TestClock clock() {
            return clock;
        }
    }

    @Nested
    final class AsInbox implements InboxContract {
        @Override
        public Inbox inbox() {
            return desk.inbox();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<PostKey> told() {
            return StoreContracts.this.told(PostReceived.class).stream()
                    .map(PostReceived::post)
                    .toList();
        }
    }

    @Nested
    final class AsPostBook implements PostBookContract {
        @Override
        public PostBook book() {
            return desk.postBook();
        }

        @Override
        public Inbox inbox() {
            return desk.inbox();
        }
    }

    @Nested
    final class AsThreadBook implements ThreadBookContract {
        @Override
        public ThreadBook book() {
            return desk.threadBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsChannelBook implements ChannelBookContract {
        @Override
        public ChannelBook book() {
            return desk.channelBook();
        }
    }

    @Nested
    final class AsHealthBook implements HealthBookContract {
        @Override
        public HealthBook book() {
            return desk.healthBook();
        }
    }

    @Nested
    final class AsPushBook implements PushBookContract {
        @Override
        public PushBook book() {
            return desk.pushBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsReplyBook implements ReplyBookContract {
        @Override
        public ReplyBook book() {
            return desk.replyBook();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }

        @Override
        public List<ReplyApproved> told() {
            return StoreContracts.this.told(ReplyApproved.class);
        }
    }

    @Nested
    final class AsOutbox implements OutboxContract {
        @Override
        public Outbox outbox() {
            return desk.outbox();
        }

        @Override
        public OwnVoice voice() {
            return desk.ownVoice();
        }

        @Override
        public Transactions transactions() {
            return desk.transactions();
        }
    }

    @Nested
    final class AsErrandBook implements ErrandBookContract {
        @Override
        public ErrandBook book() {
            return desk.errandBook();
        }
    }
}
