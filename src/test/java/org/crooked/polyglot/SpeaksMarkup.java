package org.crooked.polyglot;

import org.jsoup.nodes.Document;

/** Speaks a technology of another room. */
interface SpeaksMarkup {
    Document spoken();
}
