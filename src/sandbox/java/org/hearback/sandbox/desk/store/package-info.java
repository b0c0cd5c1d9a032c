/**
 * Store: the desk's tables, by plain JDBC, on H2 and PostgreSQL.
 *
 * <p>Belongs here: SQL. Nothing is cached, because two nodes share one database.
 *
 * <p>Keep out: who may do what (package {@code rules}), Jira's types.
 */
@NullMarked
package org.hearback.sandbox.desk.store;

import org.jspecify.annotations.NullMarked;
