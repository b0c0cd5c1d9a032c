package org.hearback.dispatch;

import org.hearback.kernel.HandleId;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Occasion;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Whether a notice can go as it was planned to go, to whom it was planned to go. Thread-safe. */
final class Doorstep {
    private final PersonGraph persons;
    private final AddressBook addresses;
    private final ThreadWays ways;
    private final TellingBook tellings;
    private final VoiceBook voices;

    Doorstep(Sending.Ways ways, Sending.Books books) {
        this.persons = ways.persons();
        this.addresses = ways.addresses();
        this.ways = ways.threads();
        this.tellings = books.tellings();
        this.voices = books.voices();
    }

    /** The person as of now; empty where the handle is unknown. */
    Optional<Person> person(Notice notice) {
        try {
            return Optional.of(persons.of(notice.leader()));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Whether nobody is behind it any more. */
    static boolean isErased(Person person) {
        return person.handles().stream().allMatch(it -> it.handle().isErased());
    }

    /** Voices end and persons change; the plan is made anew for those, by facts of their own. */
    boolean isOutdated(Notice notice, Person person) {
        return !person.ids().containsAll(notice.handles())
                || (notice.voiceId() != 0
                        && voices.find(notice.voiceId())
                                .filter(voice -> !voice.stands())
                                .isPresent()
                        && !isAgain(notice));
    }

    /** What was told is taken back from everybody who was told, whatever became of their voice. */
    private static boolean isAgain(Notice notice) {
        return switch (notice.occasion()) {
            case REVERTED, FIX_CHECK -> true;
            case PLANNED, SHIPPED, PARTLY_SHIPPED, DECLINED -> false;
        };
    }

    private boolean isApproved(Notice notice) {
        return tellings.find(notice.tellingId())
                .filter(telling -> telling.state() == Telling.State.APPROVED)
                .isPresent();
    }

    /** Whether what was begun may still go where it was to go, to whom it was to go. */
    Step.Fit fits(Notice notice) {
        var person = person(notice).orElse(null);
        if (person == null || isErased(person) || notice.letter().text().isEmpty())
            return Step.Fit.ERASED;
        if (persons.isOptedOut(person)) return Step.Fit.UNWANTED;
        if (!isApproved(notice)) return Step.Fit.OUTDATED;
        return isOutdated(notice, person) || !isOpen(notice, person)
                ? Step.Fit.OUTDATED
                : Step.Fit.GOOD;
    }

    /** Whether the way is open, and leads to that person. */
    boolean isOpen(Notice notice, Person person) {
        var target = notice.letter().target();
        if (target == null) return false;
        return switch (target) {
            case Target.UnderPost(var post) -> {
                var way = ways.under(List.of(post)).get(post);
                yield way != null
                        && (notice.occasion() != Occasion.FIX_CHECK || way.reachesAlone());
            }
            case Target.OnRequest(var request) ->
                    isAsker(notice, person) && !addresses.open(List.of(request)).isEmpty();
            case Target.ByMail(var key) ->
                    account(key, notice, person).filter(Addressee::hasAddress).isPresent();
            case Target.OnPage(var key) -> account(key, notice, person).isPresent();
            case Target.Inside(var issue, var key) ->
                    account(key, notice, person).filter(Addressee::employee).isPresent()
                            && addresses.seeing(issue, List.of(key)).contains(key);
        };
    }

    /** Only customers of Jira report requests themselves; they spoke by their account. */
    private static boolean isAsker(Notice notice, Person person) {
        return person.handles().stream()
                .filter(known -> notice.handles().contains(known.id()))
                .anyMatch(known -> known.handle().isCustomer());
    }

    /** The account, if it is proven to be of whoever spoke what the notice speaks of. */
    private Optional<Addressee> account(String userKey, Notice notice, Person person) {
        var owner =
                person.handles().stream()
                        .filter(known -> known.handle().isCustomer())
                        .filter(known -> known.handle().stableId().equals(userKey))
                        .findFirst();
        if (owner.isEmpty()) return Optional.empty();
        var proven = person.verifiedFrom(owner.get().id());
        if (!isOf(notice, proven)) return Optional.empty();
        return Optional.ofNullable(addresses.of(List.of(userKey)).get(userKey))
                .filter(Addressee::active);
    }

    private boolean isOf(Notice notice, Set<HandleId> proven) {
        return voices.find(notice.voiceId())
                .filter(voice -> speaksOf(notice, voice.words().quote()))
                .flatMap(voice -> Optional.ofNullable(voice.speaker()))
                .map(proven::contains)
                .orElseGet(() -> !Collections.disjoint(notice.handles(), proven));
    }

    private static boolean speaksOf(Notice notice, String quote) {
        return !quote.isEmpty() && notice.letter().text().contains(quote);
    }
}
