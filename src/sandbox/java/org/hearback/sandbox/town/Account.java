package org.hearback.sandbox.town;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who lives in the town.
 *
 * @param id digits, never used again
 * @param name lower-case, without host: {@code mara}
 */
record Account(String id, String name, String displayName, String note, Instant since) {
    Account {
        if (!name.matches("[a-z0-9_]{1,30}"))
            throw new IllegalArgumentException(
                    "A name is 1 to 30 letters a-z, digits or underscores, not '" + name + "'");
    }

    /** What a person typed, as a name: without a leading @ and in lower case. */
    static String nameFrom(String typed) {
        var bare = typed.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("@") ? bare.substring(1) : bare;
    }
}
