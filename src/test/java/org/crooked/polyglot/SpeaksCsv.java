package org.crooked.polyglot;

import org.apache.commons.csv.CSVRecord;

/** Speaks a technology of another room. */
interface SpeaksCsv {
    CSVRecord spoken();
}
