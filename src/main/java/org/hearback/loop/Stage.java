package org.hearback.loop;

/** How far a loop has come; i18n {@code hearback.stage.*}. */
public enum Stage {
    /** Voices are heard, and nobody has taken it up. */
    OBSERVE,
    /** Somebody is assigned. */
    ORIENT,
    /** It was decided: planned for a version, or declined. */
    DECIDE,
    /** Work has begun, or it shipped. */
    ACT,
    /** Everybody is told. */
    TOLD
}
