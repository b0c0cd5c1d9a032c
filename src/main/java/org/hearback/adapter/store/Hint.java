package org.hearback.adapter.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.person.Handle;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A property of a handle by which it is found; stored by name. */
enum Hint {
    /** What it is called, or its stable id. */
    NAME,
    EMAIL,
    /** Its own page. */
    PROFILE,
    /** A page that its profile names. */
    LINK;

    /** All keys under which the handle is kept. */
    static Set<String> of(Handle handle) {
        Set<String> keys = new HashSet<>(emails(handle));
        keys.add(NAME.key(handle.name()));
        keys.add(NAME.key(handle.stableId()));
        keys.addAll(PROFILE.pages(profile(handle)));
        keys.addAll(LINK.pages(handle.about().links()));
        return keys;
    }

    /** The keys under which those are kept that point to this handle, or to which it points. */
    static Set<String> toOthersOf(Handle handle) {
        Set<String> keys = new HashSet<>(emails(handle));
        keys.addAll(LINK.pages(profile(handle)));
        keys.addAll(PROFILE.pages(handle.about().links()));
        return keys;
    }

    /** The key of that value, in whatever case it is written. */
    String key(String value) {
        return IndexKey.of(name(), value.toLowerCase(Locale.ROOT));
    }

    private Set<String> pages(List<URI> pages) {
        return pages.stream().map(page -> key(page.toString())).collect(toUnmodifiableSet());
    }

    private static List<URI> profile(Handle handle) {
        var profile = handle.profile();
        return profile == null ? List.of() : List.of(profile);
    }

    private static Set<String> emails(Handle handle) {
        var email = handle.about().email();
        return email == null ? Set.of() : Set.of(EMAIL.key(email));
    }
}
