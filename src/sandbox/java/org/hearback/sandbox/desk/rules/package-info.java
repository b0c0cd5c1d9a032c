/**
 * Rules: what people do on the desk, and what Jira and JSM would refuse.
 *
 * <p>Belongs here: permissions, limits, mandatory fields, what is announced after a change. Every
 * door (REST, pages, Jira's Java API) goes through these.
 *
 * <p>Keep out: HTTP, HTML, Jira's types, SQL.
 */
@NullMarked
package org.hearback.sandbox.desk.rules;

import org.jspecify.annotations.NullMarked;
