package org.hearback.adapter.store;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** By what somebody who is being erased can be found in texts: names, addresses, ids of posts. */
final class Traces {
    /** Shorter names stand in words that have nothing to do with them. */
    private static final int FEWEST_CHARS = 3;

    private final List<KnownHandle> handles;
    private final Set<PostKey> posts = new HashSet<>();

    /** Of these handles, before they are emptied. */
    Traces(Collection<KnownHandle> handles) {
        this.handles = List.copyOf(handles);
    }

    /** The stable id of a handle that is erased; it stands for its names too. */
    static String erasedId(HandleId handle) {
        return Handle.ERASED + handle.value();
    }

    List<KnownHandle> handles() {
        return handles;
    }

    /** Ids of the handles. */
    List<Integer> ids() {
        return Rows.ids(handles.stream().map(KnownHandle::id).toList());
    }

    /** The handle of that account, if it is one of theirs. */
    Stream<KnownHandle> ofAccount(String network, String stableId) {
        return handles.stream()
                .filter(known -> known.handle().network().equals(network))
                .filter(known -> known.handle().stableId().equals(stableId));
    }

    /** Remembers a post of theirs. */
    void add(PostKey post) {
        posts.add(post);
    }

    /**
     * Whether it is the id of a post of theirs: one that we know, or that stands below their id
     * where that is a web address. A number is not: {@code 42/7} may be anybody's post in thread
     * 42.
     */
    boolean isPost(int channel, @Nullable String externalId) {
        return externalId != null
                && !externalId.isBlank()
                && (posts.contains(new PostKey(new ChannelId(channel), externalId))
                        || handles.stream()
                                .map(known -> known.handle().stableId() + "/")
                                .filter(id -> id.startsWith("https://") || id.startsWith("http://"))
                                .anyMatch(externalId::startsWith));
    }

    /** The id, masked where it is of a post of theirs. */
    String masked(int channel, String externalId) {
        return isPost(channel, externalId) ? mask(channel, externalId) : externalId;
    }

    /** The id under which the post stays known. */
    static String mask(int channel, String externalId) {
        return new PostKey(new ChannelId(channel), externalId).masked().externalId();
    }

    /** Whether the text shows who they are. */
    boolean isIn(@Nullable String text) {
        if (text == null) return false;
        var lower = text.toLowerCase(Locale.ROOT);
        return handles.stream()
                .flatMap(known -> words(known.handle()))
                .filter(word -> word.length() >= FEWEST_CHARS)
                .anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> words(Handle handle) {
        if (handle.stableId().startsWith(Handle.ERASED)) return Stream.empty();
        return Stream.of(
                        handle.stableId(),
                        handle.name(),
                        handle.name().split("@", 2)[0],
                        handle.displayName(),
                        Columns.text(handle.profile()),
                        handle.about().email())
                .filter(Objects::nonNull);
    }
}
