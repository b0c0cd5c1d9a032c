package org.hearback.dispatch;

import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Person;
import org.hearback.wording.Occasion;

import java.util.List;
import java.util.Optional;

/** Whether a notice can go where it was planned to go, now that it leaves. Thread-safe. */
final class Doorstep {
    private final AddressBook addresses;
    private final ThreadWays ways;

    Doorstep(AddressBook addresses, ThreadWays ways) {
        this.addresses = addresses;
        this.ways = ways;
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
            case Target.OnRequest(var request) -> !addresses.open(List.of(request)).isEmpty();
            case Target.ByMail(var key) ->
                    account(key, person).filter(Addressee::hasAddress).isPresent();
            case Target.OnPage(var key) -> account(key, person).isPresent();
            case Target.Inside(var issue, var key) ->
                    account(key, person).filter(Addressee::employee).isPresent();
        };
    }

    private Optional<Addressee> account(String userKey, Person person) {
        var isTheirs =
                person.handles().stream()
                        .map(known -> known.handle())
                        .anyMatch(it -> it.isCustomer() && it.stableId().equals(userKey));
        if (!isTheirs) return Optional.empty();
        return Optional.ofNullable(addresses.of(List.of(userKey)).get(userKey))
                .filter(Addressee::active);
    }
}
