package org.hearback.sandbox.host;

import static java.util.Objects.requireNonNull;

/**
 * A user of the sandbox.
 *
 * @param key the key that never changes, for example {@code JIRAUSER10001}; not the name
 * @param licensed whether the user may work in Jira; a customer of the portal may not
 * @param admin whether the user administers Jira
 */
public record SandboxUser(
        String key,
        String name,
        String displayName,
        String email,
        boolean licensed,
        boolean admin) {

    public SandboxUser {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(displayName, "displayName");
        requireNonNull(email, "email");
    }
}
