package org.hearback.credit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The credits in memory. */
public final class FakeCreditBook implements CreditBook {
    private final FakeTransactions transactions;
    private final FakeTable<String, Credit> credits;

    /** Knows no credit. */
    public FakeCreditBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.credits = new FakeTable<>(transactions);
    }

    @Override
    public void put(Credit credit) {
        transactions.mustNotBeOpen();
        credits.put(credit.source(), credit);
    }

    @Override
    public void withdraw(String source) {
        credits.remove(source);
    }

    @Override
    public Optional<Credit> find(String source) {
        return credits.find(source);
    }

    @Override
    public List<Credit> of(Collection<HandleId> helpers, Instant since) {
        var wanted = Set.copyOf(helpers);
        return given(since).filter(credit -> wanted.contains(credit.helper())).toList();
    }

    @Override
    public Set<HandleId> helpersOf(Collection<HandleId> people) {
        return credits.all().stream()
                .filter(
                        credit ->
                                Stream.of(credit.helped(), credit.giver())
                                        .anyMatch(one -> one != null && people.contains(one)))
                .map(Credit::helper)
                .collect(toUnmodifiableSet());
    }

    @Override
    public void eachHelper(Instant since, OfOneHelper to) {
        var sorted = new TreeMap<HandleId, List<Credit>>(comparingInt(HandleId::value));
        sorted.putAll(given(since).collect(groupingBy(Credit::helper, toList())));
        sorted.forEach(to::take);
    }

    private Stream<Credit> given(Instant since) {
        return credits.all().stream()
                .filter(credit -> !credit.at().isBefore(since))
                .sorted(comparing(Credit::at));
    }
}
