package org.hearback.sandbox.desk.model;

/**
 * A permission that somebody holds.
 *
 * @param holder a group for a global permission, a role for one of a project
 */
public record GrantRow(String permission, String holder) {}
