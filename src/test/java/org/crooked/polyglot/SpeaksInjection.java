package org.crooked.polyglot;

import jakarta.inject.Inject;

/** Speaks a technology of another room. */
interface SpeaksInjection {
    Inject spoken();
}
