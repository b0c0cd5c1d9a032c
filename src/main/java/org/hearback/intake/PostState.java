package org.hearback.intake;

/** How far a post has come. */
public enum PostState {
    /** Kept, not yet looked at. */
    RECEIVED,
    /** Decided: it opens a request or continues one; that is not done yet. */
    MATCHED,
    /** It opened a request. */
    OPENED,
    /** It became a comment on a request. */
    CONTINUED,
    /** It is kept and counted; nobody is asked to act. */
    LISTENED,
    /** It is not for us; the reason says why. */
    DROPPED,
    /** Jira refused; a person must mend something and retry. */
    NEEDS_ATTENTION,
    /** Its author was erased: it is a row to count, without words, names and address. */
    ERASED
}
