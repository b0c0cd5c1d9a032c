/**
 * The sandbox: runs a plugin from its jar without Jira, and refuses what Jira 11 would refuse.
 *
 * <p>Belongs here: a node, how its parts are put together, the command line.
 *
 * <p>Keep out: the plugin's classes; the sandbox knows its jar only.
 */
@NullMarked
package org.hearback.sandbox;

import org.jspecify.annotations.NullMarked;
