package org.hearback.sandbox.desk.model;

/**
 * A person who can log in.
 *
 * @param key Jira's user key, stays when the name changes
 * @param name what is typed to log in, lower case
 */
public record Account(
        long id, String key, String name, String displayName, String email, boolean active) {}
