package org.crooked.polyglot;

import jakarta.ws.rs.core.Response;

/** Speaks a technology of another room. */
interface SpeaksRest {
    Response spoken();
}
