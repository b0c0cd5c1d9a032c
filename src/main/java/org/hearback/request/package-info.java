/**
 * Request: a matched post becomes or continues a customer request in Jira.
 *
 * <p>Belongs here: opening once, continuing, reopening within the window, what waits for a person's
 * attention, where a request came from.
 *
 * <p>Keep out: Jira's types, filters and matching (room {@code intake}), answers.
 */
@Room(mayUse = {"kernel", "person", "channel", "listen", "intake"})
@NullMarked
package org.hearback.request;

import org.hearback.kernel.Room;
import org.jspecify.annotations.NullMarked;
