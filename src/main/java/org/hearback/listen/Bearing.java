package org.hearback.listen;

/** How a post bears on us, as its channel can tell. */
public enum Bearing {
    /**
     * It speaks to us: a mention, a direct message, an answer to us, a push, an entry of a feed.
     */
    ADDRESSED,
    /** It only contains a word that we listen for. */
    HEARD,
    /** It only passes on somebody's post. */
    SHARE,
    /** Our own account wrote it. */
    OWN
}
