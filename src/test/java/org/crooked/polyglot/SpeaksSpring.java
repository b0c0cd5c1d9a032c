package org.crooked.polyglot;

import org.springframework.context.ApplicationContext;

/** Speaks a technology of another room. */
interface SpeaksSpring {
    ApplicationContext spoken();
}
