package org.hearback.plan;

import org.hearback.kernel.PostKey;
import org.hearback.loop.LoopRulesBook;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.Telling.Approval;
import org.hearback.notice.TellingBook;
import org.hearback.notice.ThreadWays;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What owners see and decide of tellings: what it says, and that it may leave. Thread-safe; who may
 * ask is for the doors to check.
 */
public final class TellingService {
    /** How many notices with leaks are named; the page shows the others once these are mended. */
    private static final int NAMED = 20;

    /** What Jira takes for a comment or for a mail in its queue. */
    private static final Duration JIRAS_PACE = Duration.ofMillis(200);

    private static final Set<NoticeState> LEAVING =
            EnumSet.of(NoticeState.PLANNED, NoticeState.DUE, NoticeState.SENDING);

    private final Books books;
    private final Planning planning;
    private final Contributors contributors;
    private final Leaks leaks;
    private final Links links;
    private final ThreadWays threads;
    private final Clock clock;

    /** What it reads and writes. */
    public record Books(TellingBook tellings, NoticeBook notices, LoopRulesBook rules) {}

    /** How a text is read before it leaves. */
    public record Reading(Leaks leaks, Links links) {}

    /** A service on these. */
    public TellingService(
            Books books,
            Planning planning,
            Contributors contributors,
            Reading reading,
            ThreadWays threads,
            Clock clock) {
        this.books = books;
        this.planning = planning;
        this.contributors = contributors;
        this.leaks = reading.leaks;
        this.links = reading.links;
        this.threads = threads;
        this.clock = clock;
    }

    /** What came of deciding about a telling. */
    public sealed interface Decided {
        /** It is so now. */
        record Done(Telling telling) implements Decided {}

        /** One more person has to approve it. */
        record NeedsAnother(Telling telling) implements Decided {}

        /** They approved it before, and somebody else has to. */
        record SamePerson() implements Decided {}

        /** A reason for customers is missing. */
        record NeedsReason() implements Decided {}

        /** Nobody is left who would be told. */
        record NobodyToTell() implements Decided {}

        /**
         * Something stands in texts that must not reach their readers.
         *
         * @param count how many texts
         * @param first the first of them
         */
        record Leaking(int count, List<Preview> first) implements Decided {
            public Leaking {
                first = List.copyOf(first);
            }
        }

        /** A text is too long; in UTF-16 chars. */
        record TooLong(int chars, int most) implements Decided {}

        /** It is not in a state for that; or somebody changed it just now. */
        record NotNow() implements Decided {}

        /** There is none of that id. */
        record NoSuchTelling() implements Decided {}
    }

    /** The telling of that id. */
    public Optional<Telling> find(long tellingId) {
        return books.tellings.find(tellingId);
    }

    /** The loop's tellings, oldest first. */
    public List<Telling> ofLoop(long loopId) {
        return books.tellings.ofLoop(loopId);
    }

    /** The tellings of the project in these states, newest first. */
    public List<Telling> ofProject(long projectId, Set<Telling.State> states, int limit) {
        return books.tellings.ofProject(projectId, states, limit);
    }

    /** How many people would be told of the change as things are. */
    public int wouldBeTold(long changeId) {
        return contributors.asking(changeId, false, Set.of()).count();
    }

    /**
     * How long it takes at least until all of it left, as the limits of the channels and the pace
     * of Jira's own ways allow: the slowest of them decides.
     */
    public Duration eta(long tellingId) {
        var counts = new HashMap<String, Integer>();
        var anyPost = new HashMap<String, PostKey>();
        Contributors.each(tellingId, books.notices)
                .filter(notice -> LEAVING.contains(notice.state()))
                .flatMap(notice -> Stream.ofNullable(notice.letter().target()))
                .forEach(
                        target -> {
                            var lane = target.route().name();
                            if (target instanceof Notice.Target.UnderPost(var post)) {
                                lane += post.channel().value();
                                anyPost.putIfAbsent(lane, post);
                            }
                            counts.merge(lane, 1, Integer::sum);
                        });
        var ways = threads.under(anyPost.values());
        var longest = Duration.ZERO;
        for (var lane : counts.entrySet()) {
            var way = Optional.ofNullable(anyPost.get(lane.getKey())).map(ways::get);
            var pace = way.map(ThreadWays.Way::pace).orElse(JIRAS_PACE);
            var time = pace.multipliedBy(lane.getValue());
            if (time.compareTo(longest) > 0) longest = time;
        }
        return longest;
    }

    /** Says what an owner typed for customers; what was approved has to be approved again. */
    public Decided say(long tellingId, String publicName, String reason) {
        var found = find(tellingId);
        if (found.isEmpty()) return new Decided.NoSuchTelling();
        var name = publicName.strip();
        if (name.length() > Telling.Words.MAX_NAME_CHARS)
            return new Decided.TooLong(name.length(), Telling.Words.MAX_NAME_CHARS);
        if (reason.strip().length() > Telling.Words.MAX_REASON_CHARS)
            return new Decided.TooLong(reason.strip().length(), Telling.Words.MAX_REASON_CHARS);
        var telling = found.get();
        if (telling.state() != Telling.State.HELD) return new Decided.NotNow();
        var words = new Telling.Words(name, reason, telling.words().version());
        if (!books.tellings.turn(telling.saying(words))) return new Decided.NotNow();
        return planning.rewrite(tellingId) ? done(tellingId) : new Decided.NotNow();
    }

    /** Plans anew, with texts as templates have them now. For ten thousand people some seconds. */
    public Decided planAgain(long tellingId) {
        if (find(tellingId).isEmpty()) return new Decided.NoSuchTelling();
        return planning.rewrite(tellingId) ? done(tellingId) : new Decided.NotNow();
    }

    /** Takes an approval back: what did not leave yet waits again. */
    public Decided hold(long tellingId) {
        var found = find(tellingId);
        if (found.isEmpty()) return new Decided.NoSuchTelling();
        var telling = found.get();
        if (telling.state() != Telling.State.APPROVED && telling.state() != Telling.State.HELD)
            return new Decided.NotNow();
        if (telling.state() == Telling.State.APPROVED) {
            var held = telling.approved(List.of()).in(Telling.State.HELD, null);
            if (!books.tellings.turn(held)) return new Decided.NotNow();
        }
        // One that leaves just now is told of the hold by its own look at the telling.
        Contributors.each(tellingId, books.notices)
                .filter(notice -> notice.state() == NoticeState.DUE && notice.isUntouched())
                .forEach(it -> books.notices.turn(it.in(NoticeState.PLANNED, "", null)));
        return done(tellingId);
    }

    /**
     * Approves, in the name of the Jira user of that key; it leaves once as many different people
     * did as the project's rules ask for. For ten thousand people some seconds.
     */
    public Decided approve(long tellingId, String by) {
        var found = find(tellingId);
        if (found.isEmpty()) return new Decided.NoSuchTelling();
        var telling = found.get();
        if (telling.state() != Telling.State.HELD) return new Decided.NotNow();
        if (Outcomes.lacksReason(telling)) return new Decided.NeedsReason();
        if (!books.notices.count(tellingId).containsKey(NoticeState.PLANNED))
            return new Decided.NobodyToTell();
        var leaking = leaking(telling);
        if (leaking.count() > 0) return leaking;
        if (telling.approvals().stream().anyMatch(it -> it.by().equals(by)))
            return new Decided.SamePerson();
        var approvals = new ArrayList<>(telling.approvals());
        approvals.add(new Approval(by, clock.instant()));
        var isEnough = approvals.size() >= books.rules.of(telling.projectId()).approvals();
        var state = isEnough ? Telling.State.APPROVED : Telling.State.HELD;
        if (!books.tellings.turn(telling.approved(approvals).in(state, null)))
            return new Decided.NotNow();
        var now = find(tellingId).orElseThrow();
        return isEnough ? new Decided.Done(now) : new Decided.NeedsAnother(now);
    }

    private Decided.Leaking leaking(Telling telling) {
        var first = new ArrayList<Preview>();
        var count = 0;
        for (var notice : (Iterable<Notice>) planned(telling.id())::iterator) {
            var preview = Preview.of(notice, telling, leaks, links);
            if (preview.leaks().isEmpty()) continue;
            count++;
            if (first.size() < NAMED) first.add(preview);
        }
        return new Decided.Leaking(count, first);
    }

    private Stream<Notice> planned(long tellingId) {
        return Contributors.each(tellingId, books.notices)
                .filter(notice -> notice.state() == NoticeState.PLANNED);
    }

    private Decided done(long tellingId) {
        return new Decided.Done(find(tellingId).orElseThrow());
    }
}
