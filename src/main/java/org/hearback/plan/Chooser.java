package org.hearback.plan;

import static java.util.stream.Collectors.toSet;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.notice.Addressee;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.plan.Crowd.Contributor;
import org.hearback.plan.Crowd.Said;
import org.hearback.plan.Policy.Choice;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Chooses for one person. */
record Chooser(
        Prospects facts, long changeId, Occasion occasion, Set<Route> without, Contributor who) {
    /** What is said last and where most can read it, first. */
    private static final Comparator<Said> BEST =
            Comparator.comparing((Said said) -> said.quote().isEmpty())
                    .thenComparing(said -> !said.asks())
                    .thenComparing(Said::at, Comparator.reverseOrder());

    /** Where the conversation took place comes first. */
    private static final List<Route> ORDER =
            List.of(Route.THREAD, Route.REQUEST, Route.MAIL, Route.PAGE);

    Choice choose() {
        var person = facts.person(who);
        if (person == null || person.handles().stream().allMatch(it -> it.handle().isErased()))
            return not(NoticeState.UNREACHABLE, "their name was erased");
        if (person.handles().stream().anyMatch(it -> facts.wish(it).optedOut()))
            return not(NoticeState.OPTED_OUT, "they wish not to be written to");
        var inside = inside(person);
        if (inside.isPresent()) return inside.get();
        if (who.house())
            return not(
                    NoticeState.UNREACHABLE,
                    "they do not work here any more, or may not see the change");
        return (who.before() == null ? byPolicy(person) : again(person, who.before()))
                .orElseGet(() -> not(NoticeState.UNREACHABLE, whyNot(person)));
    }

    /** People of the house are told inside, whatever they asked for. */
    private Optional<Choice> inside(Person person) {
        if (without.contains(Route.INSIDE)) return Optional.empty();
        for (var handle : who.speaking()) {
            var user = facts.account(person, handle).filter(it -> it.employee() && facts.sees(it));
            if (user.isEmpty()) continue;
            var said =
                    who.said().stream()
                            .filter(one -> one.by().equals(handle))
                            .min(BEST)
                            .orElse(null);
            var target = new Target.Inside(changeId, user.get().userKey());
            return Optional.of(told(said, Set.of(handle), target, user.get().language()));
        }
        return Optional.empty();
    }

    private Optional<Choice> byPolicy(Person person) {
        var ranked = who.said().stream().sorted(BEST).toList();
        return preferred(person, ranked).or(() -> firstOf(ORDER, person, ranked));
    }

    /** Under the handle that they chose; only what that handle's owner is proven to know. */
    private Optional<Choice> preferred(Person person, List<Said> ranked) {
        var chosen =
                person.handles().stream().filter(one -> facts.wish(one).preferred()).findFirst();
        if (chosen.isEmpty()) return Optional.empty();
        var proven = person.verifiedFrom(chosen.get().id());
        var theirs = ranked.stream().filter(one -> proven.contains(one.by())).toList();
        if (!chosen.get().handle().isCustomer())
            return on(
                    Route.THREAD,
                    person,
                    theirs.stream().filter(it -> it.by().equals(chosen.get().id())).toList());
        return firstOf(ORDER.subList(1, ORDER.size()), person, theirs);
    }

    private Optional<Choice> firstOf(List<Route> routes, Person person, List<Said> ranked) {
        return routes.stream().flatMap(route -> on(route, person, ranked).stream()).findFirst();
    }

    private Optional<Choice> on(Route route, Person person, List<Said> ranked) {
        if (without.contains(route)) return Optional.empty();
        for (var said : ranked) {
            var target = target(route, person, said);
            if (target.isPresent())
                return Optional.of(
                        told(said, Set.of(said.by()), target.get(), language(person, said.by())));
        }
        return Optional.empty();
    }

    private Optional<Target> target(Route route, Person person, Said said) {
        return switch (route) {
            case THREAD -> thread(said);
            case REQUEST -> onRequest(person, said);
            case MAIL ->
                    facts.account(person, said.by())
                            .filter(Addressee::hasAddress)
                            .map(user -> new Target.ByMail(user.userKey()));
            case PAGE ->
                    facts.account(person, said.by()).map(user -> new Target.OnPage(user.userKey()));
            case INSIDE -> Optional.empty();
        };
    }

    /** Under the newest post of theirs there that nobody can read who could not read them. */
    private Optional<Target> thread(Said said) {
        return said.posts().reversed().stream()
                .filter(post -> isOpen(post.post(), said.audience()))
                .findFirst()
                .map(post -> new Target.UnderPost(post.post()));
    }

    private boolean isOpen(PostKey post, Visibility spoken) {
        var way = facts.way(post);
        if (way == null) return false;
        return occasion == Occasion.FIX_CHECK ? way.reachesAlone() : way.circle().isWithin(spoken);
    }

    /** As a comment that Jira sends on; one that would reach others who are told is none. */
    private Optional<Target> onRequest(Person person, Said said) {
        if (!said.asks() || said.shared()) return Optional.empty();
        return facts.account(person, said.by())
                .filter(user -> user.hasAddress() && isOf(person, said.by(), user))
                .flatMap(user -> Prospects.request(said))
                .filter(facts::isOpen)
                .map(Target.OnRequest::new);
    }

    /** Who asked on a network does not report the request that a channel opened for them. */
    private static boolean isOf(Person person, HandleId handle, Addressee user) {
        return person.handles().stream()
                .filter(known -> known.id().equals(handle))
                .map(KnownHandle::handle)
                .anyMatch(it -> it.isCustomer() && it.stableId().equals(user.userKey()));
    }

    /** Where they were told before, else as near to it as can be. */
    private Optional<Choice> again(Person person, Notice before) {
        var speaker = who.speaking().iterator().next();
        var account =
                who.speaking().stream()
                        .flatMap(handle -> facts.account(person, handle).stream())
                        .findFirst();
        var targets = new ArrayList<Target>();
        var there = before.letter().target();
        if (there != null && isThere(there, before, account)) targets.add(there);
        account.filter(Addressee::hasAddress)
                .ifPresent(user -> targets.add(new Target.ByMail(user.userKey())));
        account.ifPresent(user -> targets.add(new Target.OnPage(user.userKey())));
        return targets.stream()
                .filter(target -> !without.contains(target.route()))
                .findFirst()
                .map(
                        target ->
                                told(
                                        null,
                                        readers(target, person),
                                        target,
                                        language(person, speaker)));
    }

    private Set<HandleId> readers(Target target, Person person) {
        var key =
                switch (target) {
                    case Target.ByMail(var user) -> user;
                    case Target.OnPage(var user) -> user;
                    case Target.UnderPost to -> "";
                    case Target.OnRequest to -> "";
                    case Target.Inside to -> "";
                };
        if (key.isEmpty()) return who.speaking();
        return who.speaking().stream()
                .filter(
                        handle ->
                                facts.account(person, handle)
                                        .filter(user -> user.userKey().equals(key))
                                        .isPresent())
                .collect(toSet());
    }

    private boolean isThere(Target target, Notice before, Optional<Addressee> account) {
        return switch (target) {
            case Target.UnderPost(var post) -> {
                var way = facts.way(post);
                yield way != null
                        && facts.wrote(who, post)
                        && (occasion != Occasion.FIX_CHECK || way.reachesAlone());
            }
            // Persons may have been one when they were told, and two now.
            case Target.OnRequest(var request) ->
                    facts.isOpen(request) && who.speaking().containsAll(before.handles());
            case Target.ByMail(var key) ->
                    account.filter(user -> user.userKey().equals(key) && user.hasAddress())
                            .isPresent();
            case Target.OnPage(var key) ->
                    account.filter(user -> user.userKey().equals(key)).isPresent();
            case Target.Inside to -> false;
        };
    }

    private Locale language(Person person, HandleId handle) {
        return facts.account(person, handle).map(Addressee::language).orElseGet(facts::language);
    }

    private String whyNot(Person person) {
        if (occasion == Occasion.FIX_CHECK) return "no private way to ask";
        var wroteInPublic = who.said().stream().anyMatch(said -> !said.posts().isEmpty());
        var hasAccount =
                who.speaking().stream().anyMatch(it -> person.verifiedCustomerKey(it).isPresent());
        if (wroteInPublic) return "nothing can be said where they spoke";
        return hasAccount ? "their account is not active" : "we know no address of theirs";
    }

    private Choice told(
            @Nullable Said said, Set<HandleId> readers, Target target, Locale language) {
        return new Choice(
                who, said, readers, target, NoticeState.PLANNED, "", language, null, null);
    }

    private Choice not(NoticeState state, String why) {
        return new Choice(who, null, Set.of(), null, state, why, facts.language(), null, null);
    }
}
