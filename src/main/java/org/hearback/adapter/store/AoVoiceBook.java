package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceEnded;
import org.hearback.voice.VoiceLinked;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Voices in table VOICE. */
final class AoVoiceBook implements VoiceBook {
    private static final String STANDS = VoiceRow.ENDED_AT + " IS NULL";
    private static final Comparator<Voice> OLDEST_FIRST = Comparator.comparingLong(Voice::id);

    private static final DistinctIds<VoiceRow> CHANGES =
            new DistinctIds<>(VoiceRow.class, VoiceRow.CHANGE_ID, STANDS, VoiceRow::getChangeId);

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoVoiceBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public Optional<Voice> link(Draft draft) {
        transactions.mustNotBeOpen();
        var key = key(draft.change().issueId(), draft.source());
        var isNew =
                row(key).isEmpty()
                        && transactions.insertFirst(
                                () -> {
                                    var columns = VoiceRows.columns(key, draft);
                                    tell(ao.create(VoiceRow.class, columns));
                                },
                                () -> row(key).isPresent());
        return isNew ? row(key).map(VoiceRows::read) : revive(key, draft);
    }

    private Optional<Voice> revive(String key, Draft draft) {
        return transactions.in(
                () -> {
                    var ended =
                            row(key).filter(AoVoiceBook::isEnded)
                                    .flatMap(row -> Guard.lock(ao, VoiceRow.class, row.getID()))
                                    .filter(AoVoiceBook::isEnded);
                    ended.ifPresent(
                            row -> {
                                VoiceRows.write(draft, row);
                                tell(row);
                            });
                    return ended.map(VoiceRows::read);
                });
    }

    @Override
    public boolean restate(long id, @Nullable HandleId speaker, Voice.Words words) {
        return transactions.in(
                () -> {
                    var standing = lockStanding(id);
                    standing.ifPresent(
                            row -> {
                                row.setSpeakerId(Rows.id(speaker));
                                VoiceRows.write(words, row);
                                row.save();
                            });
                    return standing.isPresent();
                });
    }

    @Override
    public boolean end(long id, Voice.End end) {
        return end(id, row -> true, end);
    }

    @Override
    public boolean end(Voice read, Voice.End end) {
        var linkedAt = read.linkedAt().toEpochMilli();
        return end(read.id(), row -> row.getLinkedAt() == linkedAt, end);
    }

    private boolean end(long id, Predicate<VoiceRow> isMeant, Voice.End end) {
        return transactions.in(
                () -> {
                    var standing = lockStanding(id).filter(isMeant);
                    standing.ifPresent(
                            row -> {
                                row.setEndedBy(end.by());
                                row.setEndedAt(end.at().toEpochMilli());
                                row.save();
                                facts.append(new VoiceEnded(id, row.getChangeId()));
                            });
                    return standing.isPresent();
                });
    }

    @Override
    public Optional<Voice> find(long id) {
        return Rows.first(ao, VoiceRow.class, "ID = ?", id).map(VoiceRows::read);
    }

    @Override
    public List<Voice> ofChanges(Collection<Long> changeIds) {
        return findStanding(VoiceRow.CHANGE_ID, changeIds);
    }

    @Override
    public List<Voice> ofSource(Source source) {
        return findStanding(VoiceRow.SOURCE, List.of(source.asText()));
    }

    @Override
    public List<Voice> ofRequests(Collection<Long> issueIds) {
        return findStanding(VoiceRow.ISSUE_ID, issueIds);
    }

    @Override
    public List<Voice> ofSpeakers(Collection<HandleId> speakers, int limit) {
        return InList.rounds(
                        Rows.ids(speakers),
                        round ->
                                ao.find(
                                        VoiceRow.class,
                                        standing(VoiceRow.SPEAKER_ID, round)
                                                .order("ID DESC")
                                                .limit(limit)))
                .map(VoiceRows::read)
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> changesAfter(long issueId, int limit) {
        return CHANGES.after(ao, issueId, limit);
    }

    /** Of the change and the source. */
    static String key(long changeId, Source source) {
        return IndexKey.of(Long.toString(changeId), source.asText());
    }

    private List<Voice> findStanding(String column, Collection<?> values) {
        return InList.rounds(
                        values.stream().distinct().toList(),
                        round -> ao.find(VoiceRow.class, standing(column, round)))
                .map(VoiceRows::read)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Query standing(String column, List<?> values) {
        return Query.select()
                .where(
                        column + " IN " + InList.of(values.size()) + " AND " + STANDS,
                        values.toArray());
    }

    private Optional<VoiceRow> lockStanding(long id) {
        return Guard.lock(ao, VoiceRow.class, id).filter(row -> !isEnded(row));
    }

    private void tell(VoiceRow row) {
        facts.append(new VoiceLinked(row.getID(), row.getChangeId()));
    }

    private Optional<VoiceRow> row(String key) {
        return Rows.first(ao, VoiceRow.class, VoiceRow.VOICE_KEY + " = ?", key);
    }

    private static boolean isEnded(VoiceRow row) {
        return row.getEndedAt() != null;
    }
}
