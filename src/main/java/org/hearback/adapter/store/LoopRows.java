package org.hearback.adapter.store;

import org.hearback.kernel.ChangeRef;
import org.hearback.loop.Loop;
import org.hearback.loop.Outcome;
import org.hearback.loop.Stage;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Loops to rows and back. */
final class LoopRows {
    private LoopRows() {}

    /** Of a new loop. */
    static Map<String, Object> columns(String key, Loop loop) {
        return new Columns()
                .with(LoopRow.LOOP_KEY, key)
                .with(LoopRow.CHANGE_ID, loop.change().issueId())
                .with(LoopRow.CHANGE_KEY, loop.change().key())
                .with(LoopRow.PROJECT_ID, loop.projectId())
                .with(LoopRow.ROUND_NO, loop.round())
                .with(LoopRow.RESULT_SINCE, loop.result().since())
                .with(LoopRow.SPENT, Columns.lines(loop.spent()))
                .with(LoopRow.OBSERVE_AT, loop.reached().get(Stage.OBSERVE))
                .with(LoopRow.REGRESSION, loop.regression())
                .with(LoopRow.EDITION, loop.edition())
                .values();
    }

    /** As the next edition. */
    static void write(Loop from, LoopRow to) {
        to.setChangeKey(from.change().key());
        to.setProjectId(from.projectId());
        write(from.result(), to);
        to.setSpent(Columns.lines(from.spent()));
        for (var stage : Stage.values())
            write(stage, Columns.millis(from.reached().get(stage)), to);
        to.setRegression(from.regression());
        to.setEdition(from.edition() + 1);
        to.save();
    }

    private static void write(Loop.Result from, LoopRow to) {
        var outcome = from.outcome();
        to.setOutcome(outcome == null ? null : outcome.name());
        to.setVersionName(Columns.orNull(from.version()));
        to.setProofs(Columns.lines(from.proofs()));
        to.setResultSince(from.since().toEpochMilli());
    }

    private static void write(Stage stage, @Nullable Long at, LoopRow to) {
        switch (stage) {
            case OBSERVE -> to.setObserveAt(at);
            case ORIENT -> to.setOrientAt(at);
            case DECIDE -> to.setDecideAt(at);
            case ACT -> to.setActAt(at);
            case TOLD -> to.setToldAt(at);
        }
    }

    static Loop read(LoopRow row) {
        return new Loop(
                row.getID(),
                new ChangeRef(row.getChangeId(), row.getChangeKey()),
                row.getProjectId(),
                row.getRoundNo(),
                result(row),
                Columns.texts(row.getSpent()),
                reached(row),
                row.isRegression(),
                row.getEdition());
    }

    private static Loop.Result result(LoopRow row) {
        var outcome = row.getOutcome();
        return new Loop.Result(
                outcome == null ? null : Outcome.valueOf(outcome),
                Columns.orEmpty(row.getVersionName()),
                Columns.texts(row.getProofs()),
                Instant.ofEpochMilli(row.getResultSince()));
    }

    private static Map<Stage, Instant> reached(LoopRow row) {
        var reached = new EnumMap<Stage, Instant>(Stage.class);
        for (var stage : Stage.values()) {
            var at = Columns.instant(at(stage, row));
            if (at != null) reached.put(stage, at);
        }
        return reached;
    }

    private static @Nullable Long at(Stage stage, LoopRow row) {
        return switch (stage) {
            case OBSERVE -> row.getObserveAt();
            case ORIENT -> row.getOrientAt();
            case DECIDE -> row.getDecideAt();
            case ACT -> row.getActAt();
            case TOLD -> row.getToldAt();
        };
    }
}
