package org.hearback.adapter.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.FactLog;
import org.hearback.notice.Telling;
import org.hearback.notice.Telling.Approval;
import org.hearback.notice.TellingApproved;
import org.hearback.notice.TellingBook;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tellings in table TELLING, who approved them in TELLING_APPROVAL. */
final class AoTellingBook implements TellingBook {
    private static final String OF_TELLING = ApprovalRow.TELLING_ID + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoTellingBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public Telling open(Draft draft) {
        transactions.mustNotBeOpen();
        var key = draft.loop().id() + ":" + draft.occasion();
        if (row(key).isEmpty())
            transactions.insertFirst(
                    () -> ao.create(TellingRow.class, columns(key, draft)),
                    () -> row(key).isPresent());
        return transactions.in(() -> read(held(row(key).orElseThrow(), draft)));
    }

    /** A cancelled one is held again. */
    private TellingRow held(TellingRow row, Draft draft) {
        if (!isCancelled(row)) return row;
        var locked = Guard.lock(ao, TellingRow.class, row.getID()).orElseThrow();
        if (!isCancelled(locked)) return locked; // somebody else was quicker
        ao.deleteWithSQL(ApprovalRow.class, OF_TELLING, locked.getID());
        locked.setState(Telling.State.HELD.name());
        write(draft.words(), locked);
        locked.setPlannedAt(draft.at().toEpochMilli());
        locked.setClosedAt(null);
        locked.setEdition(locked.getEdition() + 1);
        locked.save();
        return locked;
    }

    @Override
    public Optional<Telling> find(long id) {
        return Rows.first(ao, TellingRow.class, "ID = ?", id).map(this::read);
    }

    @Override
    public List<Telling> ofLoop(long loopId) {
        return ofLoops(List.of(loopId));
    }

    @Override
    public List<Telling> ofLoops(Collection<Long> loopIds) {
        var rows =
                InList.rounds(
                                loopIds.stream().distinct().toList(),
                                round ->
                                        ao.find(
                                                TellingRow.class,
                                                TellingRow.LOOP_ID
                                                        + " IN "
                                                        + InList.of(round.size()),
                                                round.toArray()))
                        .sorted(Comparator.comparingLong(TellingRow::getID))
                        .toList();
        return read(rows);
    }

    @Override
    public List<Telling> ofProject(long projectId, Collection<Telling.State> states, int limit) {
        if (states.isEmpty()) return List.of();
        var parameters = new ArrayList<Object>(List.of(projectId));
        states.forEach(state -> parameters.add(state.name()));
        var query =
                Query.select()
                        .where(
                                "PROJECT_ID = ? AND STATE IN " + InList.of(states.size()),
                                parameters.toArray())
                        .order("ID DESC")
                        .limit(limit);
        return read(List.of(ao.find(TellingRow.class, query)));
    }

    @Override
    public List<Telling> inState(Telling.State state, long afterId, int limit) {
        var query =
                Query.select()
                        .where("STATE = ? AND ID > ?", state.name(), afterId)
                        .order("ID ASC")
                        .limit(limit);
        return read(List.of(ao.find(TellingRow.class, query)));
    }

    @Override
    public boolean turn(Telling now) {
        return transactions.in(
                () -> {
                    var row =
                            Guard.lock(ao, TellingRow.class, now.id())
                                    .filter(known -> known.getEdition() == now.edition());
                    row.ifPresent(known -> store(now, known));
                    return row.isPresent();
                });
    }

    private void store(Telling now, TellingRow row) {
        var before = read(row);
        row.setProjectId(now.projectId());
        row.setState(now.state().name());
        write(now.words(), row);
        row.setPlannedAt(now.plannedAt().toEpochMilli());
        row.setClosedAt(Columns.millis(now.closedAt()));
        row.setEdition(now.edition() + 1);
        row.save();
        if (!now.approvals().equals(before.approvals())) replaceApprovals(now);
        if (now.state() == Telling.State.APPROVED && before.state() != now.state())
            facts.append(new TellingApproved(now.id()));
    }

    private void replaceApprovals(Telling now) {
        ao.deleteWithSQL(ApprovalRow.class, OF_TELLING, now.id());
        for (var approval : now.approvals())
            ao.create(
                    ApprovalRow.class,
                    new Columns()
                            .with(ApprovalRow.TELLING_ID, now.id())
                            .with(ApprovalRow.APPROVED_BY, approval.by())
                            .with(ApprovalRow.APPROVED_AT, approval.at())
                            .values());
    }

    private Optional<TellingRow> row(String key) {
        return Rows.first(ao, TellingRow.class, TellingRow.TELLING_KEY + " = ?", key);
    }

    private static boolean isCancelled(TellingRow row) {
        return row.getState().equals(Telling.State.CANCELLED.name());
    }

    private static Map<String, Object> columns(String key, Draft draft) {
        var loop = draft.loop();
        return new Columns()
                .with(TellingRow.TELLING_KEY, key)
                .with(TellingRow.LOOP_ID, loop.id())
                .with(TellingRow.CHANGE_ID, loop.change().issueId())
                .with(TellingRow.PROJECT_ID, loop.projectId())
                .with(TellingRow.OCCASION, draft.occasion())
                .with(TellingRow.STATE, Telling.State.HELD)
                .with(TellingRow.PUBLIC_NAME, Columns.orNull(draft.words().publicName()))
                .with(TellingRow.REASON, Columns.orNull(draft.words().reason()))
                .with(TellingRow.VERSION_NAME, Columns.orNull(draft.words().version()))
                .with(TellingRow.PLANNED_AT, draft.at())
                .with(TellingRow.EDITION, 0)
                .values();
    }

    /** Does not save. */
    private static void write(Telling.Words from, TellingRow to) {
        to.setPublicName(Columns.orNull(from.publicName()));
        to.setReason(Columns.orNull(from.reason()));
        to.setVersionName(Columns.orNull(from.version()));
    }

    private Telling read(TellingRow row) {
        return read(List.of(row)).getFirst();
    }

    private List<Telling> read(List<TellingRow> rows) {
        var approvals = approvals(rows.stream().map(TellingRow::getID).toList());
        return rows.stream()
                .map(row -> telling(row, approvals.getOrDefault(row.getID(), List.of())))
                .toList();
    }

    private Map<Long, List<Approval>> approvals(List<Long> tellings) {
        return InList.rounds(
                        tellings,
                        round ->
                                ao.find(
                                        ApprovalRow.class,
                                        ApprovalRow.TELLING_ID + " IN " + InList.of(round.size()),
                                        round.toArray()))
                .sorted(Comparator.comparingLong(ApprovalRow::getID))
                .collect(
                        groupingBy(
                                ApprovalRow::getTellingId,
                                mapping(AoTellingBook::approval, toList())));
    }

    private static Approval approval(ApprovalRow row) {
        return new Approval(row.getApprovedBy(), Instant.ofEpochMilli(row.getApprovedAt()));
    }

    private static Telling telling(TellingRow row, List<Approval> approvals) {
        return new Telling(
                row.getID(),
                row.getLoopId(),
                row.getChangeId(),
                row.getProjectId(),
                Occasion.valueOf(row.getOccasion()),
                Telling.State.valueOf(row.getState()),
                new Telling.Words(
                        Columns.orEmpty(row.getPublicName()),
                        Columns.orEmpty(row.getReason()),
                        Columns.orEmpty(row.getVersionName())),
                approvals,
                Instant.ofEpochMilli(row.getPlannedAt()),
                Columns.instant(row.getClosedAt()),
                row.getEdition());
    }
}
