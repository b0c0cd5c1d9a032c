package org.hearback.adapter.store;

import net.java.ao.Query;

import org.hearback.answer.AnswerReused;
import org.hearback.answer.ReplyApproved;
import org.hearback.channel.SecretBox;
import org.hearback.kernel.Fact;
import org.hearback.kernel.Listening;
import org.hearback.kernel.TestClock;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.PostReceived;
import org.hearback.request.ReproductionConfirmed;
import org.hearback.sandbox.ao.AoHost;
import org.hearback.thanks.ThanksApproved;
import org.hearback.work.Task;
import org.hearback.work.TaskBookContract;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A store on real ActiveObjects over one database, for the contracts of its ports. */
abstract class OnDatabase {
    private static final List<Class<? extends Fact>> HEARD =
            List.of(
                    PostReceived.class,
                    ReplyApproved.class,
                    AnswerEndorsed.class,
                    AnswerReused.class,
                    ReproductionConfirmed.class,
                    ThanksApproved.class);

    final TestClock clock = new TestClock(TaskBookContract.NOW);
    final AtomicInteger nudges = new AtomicInteger();
    final StoreDesk desk;

    private final AoHost ao;

    OnDatabase(Database database) {
        ao = database.secondNode();
        desk = desk(database, new ReversingBox(), clock, nudges::incrementAndGet);
    }

    /** A store without rows whose facts are heard. */
    static StoreDesk desk(Database database, SecretBox box, Clock clock) {
        return desk(database, box, clock, () -> {});
    }

    private static StoreDesk desk(Database database, SecretBox box, Clock clock, Runnable nudge) {
        var desk = new StoreDesk(database.emptied(), box, clock, "node-1");
        desk.connect(
                Stream.<Listening<?>>concat(
                                TaskBookContract.LISTENERS.stream(),
                                HEARD.stream().map(OnDatabase::listening))
                        .toList(),
                nudge);
        return desk;
    }

    /** The facts of that type that nobody took yet. */
    final <F extends Fact> List<F> told(Class<F> type) {
        return waitingFor(type.getSimpleName()).stream().map(type::cast).toList();
    }

    /** All facts of these types, in the order in which they were appended. */
    final List<Fact> appended(List<Class<? extends Fact>> types) {
        var json = new FactJson();
        return Stream.of(ao.find(FactRow.class, Query.select().order("ID ASC")))
                .flatMap(
                        row ->
                                types.stream()
                                        .filter(it -> it.getSimpleName().equals(row.getFactType()))
                                        .map(type -> read(json, type, row.getBody())))
                .toList();
    }

    private static Fact read(FactJson json, Class<? extends Fact> type, String body) {
        try {
            return json.read(type, body);
        } catch (FactJson.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    final List<Fact> waitingFor(String handler) {
        return desk.taskBook().take(Set.of(handler), 10, clock.instant()).stream()
                .map(Task::fact)
                .toList();
    }

    private static <F extends Fact> Listening<F> listening(Class<F> type) {
        return new Listening<>(type.getSimpleName(), type);
    }
}
