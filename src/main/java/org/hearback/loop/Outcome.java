package org.hearback.loop;

/** What a change came to; stored by name, i18n {@code hearback.outcome.*}. */
public enum Outcome {
    /** It is to be in a version that is not released yet. */
    PLANNED,
    /** Customers can have it. */
    SHIPPED,
    /** Customers can have some of it. */
    PARTLY_SHIPPED,
    /** It will not be done, for a reason. */
    DECLINED,
    /** It was shipped, told, and taken back. */
    REVERTED
}
