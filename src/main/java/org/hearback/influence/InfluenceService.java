package org.hearback.influence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.fixcheck.FixAnswerBook;
import org.hearback.influence.Influence.Told;
import org.hearback.kernel.HandleId;
import org.hearback.loop.Change;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.person.Handle;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Occasion;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody influenced, as they may see it. A change that they asked for is named by what they
 * said themselves until they were told of it: its product may be a secret. Thread-safe.
 */
public final class InfluenceService {
    /** Most voices and notices that are looked at, the newest first. */
    static final int MOST = 200;

    private final Books books;
    private final PersonGraph persons;
    private final ChangeDesk changes;
    private final Links links;

    /** Where it stands what was asked and told. */
    public record Books(
            VoiceBook voices,
            LoopBook loops,
            TellingBook tellings,
            NoticeBook notices,
            FixAnswerBook answers) {}

    /** A service on these. */
    public InfluenceService(Books books, PersonGraph persons, ChangeDesk changes, Links links) {
        this.books = books;
        this.persons = persons;
        this.changes = changes;
        this.links = links;
    }

    /**
     * What a customer sees of themselves.
     *
     * @param theirs the customer's handle and what is proven to be the same person; empty while we
     *     never met them
     * @param optedOut whether they wished, for one of these handles, that we leave them alone
     */
    public record Asked(Set<HandleId> theirs, boolean optedOut, List<Influence> influences) {
        public Asked {
            theirs = Set.copyOf(theirs);
            influences = List.copyOf(influences);
        }
    }

    /** What the customer of that Jira user key influenced, the newest first. */
    public Asked ofCustomer(String userKey) {
        return persons.ofCustomer(userKey)
                .map(person -> asked(person, userKey))
                .orElseGet(() -> new Asked(Set.of(), false, List.of()));
    }

    private Asked asked(Person person, String userKey) {
        var theirs =
                person.handles().stream()
                        .filter(known -> isAccount(known.handle(), userKey))
                        .flatMap(known -> person.verifiedFrom(known.id()).stream())
                        .collect(toUnmodifiableSet());
        var wishes = persons.wishes(person);
        var optedOut =
                theirs.stream().anyMatch(id -> wishes.getOrDefault(id, Wish.NONE).optedOut());
        return new Asked(theirs, optedOut, of(theirs));
    }

    private static boolean isAccount(Handle handle, String userKey) {
        return handle.isCustomer() && handle.stableId().equals(userKey);
    }

    /**
     * What was influenced under these handles, the newest first.
     *
     * @param handles of one person, all of them proven
     */
    public List<Influence> of(Set<HandleId> handles) {
        if (handles.isEmpty()) return List.of();
        var rows = new LinkedHashMap<Long, Row>();
        for (var voice : books.voices().ofSpeakers(handles, MOST))
            rows.computeIfAbsent(voice.change().issueId(), id -> new Row()).voices.add(voice);
        var told = told(handles);
        var tellings = tellings(told);
        for (var notice : told) {
            var telling = tellings.get(notice.tellingId());
            if (telling == null) continue;
            rows.computeIfAbsent(telling.changeId(), id -> new Row()).add(notice, telling);
        }
        return influences(rows);
    }

    /** What one change comes to for them. */
    private static final class Row {
        private final List<Voice> voices = new ArrayList<>();
        private @Nullable Notice notice;
        private @Nullable Telling telling;
        private @Nullable Notice question;

        /** The newest counts; the question whether it helped tells nothing new. */
        void add(Notice told, Telling of) {
            if (told.occasion() == Occasion.FIX_CHECK) {
                question = told;
                return;
            }
            var known = notice;
            if (known != null && !at(told).isAfter(at(known))) return;
            notice = told;
            telling = of;
        }
    }

    /** Notices that they have, oldest first. */
    private List<Notice> told(Set<HandleId> handles) {
        return books.notices().ofHandles(handles, MOST).reversed().stream()
                .filter(this::isTold)
                .toList();
    }

    private boolean isTold(Notice notice) {
        if (notice.state() != NoticeState.BATCHED) return notice.state() == NoticeState.TOLD;
        return books.notices()
                .find(notice.within())
                .filter(leading -> leading.state() == NoticeState.TOLD)
                .isPresent();
    }

    private Map<Long, Telling> tellings(List<Notice> told) {
        var loops = new LinkedHashSet<Long>();
        told.forEach(notice -> loops.add(notice.loopId()));
        return books.tellings().ofLoops(loops).stream().collect(toMap(Telling::id, it -> it));
    }

    private List<Influence> influences(Map<Long, Row> rows) {
        var products = products(rows);
        var current = new HashMap<Long, Loop>();
        books.loops()
                .current(rows.keySet())
                .forEach(loop -> current.put(loop.change().issueId(), loop));
        var influences = new ArrayList<Influence>();
        rows.forEach(
                (change, row) ->
                        influences.add(
                                influence(
                                        row,
                                        products.getOrDefault(change, ""),
                                        Optional.ofNullable(current.get(change)))));
        influences.sort(
                comparing(InfluenceService::last, nullsFirst(comparing(it -> it))).reversed());
        return influences;
    }

    /** Names of the products of what they were told of. */
    private Map<Long, String> products(Map<Long, Row> rows) {
        var told = rows.entrySet().stream().filter(row -> row.getValue().notice != null);
        return changes.find(told.map(Map.Entry::getKey).toList()).stream()
                .collect(toMap(change -> change.ref().issueId(), InfluenceService::product));
    }

    private static String product(Change change) {
        return change.product().name();
    }

    private Influence influence(Row row, String product, Optional<Loop> current) {
        var notice = row.notice;
        var telling = row.telling;
        var first = first(row.voices);
        var name = telling == null ? "" : telling.words().publicName();
        var told = notice == null || telling == null ? null : told(notice, telling, product);
        return new Influence(
                name.isEmpty() ? first.map(voice -> voice.words().quote()).orElse("") : name,
                first.map(InfluenceService::request).orElse(""),
                first.map(voice -> voice.words().heardAt()).orElse(null),
                told,
                notice != null && isOpenAgain(notice, current),
                question(row).orElse(null));
    }

    /** A question that they have and did not answer yet. */
    private Optional<URI> question(Row row) {
        return Optional.ofNullable(row.question)
                .map(Notice::id)
                .filter(id -> books.answers().find(id).isEmpty())
                .map(links::answer);
    }

    private Told told(Notice notice, Telling telling, String product) {
        var version = telling.words().version();
        return new Told(
                notice.occasion(),
                notice.says(product) ? product : "",
                notice.says(version) ? version : "",
                Influence.isForThePage(notice)
                        ? links.put(notice.letter().text(), notice.id())
                        : "",
                at(notice));
    }

    /** The voice that was heard first; what it says stands for all of theirs. */
    private static Optional<Voice> first(Collection<Voice> voices) {
        return voices.stream().min(comparing(voice -> voice.words().heardAt()));
    }

    private static String request(Voice voice) {
        return switch (voice.source()) {
            case Source.OfRequest(var request) -> request.key();
            case Source.OfPost(var post) -> "";
        };
    }

    private static boolean isOpenAgain(Notice notice, Optional<Loop> current) {
        return current.filter(loop -> loop.id() != notice.loopId() && loop.regression())
                .isPresent();
    }

    private static Instant at(Notice notice) {
        var ended = notice.endedAt();
        return ended == null ? Instant.EPOCH : ended;
    }

    private static @Nullable Instant last(Influence influence) {
        var told = influence.told();
        return told == null ? influence.askedAt() : told.at();
    }
}
