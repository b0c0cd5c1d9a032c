package org.crooked.polyglot;

import com.fasterxml.jackson.databind.JsonNode;

/** Speaks a technology of another room. */
interface SpeaksJson {
    JsonNode spoken();
}
