/** Wiki: Jira's wiki markup as HTML, as far as people type it into requests and comments. */
@NullMarked
package org.hearback.sandbox.desk.wiki;

import org.jspecify.annotations.NullMarked;
