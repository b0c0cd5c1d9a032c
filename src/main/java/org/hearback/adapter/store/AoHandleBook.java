package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.HandleId;
import org.hearback.person.Handle;
import org.hearback.person.Person;
import org.hearback.person.HandleBook;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Handles in table HANDLE. */
final class AoHandleBook implements HandleBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoHandleBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public Person meet(Handle handle) {
        var key = IndexKey.of(handle.network(), handle.stableId());
        return person(refreshed(row(key).orElseGet(() -> insert(key, handle)), handle));
    }

    @Override
    public Optional<Person> find(HandleId id) {
        return row(id).map(AoHandleBook::person);
    }

    @Override
    public void recordCustomer(HandleId id, String customerKey) {
        var row = row(id).orElseThrow(() -> new NoSuchElementException("person " + id.value()));
        row.setCustomerKey(customerKey);
        row.save();
    }

    private HandleRow insert(String key, Handle handle) {
        transactions.insertFirst(
                () -> ao.create(HandleRow.class, columns(key, handle)), () -> row(key).isPresent());
        return row(key).orElseThrow();
    }

    /** Most posts come from people whose names did not change: those cost no write. */
    private static HandleRow refreshed(HandleRow row, Handle seen) {
        if (handle(row).equals(seen)) return row;
        row.setShortName(seen.name());
        row.setDisplayName(seen.displayName());
        row.setProfile(Columns.text(seen.profile()));
        row.save();
        return row;
    }

    private Optional<HandleRow> row(String key) {
        return Stream.of(ao.find(HandleRow.class, HandleRow.HANDLE_KEY + " = ?", key)).findFirst();
    }

    private Optional<HandleRow> row(HandleId id) {
        return Stream.of(ao.find(HandleRow.class, "ID = ?", id.value())).findFirst();
    }

    private static Map<String, Object> columns(String key, Handle handle) {
        return new Columns()
                .with(HandleRow.HANDLE_KEY, key)
                .with(HandleRow.NETWORK, handle.network())
                .with(HandleRow.STABLE_ID, handle.stableId())
                .with(HandleRow.SHORT_NAME, handle.name())
                .with(HandleRow.DISPLAY_NAME, handle.displayName())
                .with(HandleRow.PROFILE, handle.profile())
                .values();
    }

    private static Person person(HandleRow row) {
        return new Person(new HandleId(row.getID()), handle(row), row.getCustomerKey());
    }

    private static Handle handle(HandleRow row) {
        return new Handle(
                row.getNetwork(),
                row.getStableId(),
                row.getShortName(),
                row.getDisplayName(),
                Columns.uri(row.getProfile()));
    }
}
