/**
 * Desk: the Jira and JSM that the plugin meets in the sandbox.
 *
 * <p>Belongs here: what the host is given of it. The packages below hold its parts: model and
 * store, rules, jql, wiki, then the doors: api and jsm (Java), rest, ui.
 *
 * <p>Keep out: the plugin's classes.
 */
@NullMarked
package org.hearback.sandbox.desk;

import org.jspecify.annotations.NullMarked;
