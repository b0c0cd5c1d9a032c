package org.hearback.dispatch;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Letter;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Person;
import org.hearback.plan.Planning;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What goes in one message: all that one person is to be told now. The most private place leads,
 * and takes along only what may be said there. Thread-safe.
 */
final class Digest {
    /** The greatest {@link #reach} of what only its person reads. */
    private static final int ALONE = 1;

    /** Between what one letter tells and what the next does. */
    static final String SEAM = "\n\n";

    private final TellingBook tellings;
    private final ThreadWays ways;
    private final Planning planning;
    private final Links links;

    Digest(TellingBook tellings, ThreadWays ways, Planning planning, Links links) {
        this.tellings = tellings;
        this.ways = ways;
        this.planning = planning;
        this.links = links;
    }

    /**
     * One message.
     *
     * @param lead the notice that leaves
     * @param own what it says itself, where it goes
     * @param letter as it leaves
     * @param with those that go within it
     */
    record Parcel(Notice lead, Letter own, Letter letter, List<Notice> with) {}

    /** Those of the others that are due as well and can go in one message with something. */
    List<Notice> due(Notice notice, List<Notice> others) {
        if (!canShare(notice)) return List.of();
        return others.stream()
                .filter(other -> other.state() == NoticeState.DUE && canShare(other))
                .filter(other -> !Patience.isSameNews(notice, other))
                .filter(other -> isApproved(other))
                .toList();
    }

    private static boolean canShare(Notice notice) {
        return notice.occasion() != Occasion.FIX_CHECK
                && notice.letter().target() != null
                && !(notice.letter().target() instanceof Target.Inside);
    }

    private boolean isApproved(Notice other) {
        return tellings.find(other.tellingId())
                .filter(telling -> telling.state() == Telling.State.APPROVED)
                .isPresent();
    }

    /** The one of all that leads: most private first, then oldest. */
    Notice lead(Notice notice, List<Notice> due) {
        var all = new ArrayList<>(due);
        all.add(notice);
        return Collections.min(
                all, Comparator.comparingInt(this::reach).thenComparingLong(Notice::id));
    }

    /** The message that this notice leads. */
    Parcel parcel(Notice lead, Telling telling, Person person, List<Notice> due) {
        var apt = due.stream().filter(other -> mayGoWith(lead, other, person)).toList();
        var shared = apt.isEmpty() ? null : shared(lead, telling, person);
        if (shared == null) return new Parcel(lead, lead.letter(), lead.letter(), List.of());
        var with = new ArrayList<Notice>();
        var news = new HashSet<String>();
        var letter = shared;
        for (var other : apt) {
            var joined = joined(letter, other);
            if (joined == null || !news.add(other.loopId() + other.occasion().name())) continue;
            letter = joined;
            with.add(other);
        }
        return with.isEmpty()
                ? new Parcel(lead, lead.letter(), lead.letter(), List.of())
                : new Parcel(lead, shared, letter, with);
    }

    /** A request's comments are read by all who follow it: what joins several goes by mail. */
    private @Nullable Letter shared(Notice lead, Telling telling, Person person) {
        if (!(lead.letter().target() instanceof Target.OnRequest)) return lead.letter();
        var mail =
                planning.another(lead, telling, person, Set.of(Route.THREAD, Route.REQUEST))
                        .letter();
        return mail.target() instanceof Target.ByMail ? mail : null;
    }

    private @Nullable Letter joined(Letter letter, Notice other) {
        var text = letter.text() + SEAM + other.letter().text();
        return text.length() + links.growth(text) <= room(letter)
                ? new Letter(
                        letter.target(), letter.language(), letter.subject(), text, letter.edited())
                : null;
    }

    private int room(Letter letter) {
        var way = letter.target() instanceof Target.UnderPost(var post) ? way(post) : null;
        return way == null ? Letter.MAX_TEXT_CHARS : way.maxChars();
    }

    /** Whether what the other says may be said where this one goes. */
    boolean mayGoWith(Notice lead, Notice other, Person person) {
        var proven = person.verifiedFrom(first(lead));
        // Which of their handles reads the message is no matter only where all are proven theirs.
        if (!proven.containsAll(lead.handles()) || !proven.containsAll(other.handles()))
            return false;
        if (reach(lead) <= ALONE) return true;
        // Where others read along, nothing may say that two names are one person.
        return !Collections.disjoint(lead.handles(), other.handles())
                && circle(lead).isWithin(circle(other));
    }

    private static HandleId first(Notice notice) {
        return Collections.min(notice.handles(), Comparator.comparingInt(HandleId::value));
    }

    /** How many can read it, from those whom nobody reads along. */
    private int reach(Notice notice) {
        if (!(notice.letter().target() instanceof Target.UnderPost)) return 0;
        return switch (circle(notice)) {
            case DIRECT -> ALONE;
            case MEMBERS, FOLLOWERS -> 2;
            case UNLISTED -> 3;
            case PUBLIC -> 4;
        };
    }

    private Visibility circle(Notice notice) {
        var way = notice.letter().target() instanceof Target.UnderPost(var post) ? way(post) : null;
        return way == null ? Visibility.DIRECT : way.circle();
    }

    private ThreadWays.@Nullable Way way(PostKey post) {
        return ways.under(List.of(post)).get(post);
    }
}
