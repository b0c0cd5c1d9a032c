package org.hearback.work;

import static java.util.stream.Collectors.toList;

import org.hearback.kernel.DoorOpened;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FactLogContract;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Listening;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Nested;

import java.util.List;
import java.util.Map;

final class FakeTaskBookTest {
    private final TestClock clock = new TestClock(TaskBookContract.NOW);
    private final FakeFactLog log = new FakeFactLog();

    @Nested
    final class AsTaskBook implements TaskBookContract {
        private final FakeTaskBook book =
                new FakeTaskBook(
                        log,
                        Map.of(
                                DoorOpened.class,
                                LISTENERS.stream().map(Listening::name).collect(toList())),
                        clock);

        @Override
        public TaskBook book() {
            return book;
        }

        @Override
        public FactLog log() {
            return log;
        }

        @Override
        public TestClock clock() {
            return clock;
        }
    }

    @Nested
    final class AsFactLog implements FactLogContract {
        private final FakeTaskBook book =
                new FakeTaskBook(log, Map.of(DoorOpened.class, List.of("porter.greet")), clock);
        private int nudges;

        AsFactLog() {
            log.nudge(() -> nudges++);
        }

        @Override
        public FactLog log() {
            return log;
        }

        @Override
        public Transactions transactions() {
            return log.transactions();
        }

        @Override
        public List<Fact> waiting() {
            return book.take(TaskBookContract.PORTER, 10, clock.instant()).stream()
                    .map(Task::fact)
                    .toList();
        }

        @Override
        public int nudges() {
            return nudges;
        }
    }
}
