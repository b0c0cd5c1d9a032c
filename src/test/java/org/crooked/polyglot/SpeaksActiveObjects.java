package org.crooked.polyglot;

import net.java.ao.Entity;

/** Speaks a technology of another room. */
interface SpeaksActiveObjects {
    Entity spoken();
}
