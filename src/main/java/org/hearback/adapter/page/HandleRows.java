package org.hearback.adapter.page;

import org.hearback.channel.DeskDirectory;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.Person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Handles as cards and pages show them: whose name, on which network, how sure we are. */
final class HandleRows {
    /** Networks with a name of their own; others are shown as they are called. */
    private static final Set<String> NAMED = Set.of("fediverse", "feed", "webhook", Handle.JIRA);

    private final Words words;
    private final DeskDirectory desks;

    HandleRows(Words words, DeskDirectory desks) {
        this.words = words;
        this.desks = desks;
    }

    /**
     * All handles of the person, the one that speaks first, each other with what makes it the same
     * person.
     *
     * @param start the handle that speaks
     */
    List<Map<String, Object>> of(Person person, KnownHandle start) {
        var proven = person.verifiedFrom(start.id());
        var others =
                person.handles().stream()
                        .filter(known -> !known.id().equals(start.id()))
                        .map(known -> sure(person, known, proven.contains(known.id())));
        var first = row(start).with("detachable", false).asMap();
        return Stream.concat(Stream.of(first), others).toList();
    }

    /** One handle without saying whose it is. */
    Model row(KnownHandle known) {
        var handle = known.handle();
        return new Model()
                .with("id", String.valueOf(known.id().value()))
                .with("name", nameOf(handle))
                .with("display", display(handle))
                .with("network", network(handle))
                .with("profile", Links.web(handle.profile()));
    }

    /** How the person is called where nobody in particular speaks: by their oldest handle. */
    String called(Person person) {
        return called(person, person.handles().getFirst());
    }

    /** How the person is called who speaks by that handle: by a name that they chose, if any. */
    String called(Person person, KnownHandle start) {
        return Stream.concat(Stream.of(start), person.handles().stream())
                .map(KnownHandle::handle)
                .filter(handle -> !handle.isCustomer())
                .findFirst()
                .map(Handle::displayName)
                .orElseGet(() -> nameOf(start.handle()));
    }

    /** The user's name, or their key where Jira does not know them any more. */
    String userName(String userKey) {
        return desks.userName(userKey).orElse(userKey);
    }

    private Map<String, Object> sure(Person person, KnownHandle known, boolean proven) {
        var evidence = proven ? Evidence.VERIFIED : Evidence.ASSERTED;
        return row(known)
                .with("detachable", !isMade(person, known))
                .with("evidence", words.name("hearback.evidence.", evidence))
                .with("evidenceHelp", words.name("hearback.evidence.help.", evidence))
                .with("lozenge", proven ? "aui-lozenge-success" : "aui-lozenge-moved")
                .asMap();
    }

    /** An account that we made stays with the handle for which we made it. */
    private static boolean isMade(Person person, KnownHandle known) {
        return known.handle().isCustomer()
                && person.links().stream()
                        .filter(link -> link.touches(known.id()))
                        .anyMatch(link -> link.by().equals(Link.BY_ACCOUNT));
    }

    /** The handle as its network writes it; a customer by their user name. */
    String nameOf(Handle handle) {
        return handle.isCustomer() ? userName(handle.stableId()) : handle.name();
    }

    private String display(Handle handle) {
        return handle.isCustomer() ? userName(handle.stableId()) : handle.displayName();
    }

    private String network(Handle handle) {
        var kind = handle.network().replaceAll(":.*", "");
        return NAMED.contains(kind) ? words.get("hearback.network." + kind) : handle.network();
    }
}
