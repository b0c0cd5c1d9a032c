package org.hearback.kernel;

/**
 * Something that happened, told to later rooms: a record whose name is in the past tense.
 *
 * <p>A fact carries ids and reasons, never a customer's words: those stay in the tables that
 * erasure knows. Its components are ids of this room, {@code String}, {@code int}, {@code long},
 * {@code Instant} or enums, because a fact is stored as JSON by its simple name; renaming a fact or
 * a component needs an upgrade task.
 */
public interface Fact {}
