package org.hearback.notice;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What Jira knows of a user that decides how we reach them.
 *
 * @param active whether the account still is
 * @param employee whether they work here: told inside Jira
 * @param hasAddress whether a mail can reach them; accounts that we made have none
 * @param language that they chose, or the site's
 * @param zone that they chose; null where they did not
 */
public record Addressee(
        String userKey,
        boolean active,
        boolean employee,
        boolean hasAddress,
        Locale language,
        @Nullable ZoneId zone) {
    public Addressee {
        requireNonNull(language, "language");
        if (userKey.isBlank()) throw new IllegalArgumentException("userKey is blank");
    }
}
