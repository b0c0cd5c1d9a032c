package org.crooked.polyglot;

import java.sql.Connection;

/** Speaks a technology of another room. */
interface SpeaksSql {
    Connection spoken();
}
