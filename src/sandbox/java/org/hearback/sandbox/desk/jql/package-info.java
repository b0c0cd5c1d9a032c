/** JQL: the part of Jira's query language that clients use most, as SQL over the desk's tables. */
@NullMarked
package org.hearback.sandbox.desk.jql;

import org.jspecify.annotations.NullMarked;
