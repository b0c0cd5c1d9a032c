package org.hearback.delivery;

/** How far a part of a message has come. */
public enum PartState {
    /** Its intent is stored; it was surely not sent. */
    PLANNED,
    /** A try was begun and its outcome is not known: look under the parent before any other try. */
    SENDING,
    /** It stands under the post. */
    SENT,
    /** It will not be sent; the trouble says why. */
    REFUSED
}
