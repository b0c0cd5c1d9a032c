package org.hearback.sandbox.town;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Somebody who lives in the town.
 *
 * @param id digits, never used again
 * @param name lower-case, without host: {@code mara}
 * @param elsewhere how many follow from other servers
 * @param links addresses on the profile; towns of older days have none
 */
record Account(
        String id,
        String name,
        String displayName,
        String note,
        Instant since,
        int elsewhere,
        @Nullable List<String> links) {
    Account {
        if (!name.matches("[a-z0-9_]{1,30}"))
            throw new IllegalArgumentException(
                    "A name is 1 to 30 letters a-z, digits or underscores, not '" + name + "'");
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** The same account with another profile. */
    Account presented(String newNote, int newElsewhere, List<String> newLinks) {
        return new Account(id, name, displayName, newNote, since, newElsewhere, newLinks);
    }

    @Override
    public List<String> links() {
        return links == null ? List.of() : links;
    }

    /** What a person typed, as a name: without a leading @ and in lower case. */
    static String nameFrom(String typed) {
        var bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("@") ? bare.substring(1) : bare;
    }
}
