/**
 * API: Jira's Java interfaces over the desk, as the plugin is given them.
 *
 * <p>Belongs here: translation between the desk's rows and Jira's types.
 *
 * <p>Keep out: decisions; those are in {@code rules}.
 */
@NullMarked
package org.hearback.sandbox.desk.api;

import org.jspecify.annotations.NullMarked;
