package org.hearback.plan;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.loop.Hearing;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.person.LinkBook;
import org.hearback.person.Persons;
import org.hearback.plan.Crowd.Contributor;
import org.hearback.plan.Crowd.Said;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voice;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who is to be told: the persons, as of now, who speak in the voices that count. Thread-safe. Takes
 * some queries and a few hundred bytes for each voice, thousands of them included. Not inside a
 * transaction.
 */
public final class Contributors {
    private static final int PAGE = 500;

    /** One went within a second of the same person, and that one within a third of another loop. */
    private static final int MOST_HOPS = 3;

    private final Hearing hearing;
    private final NoticeBook notices;
    private final TellingBook tellings;
    private final AddressBook addresses;
    private final HandleBook handles;
    private final LinkBook links;

    /** Contributors as these know them. */
    public Contributors(
            Hearing hearing,
            NoticeBook notices,
            TellingBook tellings,
            AddressBook addresses,
            HandleBook handles,
            LinkBook links) {
        this.hearing = hearing;
        this.notices = notices;
        this.tellings = tellings;
        this.addresses = addresses;
        this.handles = handles;
        this.links = links;
    }

    /**
     * Those whom the telling is for.
     *
     * @param participants whether those who follow a request are told too
     * @param also other handles of which is to be known whose they are
     */
    public Crowd of(Telling telling, boolean participants, Collection<HandleId> also) {
        return switch (telling.occasion()) {
            case PLANNED, SHIPPED, PARTLY_SHIPPED, DECLINED ->
                    asking(telling.changeId(), participants, also);
            case REVERTED -> told(telling, Set.of(Occasion.SHIPPED, Occasion.PARTLY_SHIPPED), also);
            case FIX_CHECK -> asked(telling, also);
        };
    }

    /** Those who would be told of the change. */
    public Crowd asking(long changeId, boolean participants, Collection<HandleId> also) {
        var heard = hearing.of(changeId);
        var followers = participants ? followers(heard) : Map.<Long, List<String>>of();
        var said = new ArrayList<Said>();
        for (var each : heard) {
            var shared = !of(each.source(), followers).isEmpty();
            for (var speaker : each.speakers()) said.add(said(each, speaker, shared));
            for (var follower : of(each.source(), followers)) said.add(following(each, follower));
        }
        var house = house(heard);
        var all = new LinkedHashSet<>(also);
        said.forEach(one -> all.add(one.by()));
        all.addAll(house);
        var persons = Persons.near(all, links);
        var people = new LinkedHashMap<HandleId, Contributor>();
        group(said, persons)
                .forEach(
                        (leader, theirs) ->
                                people.put(
                                        leader,
                                        new Contributor(
                                                leader, speaking(theirs), theirs, null, false)));
        for (var handle : house) {
            var leader = persons.leader(handle);
            people.putIfAbsent(
                    leader, new Contributor(leader, Set.of(handle), List.of(), null, true));
        }
        return new Crowd(List.copyOf(people.values()), persons);
    }

    private static Map<HandleId, List<Said>> group(List<Said> said, Persons persons) {
        var theirs = new LinkedHashMap<HandleId, List<Said>>();
        for (var one : said)
            theirs.computeIfAbsent(persons.leader(one.by()), leader -> new ArrayList<>()).add(one);
        return theirs;
    }

    private static Set<HandleId> speaking(List<Said> theirs) {
        return theirs.stream().map(Said::by).collect(toCollection(LinkedHashSet::new));
    }

    private static Said said(Hearing.Heard heard, Speakers.Speaker speaker, boolean shared) {
        var asks = speaker.part() == Speakers.Part.ASKER;
        var words = heard.voice() == null ? null : heard.voice().words();
        var newest = speaker.posts().isEmpty() ? null : speaker.posts().getLast();
        return new Said(
                heard.source(),
                heard.voice() == null ? 0 : heard.voice().id(),
                speaker.handle(),
                asks,
                asks && words != null ? words.quote() : "",
                asks && words != null
                        ? words.circle()
                        : newest == null ? Visibility.DIRECT : newest.circle(),
                asks && words != null
                        ? words.heardAt()
                        : newest == null ? Instant.EPOCH : newest.at(),
                speaker.posts(),
                via(heard),
                shared);
    }

    private Said following(Hearing.Heard heard, String userKey) {
        return new Said(
                heard.source(),
                heard.voice() == null ? 0 : heard.voice().id(),
                handles.meet(Handle.ofCustomer(userKey)).id(),
                false,
                "",
                Visibility.DIRECT,
                Instant.EPOCH,
                List.of(),
                via(heard),
                true);
    }

    private static String via(Hearing.Heard heard) {
        return heard.path().ways().stream().map(Enum::name).findFirst().orElse("");
    }

    private Map<Long, List<String>> followers(List<Hearing.Heard> heard) {
        var requests = new LinkedHashSet<Long>();
        for (var each : heard)
            if (each.source() instanceof Source.OfRequest(var request))
                requests.add(request.issueId());
        return addresses.participants(requests);
    }

    private static List<String> of(Source source, Map<Long, List<String>> followers) {
        return source instanceof Source.OfRequest(var request)
                ? followers.getOrDefault(request.issueId(), List.of())
                : List.of();
    }

    /** The people of the house who linked voices. */
    private List<HandleId> house(List<Hearing.Heard> heard) {
        var linkers =
                heard.stream()
                        .map(Hearing.Heard::voice)
                        .flatMap(Stream::ofNullable)
                        .map(Voice::by)
                        .collect(toCollection(TreeSet::new));
        return addresses.of(linkers).values().stream()
                .filter(user -> user.active() && user.employee())
                .map(user -> handles.meet(Handle.ofCustomer(user.userKey())).id())
                .toList();
    }

    /** Those who have it, or may have it, from the loop's tellings on these occasions. */
    private Crowd told(Telling telling, Set<Occasion> on, Collection<HandleId> also) {
        var before = new ArrayList<Notice>();
        for (var each : tellings.ofLoop(telling.loopId()))
            if (on.contains(each.occasion()))
                each(each.id(), notices)
                        .filter(notice -> wentOut(notice, notices))
                        .forEach(before::add);
        return crowd(before, also);
    }

    /** Those who were chosen to be asked: nobody else is. */
    private Crowd asked(Telling telling, Collection<HandleId> also) {
        return crowd(each(telling.id(), notices).toList(), also);
    }

    private Crowd crowd(List<Notice> before, Collection<HandleId> also) {
        var all = new LinkedHashSet<>(also);
        before.forEach(notice -> all.addAll(notice.handles()));
        var persons = Persons.near(all, links);
        var people = new HashMap<HandleId, Contributor>();
        for (var notice : before) {
            var theirs = new HashMap<HandleId, Set<HandleId>>();
            for (var handle : notice.handles())
                theirs.computeIfAbsent(persons.leader(handle), it -> new LinkedHashSet<>())
                        .add(handle);
            theirs.forEach(
                    (leader, speaking) ->
                            people.putIfAbsent(
                                    leader,
                                    new Contributor(
                                            leader, speaking, List.of(), notice, isHouse(notice))));
        }
        return new Crowd(List.copyOf(people.values()), persons);
    }

    private static boolean isHouse(Notice notice) {
        return notice.voiceId() == 0 && notice.letter().target() instanceof Notice.Target.Inside;
    }

    /** Whether the notice, or the one within which it went, left or may have left. */
    static boolean wentOut(Notice notice, NoticeBook notices) {
        return switch (carrier(notice, notices).state()) {
            case TOLD, SENDING, LOST -> true;
            case BATCHED, PLANNED, LATE, DUE, FAILED, EXCLUDED -> false;
            case OPTED_OUT, UNREACHABLE, CANCELLED -> false;
        };
    }

    /** The notice itself, or the one with which it goes or went. */
    public static Notice carrier(Notice notice, NoticeBook notices) {
        var carrier = notice;
        for (var hops = 0; hops < MOST_HOPS && carrier.within() != 0; hops++)
            carrier = notices.find(carrier.within()).orElse(carrier);
        return carrier;
    }

    /** All notices of the telling, read in pages. */
    static Stream<Notice> each(long tellingId, NoticeBook notices) {
        return Stream.iterate(
                        notices.ofTelling(tellingId, 0, PAGE),
                        page -> !page.isEmpty(),
                        page -> notices.ofTelling(tellingId, page.getLast().id(), PAGE))
                .flatMap(List::stream);
    }

    /** The telling's notices by id. */
    public static Map<Long, Notice> byId(long tellingId, NoticeBook notices) {
        return each(tellingId, notices)
                .collect(
                        toMap(
                                Notice::id,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
