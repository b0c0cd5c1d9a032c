package org.hearback.listen;

/** What somebody wants with a text; each has the i18n key {@code hearback.kind.<name>}. */
public enum Kind {
    /** Something does not work, or did not come. */
    PROBLEM,
    /** Something should be different, or be there at all. */
    IDEA,
    /** Something is good, or somebody is thanked. */
    PRAISE,
    /** Something is asked. */
    QUESTION,
    /** None of these, or not in a language that we read. */
    OTHER
}
