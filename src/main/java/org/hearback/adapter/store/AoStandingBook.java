package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.HandleId;
import org.hearback.standing.Standing;
import org.hearback.standing.StandingBook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where people stand, in table STANDING. */
final class AoStandingBook implements StandingBook {
    private static final String MOST_POINTS_FIRST = "POINTS DESC, HANDLE_ID ASC";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoStandingBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public void put(Standing standing) {
        transactions.run(
                () ->
                        row(standing.handle())
                                .ifPresentOrElse(
                                        row -> write(standing, row),
                                        () -> ao.create(StandingRow.class, columns(standing))));
    }

    @Override
    public void remove(Collection<HandleId> handles) {
        var ids = Rows.ids(handles);
        transactions.run(
                () ->
                        InList.rounds(ids, round -> round.toArray(Integer[]::new))
                                .forEach(
                                        id ->
                                                ao.deleteWithSQL(
                                                        StandingRow.class,
                                                        StandingRow.HANDLE_ID + " = ?",
                                                        id)));
    }

    @Override
    public List<Standing> of(Collection<HandleId> handles) {
        return InList.rounds(
                        Rows.ids(handles),
                        round ->
                                ao.find(
                                        StandingRow.class,
                                        StandingRow.HANDLE_ID + " IN " + InList.of(round.size()),
                                        round.toArray()))
                .map(AoStandingBook::standing)
                .toList();
    }

    @Override
    public List<Standing> all() {
        return find(Query.select());
    }

    @Override
    public List<Standing> superUsers() {
        return find(Query.select().where(StandingRow.SUPER_USER + " = ?", true));
    }

    private List<Standing> find(Query query) {
        return Stream.of(ao.find(StandingRow.class, query.order(MOST_POINTS_FIRST)))
                .map(AoStandingBook::standing)
                .toList();
    }

    private Optional<StandingRow> row(HandleId handle) {
        return Rows.first(ao, StandingRow.class, StandingRow.HANDLE_ID + " = ?", handle.value());
    }

    private static Map<String, Object> columns(Standing from) {
        var columns =
                new Columns()
                        .with(StandingRow.HANDLE_ID, from.handle().value())
                        .with(StandingRow.ANSWERS, from.answers())
                        .with(StandingRow.PEOPLE, from.people())
                        .with(StandingRow.DAYS, from.days())
                        .with(StandingRow.POINTS, from.points())
                        .with(StandingRow.SUPER_USER, from.superUser())
                        .with(StandingRow.RECKONED_AT, from.reckonedAt());
        var flag = from.flag();
        if (flag != null)
            columns.with(StandingRow.FLAG_SINCE, flag.since())
                    .with(StandingRow.FLAG_RENEWED_AT, flag.renewedAt())
                    .with(StandingRow.FLAG_UNTIL, flag.until())
                    .with(StandingRow.FLAG_BELOW_SINCE, flag.belowSince());
        return columns.values();
    }

    private static void write(Standing from, StandingRow to) {
        to.setAnswers(from.answers());
        to.setPeople(from.people());
        to.setDays(from.days());
        to.setPoints(from.points());
        var flag = from.flag();
        to.setFlagSince(flag == null ? null : flag.since().toEpochMilli());
        to.setFlagRenewedAt(flag == null ? null : flag.renewedAt().toEpochMilli());
        to.setFlagUntil(flag == null ? null : flag.until().toEpochMilli());
        to.setFlagBelowSince(flag == null ? null : Columns.millis(flag.belowSince()));
        to.setSuperUser(from.superUser());
        to.setReckonedAt(from.reckonedAt().toEpochMilli());
        to.save();
    }

    private static Standing standing(StandingRow row) {
        return new Standing(
                new HandleId(row.getHandleId()),
                row.getAnswers(),
                row.getPeople(),
                row.getDays(),
                row.getPoints(),
                flag(row),
                row.isSuperUser(),
                Instant.ofEpochMilli(row.getReckonedAt()));
    }

    private static Standing.@Nullable Flag flag(StandingRow row) {
        var since = Columns.instant(row.getFlagSince());
        var renewedAt = Columns.instant(row.getFlagRenewedAt());
        var until = Columns.instant(row.getFlagUntil());
        return since == null || renewedAt == null || until == null
                ? null
                : new Standing.Flag(
                        since, renewedAt, until, Columns.instant(row.getFlagBelowSince()));
    }
}
