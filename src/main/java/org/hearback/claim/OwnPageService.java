package org.hearback.claim;

import static java.util.stream.Collectors.toMap;

import org.hearback.claim.OwnPage.Asked;
import org.hearback.claim.OwnPage.Help;
import org.hearback.claim.OwnPage.OwnHandle;
import org.hearback.claim.OwnRequests.OwnRequest;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditBook;
import org.hearback.credit.CreditKind;
import org.hearback.credit.Scoring;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.HandleId;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.person.KnownHandle;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.hearback.person.WishBook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts together what a visitor sees of themselves. Thread-safe. */
public final class OwnPageService {
    private final ClaimBooks books;
    private final People people;
    private final Sources sources;
    private final Clock clock;

    /** Who is who, and what they wish. */
    public record People(HandleBook handles, PersonGraph persons, WishBook wishes) {}

    /** Where what they wrote and did is kept. */
    public record Sources(PostBook posts, OwnRequests requests, CreditBook credits) {}

    /** A service on these. */
    public OwnPageService(ClaimBooks books, People people, Sources sources, Clock clock) {
        this.books = books;
        this.people = people;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The page of a live visit; empty while it has proven no handle. Up to a few seconds for
     * somebody who asked much.
     */
    public Optional<OwnPage> of(VisitToken visit) {
        var proven = people.handles().find(books.provenIn(visit));
        if (proven.isEmpty()) return Optional.empty();
        var parts = new LinkedHashMap<Set<HandleId>, KnownHandle>();
        for (var known : proven)
            parts.putIfAbsent(people.persons().of(known.id()).verifiedFrom(known.id()), known);
        var ids = parts.keySet().stream().flatMap(Set::stream).distinct().toList();
        var handles = people.handles().find(ids);
        var wishes = people.wishes().of(handles.stream().map(KnownHandle::handle).toList());
        var posts =
                sources.posts().ofAuthors(ids, OwnPage.MOST_POSTS).stream()
                        .filter(kept -> kept.state() != PostState.ERASED)
                        .toList();
        var credits = credits(ids);
        return Optional.of(
                new OwnPage(
                        own(handles, Set.copyOf(proven), wishes),
                        parts.size() > 1 ? List.copyOf(parts.values()) : List.of(),
                        wishes.values().stream().anyMatch(Wish::optedOut),
                        asked(posts),
                        posts.size(),
                        help(credits),
                        helped(credits)));
    }

    /** How many handles the visit has proven. */
    public int countProven(VisitToken visit) {
        return books.provenIn(visit).size();
    }

    private static List<OwnHandle> own(
            List<KnownHandle> handles, Set<KnownHandle> proven, Map<Handle, Wish> wishes) {
        return handles.stream()
                .sorted(Comparator.comparingInt(known -> known.id().value()))
                .map(
                        known ->
                                new OwnHandle(
                                        known,
                                        proven.contains(known),
                                        wishes.getOrDefault(known.handle(), Wish.NONE).preferred()))
                .toList();
    }

    /** Requests that their posts opened or continued; one that is gone from Jira is left out. */
    private List<Asked> asked(List<KeptPost> newestFirst) {
        var firsts = new LinkedHashMap<Long, KeptPost>();
        for (var kept : newestFirst) {
            var request = kept.request();
            if (request == null || !isOnDesk(kept)) continue;
            if (firsts.containsKey(request.issueId()) || firsts.size() < OwnPage.MOST_REQUESTS)
                firsts.put(request.issueId(), kept);
        }
        var known = byIssue(sources.requests().find(firsts.keySet()));
        var asked = new ArrayList<Asked>();
        firsts.forEach(
                (issue, first) -> {
                    var request = known.get(issue);
                    if (request == null) return;
                    var post = first.post();
                    asked.add(new Asked(request, post.postedAt(), post.permalink()));
                });
        return asked;
    }

    private static boolean isOnDesk(KeptPost kept) {
        return kept.state() == PostState.OPENED || kept.state() == PostState.CONTINUED;
    }

    private static Map<Long, OwnRequest> byIssue(Collection<OwnRequest> requests) {
        return requests.stream()
                .collect(toMap(own -> own.request().issueId(), own -> own, (one, same) -> one));
    }

    /**
     * What they did for others, as far back as it counts; what somebody did for themselves counts
     * nowhere.
     */
    private List<Credit> credits(Collection<HandleId> ids) {
        return sources.credits().of(ids, clock.instant().minus(Scoring.WINDOW)).stream()
                .filter(credit -> credit.helped() == null || !ids.contains(credit.helped()))
                .toList();
    }

    private static List<Help> help(List<Credit> credits) {
        var kinds = new TreeMap<CreditKind, Help>();
        for (var credit : credits)
            kinds.merge(
                    credit.kind(),
                    new Help(credit.kind(), credit.votes(), credit.at()),
                    OwnPageService::sum);
        return List.copyOf(kinds.values());
    }

    private static Help sum(Help one, Help other) {
        var last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Help(one.kind(), one.count() + other.count(), last);
    }

    private static int helped(List<Credit> credits) {
        return (int)
                credits.stream().map(Credit::helped).filter(Objects::nonNull).distinct().count();
    }
}
