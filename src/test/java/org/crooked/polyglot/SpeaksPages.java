package org.crooked.polyglot;

import jakarta.servlet.http.HttpServletRequest;

/** Speaks a technology of another room. */
interface SpeaksPages {
    HttpServletRequest spoken();
}
