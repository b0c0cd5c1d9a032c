/**
 * REST: Jira's documented API, version 2, for what the desk holds, in the documented shapes.
 *
 * <p>Keep out: decisions; those are in {@code rules}.
 */
@NullMarked
package org.hearback.sandbox.desk.rest;

import org.jspecify.annotations.NullMarked;
