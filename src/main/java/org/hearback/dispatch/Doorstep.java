package org.hearback.dispatch;

import org.hearback.kernel.HandleId;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Person;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.Occasion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a notice can go where it was planned to go, now that it leaves. Thread-safe. */
final class Doorstep {
    private final AddressBook addresses;
    private final ThreadWays ways;
    private final VoiceBook voices;

    Doorstep(AddressBook addresses, ThreadWays ways, VoiceBook voices) {
        this.addresses = addresses;
        this.ways = ways;
        this.voices = voices;
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
                    account(key, notice, person).filter(Addressee::hasAddress).isPresent();
            case Target.OnPage(var key) -> account(key, notice, person).isPresent();
            case Target.Inside(var issue, var key) ->
                    account(key, notice, person).filter(Addressee::employee).isPresent();
        };
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
