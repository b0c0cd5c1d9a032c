package org.hearback.voice;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The voices in memory. */
public final class FakeVoiceBook implements VoiceBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, Voice> voices;
    private final FakeTable<String, Long> ids;
    private long last;

    /** Nobody asks for anything yet; tells the log what happens. */
    public FakeVoiceBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.voices = new FakeTable<>(transactions);
        this.ids = new FakeTable<>(transactions);
    }

    @Override
    public Optional<Voice> link(Draft draft) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var known = same(draft);
                    if (known.filter(Voice::stands).isPresent()) return Optional.empty();
                    var id = known.map(Voice::id).orElseGet(() -> ++last);
                    var voice =
                            new Voice(
                                    id,
                                    draft.change(),
                                    draft.source(),
                                    draft.speaker(),
                                    draft.words(),
                                    draft.by(),
                                    draft.at(),
                                    null);
                    return Optional.of(put(voice, new VoiceLinked(id, change(voice))));
                });
    }

    @Override
    public boolean restate(long id, @Nullable HandleId speaker, Voice.Words words) {
        return transactions.in(
                () -> {
                    var standing = find(id).filter(Voice::stands);
                    standing.ifPresent(voice -> voices.put(id, with(voice, speaker, words, null)));
                    return standing.isPresent();
                });
    }

    @Override
    public boolean end(long id, Voice.End end) {
        return transactions.in(
                () -> {
                    var standing = find(id).filter(Voice::stands);
                    standing.ifPresent(
                            voice ->
                                    put(
                                            with(voice, voice.speaker(), voice.words(), end),
                                            new VoiceEnded(id, change(voice))));
                    return standing.isPresent();
                });
    }

    @Override
    public boolean end(Voice read, Voice.End end) {
        return transactions.in(
                () ->
                        find(read.id())
                                        .filter(now -> now.linkedAt().equals(read.linkedAt()))
                                        .isPresent()
                                && end(read.id(), end));
    }

    @Override
    public Optional<Voice> find(long id) {
        return voices.find(id);
    }

    @Override
    public List<Voice> ofChanges(Collection<Long> changeIds) {
        var wanted = Set.copyOf(changeIds);
        return standing(voice -> wanted.contains(change(voice)));
    }

    @Override
    public List<Voice> ofSource(Source source) {
        return standing(voice -> voice.source().asText().equals(source.asText()));
    }

    @Override
    public List<Voice> ofRequests(Collection<Long> issueIds) {
        var wanted = Set.copyOf(issueIds);
        return standing(
                voice ->
                        voice.source() instanceof Source.OfRequest(var request)
                                && wanted.contains(request.issueId()));
    }

    @Override
    public List<Voice> ofSpeakers(Collection<HandleId> speakers, int limit) {
        return standing(voice -> voice.speaker() != null && speakers.contains(voice.speaker()))
                .reversed()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> changesAfter(long issueId, int limit) {
        return standing(voice -> change(voice) > issueId).stream()
                .map(FakeVoiceBook::change)
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    /** All voices, those that ended too, in the order in which they were first linked. */
    public List<Voice> all() {
        return voices.all();
    }

    private Optional<Voice> same(Draft draft) {
        return ids.find(name(draft.change().issueId(), draft.source())).map(voices::get);
    }

    private static String name(long changeId, Source source) {
        return changeId + " " + source.asText();
    }

    private Voice put(Voice voice, Fact fact) {
        voices.put(voice.id(), voice);
        ids.put(name(change(voice), voice.source()), voice.id());
        facts.append(fact);
        return voice;
    }

    private List<Voice> standing(Predicate<Voice> which) {
        return voices.all().stream().filter(Voice::stands).filter(which).toList();
    }

    private static long change(Voice voice) {
        return voice.change().issueId();
    }

    private static Voice with(
            Voice voice, @Nullable HandleId speaker, Voice.Words words, Voice.@Nullable End end) {
        return new Voice(
                voice.id(),
                voice.change(),
                voice.source(),
                speaker,
                words,
                voice.by(),
                voice.linkedAt(),
                end);
    }
}
