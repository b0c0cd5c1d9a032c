package org.hearback.adapter.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditBook;
import org.hearback.credit.CreditKind;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Credits in table CREDIT. */
final class AoCreditBook implements CreditBook {
    private static final String BY_SOURCE = CreditRow.SOURCE + " = ?";
    private static final Comparator<Credit> OLDEST_FIRST = Comparator.comparing(Credit::at);

    /** Helpers read at once: as many as it takes for some thousand credits. */
    private static final int FEWEST_IDS = 250;

    private static final int MOST_IDS = 64_000;
    private static final int ENOUGH = 10_000;

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoCreditBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public void put(Credit credit) {
        transactions.insertOrChange(
                () -> row(credit.source()),
                () -> ao.create(CreditRow.class, columns(credit)),
                row -> write(credit, row));
    }

    @Override
    public void withdraw(String source) {
        transactions.run(() -> ao.deleteWithSQL(CreditRow.class, BY_SOURCE, source));
    }

    @Override
    public Optional<Credit> find(String source) {
        return row(source).map(AoCreditBook::credit);
    }

    @Override
    public List<Credit> of(Collection<HandleId> helpers, Instant since) {
        return InList.rounds(Rows.ids(helpers), round -> ao.find(CreditRow.class, of(round, since)))
                .map(AoCreditBook::credit)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Set<HandleId> helpersOf(Collection<HandleId> people) {
        return Stream.of(CreditRow.HELPED_ID, CreditRow.GIVER_ID)
                .flatMap(column -> InList.rounds(Rows.ids(people), round -> whose(column, round)))
                .map(row -> new HandleId(row.getHelperId()))
                .collect(toUnmodifiableSet());
    }

    private CreditRow[] whose(String column, List<Integer> people) {
        return ao.find(
                CreditRow.class, column + " IN " + InList.of(people.size()), people.toArray());
    }

    @Override
    public void eachHelper(Instant since, OfOneHelper to) {
        var span = FEWEST_IDS;
        var from = firstHelper(0, since);
        while (from.isPresent()) {
            var until = (int) Math.min((long) from.getAsInt() + span, Integer.MAX_VALUE);
            var read = eachHelper(from.getAsInt(), until, since, to);
            span = read < ENOUGH ? Math.min(span * 2, MOST_IDS) : Math.max(span / 2, FEWEST_IDS);
            from = firstHelper(until, since);
        }
    }

    /** Reads a span of helpers with one query. Drivers hold all that a query finds. */
    private int eachHelper(int from, int until, Instant since, OfOneHelper to) {
        var one = new OneHelper(to);
        ao.stream(
                CreditRow.class,
                Query.select(CreditRow.ALL)
                        .where(
                                "HELPER_ID >= ? AND HELPER_ID < ? AND GIVEN_AT >= ?",
                                from,
                                until,
                                since.toEpochMilli())
                        .order("HELPER_ID ASC, GIVEN_AT ASC, ID ASC"),
                row -> one.add(credit(row)));
        one.end();
        return one.read;
    }

    private OptionalInt firstHelper(int from, Instant since) {
        var query =
                Query.select()
                        .where("HELPER_ID >= ? AND GIVEN_AT >= ?", from, since.toEpochMilli())
                        .order("HELPER_ID ASC")
                        .limit(1);
        return Stream.of(ao.find(CreditRow.class, query))
                .mapToInt(CreditRow::getHelperId)
                .findFirst();
    }

    private static Query of(List<Integer> helpers, Instant since) {
        var parameters = new ArrayList<Object>(helpers);
        parameters.add(since.toEpochMilli());
        return Query.select()
                .where(
                        "HELPER_ID IN " + InList.of(helpers.size()) + " AND GIVEN_AT >= ?",
                        parameters.toArray());
    }

    private Optional<CreditRow> row(String source) {
        return Rows.first(ao, CreditRow.class, BY_SOURCE, source);
    }

    private static Map<String, Object> columns(Credit credit) {
        return new Columns()
                .with(CreditRow.SOURCE, credit.source())
                .with(CreditRow.KIND, credit.kind())
                .with(CreditRow.HELPER_ID, credit.helper().value())
                .with(CreditRow.HELPED_ID, Rows.id(credit.helped()))
                .with(CreditRow.GIVER_ID, Rows.id(credit.giver()))
                .with(CreditRow.VENUE_ID, id(credit.venue()))
                .with(CreditRow.SUBJECT, credit.subject())
                .with(CreditRow.VOTES, credit.votes())
                .with(CreditRow.GIVEN_AT, credit.at())
                .values();
    }

    private static void write(Credit from, CreditRow to) {
        to.setKind(from.kind().name());
        to.setHelperId(from.helper().value());
        to.setHelpedId(Rows.id(from.helped()));
        to.setGiverId(Rows.id(from.giver()));
        to.setVenueId(id(from.venue()));
        to.setSubject(from.subject());
        to.setVotes(from.votes());
        to.setGivenAt(from.at().toEpochMilli());
        to.save();
    }

    private static @Nullable Integer id(@Nullable ChannelId venue) {
        return venue == null ? null : venue.value();
    }

    private static Credit credit(CreditRow row) {
        var venue = row.getVenueId();
        return new Credit(
                row.getSource(),
                CreditKind.valueOf(row.getKind()),
                new HandleId(row.getHelperId()),
                Rows.handle(row.getHelpedId()),
                Rows.handle(row.getGiverId()),
                venue == null ? null : new ChannelId(venue),
                row.getSubject(),
                row.getVotes(),
                Instant.ofEpochMilli(row.getGivenAt()));
    }

    /** Gathers the credits of a helper, which come one after the other. */
    private static final class OneHelper {
        private final OfOneHelper to;
        private List<Credit> gathered = new ArrayList<>();
        private int read;

        OneHelper(OfOneHelper to) {
            this.to = to;
        }

        void add(Credit credit) {
            if (!gathered.isEmpty() && !gathered.getFirst().helper().equals(credit.helper())) end();
            gathered.add(credit);
            read++;
        }

        void end() {
            if (gathered.isEmpty()) return;
            to.take(gathered.getFirst().helper(), List.copyOf(gathered));
            gathered = new ArrayList<>();
        }
    }
}
