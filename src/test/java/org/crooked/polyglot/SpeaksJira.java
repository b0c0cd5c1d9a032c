package org.crooked.polyglot;

import com.atlassian.jira.issue.Issue;

/** Speaks a technology of another room. */
interface SpeaksJira {
    Issue spoken();
}
