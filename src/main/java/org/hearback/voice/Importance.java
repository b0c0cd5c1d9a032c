package org.hearback.voice;

/** How much it matters to the one who asks; stored by name, i18n {@code hearback.importance.*}. */
public enum Importance {
    /** Nice to have. */
    NICE,
    /** They go on without it, with trouble. */
    IMPORTANT,
    /** They cannot do what they came for. */
    BLOCKER
}
