package org.hearback.adapter.store;

import static java.util.stream.Collectors.toSet;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.HandleId;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.hearback.person.HandleBook;
import org.hearback.person.KnownHandle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Handles in table HANDLE, what they are looked for by in HANDLE_HINT. */
final class AoHandleBook implements HandleBook {
    private static final Comparator<KnownHandle> NEWEST_FIRST =
            Comparator.comparingInt((KnownHandle known) -> known.id().value()).reversed();

    /** Newest handles looked at: thousands may have the address of one help desk. */
    private static final int MOST_HINTED = 1_000;

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoHandleBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public KnownHandle meet(Handle handle) {
        transactions.mustNotBeOpen();
        var key = key(handle.network(), handle.stableId());
        return known(refreshed(row(key).orElseGet(() -> insert(key, handle)), handle));
    }

    @Override
    public Optional<KnownHandle> find(HandleId id) {
        return find(Set.of(id)).stream().findFirst();
    }

    @Override
    public List<KnownHandle> find(Collection<HandleId> ids) {
        return rows(ids).map(AoHandleBook::known).toList();
    }

    @Override
    public Optional<KnownHandle> find(String network, String stableId) {
        return row(key(network, stableId)).map(AoHandleBook::known);
    }

    @Override
    public List<KnownHandle> named(String name, int limit) {
        var key = Hint.NAME.key(name.startsWith("@") ? name.substring(1) : name);
        return hinted(Set.of(key), known -> Hint.of(known.handle()).contains(key), limit);
    }

    @Override
    public List<KnownHandle> hinting(Collection<HandleId> ids, int limit) {
        var keys =
                find(ids).stream()
                        .flatMap(known -> Hint.toOthersOf(known.handle()).stream())
                        .collect(toSet());
        var theirs = Set.copyOf(ids);
        return hinted(
                keys,
                known ->
                        !theirs.contains(known.id())
                                && Hint.of(known.handle()).stream().anyMatch(keys::contains),
                limit);
    }

    /** Hints may lag behind the names in the row by a moment, so the row has the last word. */
    private List<KnownHandle> hinted(Set<String> keys, Predicate<KnownHandle> holds, int limit) {
        var ids =
                InList.rounds(keys, round -> ao.find(HintRow.class, byKeys(round)))
                        .map(row -> new HandleId(row.getHandleId()))
                        .collect(toSet());
        return find(ids).stream().filter(holds).sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private static Query byKeys(List<String> keys) {
        return Query.select()
                .where(HintRow.HINT_KEY + " IN " + InList.of(keys.size()), keys.toArray())
                .order(HintRow.HANDLE_ID + " DESC")
                .limit(MOST_HINTED);
    }

    /** Makes another handle of it, which nobody looks for under the old names any more. */
    void replace(HandleId id, Handle by) {
        transactions.run(
                () ->
                        rows(Set.of(id))
                                .forEach(
                                        row -> {
                                            row.setHandleKey(key(by.network(), by.stableId()));
                                            row.setStableId(by.stableId());
                                            write(by, row);
                                            replaceHints(row.getID(), by);
                                        }));
    }

    private HandleRow insert(String key, Handle handle) {
        transactions.insertFirst(
                () -> {
                    var row = ao.create(HandleRow.class, columns(key, handle));
                    createHints(row.getID(), handle);
                },
                () -> row(key).isPresent());
        return row(key).orElseThrow();
    }

    /** Most posts come from people whose names did not change: those cost no write. */
    private HandleRow refreshed(HandleRow row, Handle seen) {
        var stored = handle(row);
        if (stored.equals(seen)) return row;
        transactions.run(
                () -> {
                    write(seen, row); // first: whoever comes second waits here for the first
                    if (Hint.of(stored).equals(Hint.of(seen))) return;
                    replaceHints(row.getID(), seen);
                });
        return row;
    }

    private void replaceHints(int handleId, Handle handle) {
        ao.deleteWithSQL(HintRow.class, HintRow.HANDLE_ID + " = ?", handleId);
        createHints(handleId, handle);
    }

    private void createHints(int handleId, Handle handle) {
        for (var key : Hint.of(handle))
            ao.create(HintRow.class, Map.of(HintRow.HANDLE_ID, handleId, HintRow.HINT_KEY, key));
    }

    private Optional<HandleRow> row(String key) {
        return Rows.first(ao, HandleRow.class, HandleRow.HANDLE_KEY + " = ?", key);
    }

    private Stream<HandleRow> rows(Collection<HandleId> ids) {
        var values = Rows.ids(ids);
        return InList.rounds(
                values,
                round ->
                        ao.find(
                                HandleRow.class,
                                "ID IN " + InList.of(round.size()),
                                round.toArray()));
    }

    private static String key(String network, String stableId) {
        return IndexKey.of(network, stableId);
    }

    private static Map<String, Object> columns(String key, Handle handle) {
        return new Columns()
                .with(HandleRow.HANDLE_KEY, key)
                .with(HandleRow.NETWORK, handle.network())
                .with(HandleRow.STABLE_ID, handle.stableId())
                .with(HandleRow.SHORT_NAME, handle.name())
                .with(HandleRow.DISPLAY_NAME, handle.displayName())
                .with(HandleRow.PROFILE, handle.profile())
                .with(HandleRow.FOLLOWERS, handle.about().followers())
                .with(HandleRow.LINKS, Columns.lines(handle.about().links()))
                .with(HandleRow.EMAIL, handle.about().email())
                .values();
    }

    private static void write(Handle from, HandleRow to) {
        to.setShortName(from.name());
        to.setDisplayName(from.displayName());
        to.setProfile(Columns.text(from.profile()));
        to.setFollowers(from.about().followers());
        to.setLinks(Columns.lines(from.about().links()));
        to.setEmail(from.about().email());
        to.save();
    }

    private static KnownHandle known(HandleRow row) {
        return new KnownHandle(new HandleId(row.getID()), handle(row));
    }

    private static Handle handle(HandleRow row) {
        return new Handle(
                row.getNetwork(),
                row.getStableId(),
                row.getShortName(),
                row.getDisplayName(),
                Columns.uri(row.getProfile()),
                new About(row.getFollowers(), Columns.uris(row.getLinks()), row.getEmail()));
    }
}
