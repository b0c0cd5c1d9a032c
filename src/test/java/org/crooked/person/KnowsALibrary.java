package org.crooked.person;

import org.h2.tools.Server;

/** A room of the domain that knows a library. */
interface KnowsALibrary {
    Server console();
}
