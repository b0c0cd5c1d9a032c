package org.hearback.loop;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChangeRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A change with its voices, from the first of them until all are told; a change that did not help
 * goes another round, as a loop of its own.
 *
 * @param round from 1
 * @param result what it came to so far
 * @param spent proofs with which an earlier round ended and which hold still: they prove nothing
 *     any more
 * @param reached when each stage was first seen; {@link Stage#OBSERVE} always
 * @param regression whether an earlier round was told as shipped and somebody said that it is not
 *     fixed
 * @param edition grows with each change of this row
 */
public record Loop(
        long id,
        ChangeRef change,
        long projectId,
        int round,
        Result result,
        Set<String> spent,
        Map<Stage, Instant> reached,
        boolean regression,
        int edition) {
    /**
     * What a loop came to.
     *
     * @param outcome null as long as nothing did
     * @param version name of the version that has it, or is to have it; empty where none
     * @param proofs by what we know, such as {@code version:10001} or {@code status:5}
     * @param since when it was first seen
     */
    public record Result(
            @Nullable Outcome outcome, String version, Set<String> proofs, Instant since) {
        public Result {
            requireNonNull(version, "version");
            requireNonNull(since, "since");
            proofs = Set.copyOf(proofs);
        }

        /** Nothing yet. */
        public static Result none(Instant since) {
            return new Result(null, "", Set.of(), since);
        }

        /** Whether both say the same, whenever it was seen. */
        public boolean says(Result other) {
            return outcome == other.outcome
                    && version.equals(other.version)
                    && proofs.equals(other.proofs);
        }
    }

    public Loop {
        requireNonNull(change, "change");
        requireNonNull(result, "result");
        if (round < 1) throw new IllegalArgumentException("round is " + round + ", loop " + id);
        if (!reached.containsKey(Stage.OBSERVE))
            throw new IllegalArgumentException("loop " + id + " was never observed");
        spent = Set.copyOf(spent);
        reached = Map.copyOf(reached);
    }

    /** The stage that it is in: the last one that it reached. */
    public Stage stage() {
        return reached.keySet().stream().max(Stage::compareTo).orElseThrow();
    }

    /** The same with what it came to. */
    public Loop with(Result now) {
        return new Loop(id, change, projectId, round, now, spent, reached, regression, edition);
    }

    /** The same where its change stands now. */
    public Loop movedTo(ChangeRef now, long project) {
        return new Loop(id, now, project, round, result, spent, reached, regression, edition);
    }

    /** The same with these proofs spent. */
    public Loop withSpent(Set<String> now) {
        return new Loop(id, change, projectId, round, result, now, reached, regression, edition);
    }

    /** The same with that stage reached, unless it was before. */
    public Loop reaching(Stage stage, Instant at) {
        if (reached.containsKey(stage)) return this;
        var now = new EnumMap<Stage, Instant>(reached);
        now.put(stage, at);
        return new Loop(id, change, projectId, round, result, spent, now, regression, edition);
    }
}
