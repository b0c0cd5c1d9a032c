package org.hearback.person;

import java.util.List;

/** Which customers Jira knows by what we learn of a handle. {@code adapter.jira} implements it. */
public interface CustomerDirectory {
    /** Most customers that one address gives: more of them point to nobody. */
    int MOST = 5;

    /**
     * Jira user keys of the active users with that e-mail address, in whatever case it is written;
     * at most {@link #MOST}. Thread-safe; takes milliseconds.
     */
    List<String> withEmail(String email);
}
