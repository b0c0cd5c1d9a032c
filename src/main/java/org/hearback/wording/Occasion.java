package org.hearback.wording;

/** Why somebody is written to; stored by name, i18n {@code hearback.occasion.*}. */
public enum Occasion {
    /** What they asked for is to be in a version. */
    PLANNED,
    /** They can have it. */
    SHIPPED,
    /** They can have some of it. */
    PARTLY_SHIPPED,
    /** It will not be done; the reason is said. */
    DECLINED,
    /** It was said to be there, and is not any more. */
    REVERTED,
    /** Some days after: did it help? */
    FIX_CHECK
}
