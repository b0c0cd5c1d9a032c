package org.hearback.adapter.page;

import org.hearback.channel.DeskDirectory;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * All handles of the person, each with what makes it the same person as {@code start}.
     *
     * @param start the handle that speaks
     */
    List<Map<String, Object>> of(Person person, KnownHandle start) {
        var proven = person.verifiedFrom(start.id());
        return person.handles().stream()
                .map(
                        known ->
                                known.id().equals(start.id())
                                        ? row(known).with("isStart", true).asMap()
                                        : sure(known, proven.contains(known.id())))
                .toList();
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

    /** How the person is called: by a name that they chose, else by that of their account. */
    String called(Person person) {
        return person.handles().stream()
                .map(KnownHandle::handle)
                .filter(handle -> !handle.isCustomer())
                .findFirst()
                .map(Handle::displayName)
                .orElseGet(() -> nameOf(person.handles().getFirst().handle()));
    }

    /** The user's name, or their key where Jira does not know them any more. */
    String userName(String userKey) {
        return desks.userName(userKey).orElse(userKey);
    }

    private Map<String, Object> sure(KnownHandle known, boolean proven) {
        var evidence = proven ? Evidence.VERIFIED : Evidence.ASSERTED;
        return row(known)
                .with("isStart", false)
                .with("evidence", words.name("hearback.evidence.", evidence))
                .with("evidenceHelp", words.name("hearback.evidence.help.", evidence))
                .with("lozenge", proven ? "aui-lozenge-success" : "aui-lozenge-moved")
                .asMap();
    }

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
