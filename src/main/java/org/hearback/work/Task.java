package org.hearback.work;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactId;

/**
 * One row of work that this node has taken: a fact and the name of the handler that is to see it.
 *
 * @param id names the row
 * @param token proves that the row is still ours; a sweep that takes the row back changes it
 * @param attempt which counted try this is, from 1
 */
public record Task(long id, String token, String handler, FactId factId, Fact fact, int attempt) {}
