package org.hearback.person;

/**
 * What somebody wishes of us for one of their handles.
 *
 * @param optedOut that we begin no conversation with them, count nothing for them and show no posts
 *     of theirs that were not for us; answers to what they ask still reach them
 * @param preferred that we tell them there, where they have several handles
 */
public record Wish(boolean optedOut, boolean preferred) {
    /** Nobody said anything. */
    public static final Wish NONE = new Wish(false, false);

    /** The same, with the wish to be left alone said or taken back. */
    Wish withOptedOut(boolean said) {
        return new Wish(said, preferred);
    }

    /** The same, with this or no handle preferred. */
    Wish withPreferred(boolean said) {
        return new Wish(optedOut, said);
    }
}
