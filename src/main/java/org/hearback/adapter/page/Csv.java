package org.hearback.adapter.page;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table as RFC 4180 has it. Texts that a spreadsheet would take for a formula get an apostrophe
 * in front: customers' words must not reckon on an owner's machine.
 */
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    /** A table with these headings. */
    Csv(List<String> headings) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(headings);
    }

    /** One row; numbers stand as they are. */
    void row(List<?> cells) {
        try {
            printer.printRecord(cells.stream().map(Csv::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole table. */
    String text() {
        return text.toString();
    }

    private static Object cell(Object value) {
        if (value instanceof Number) return value;
        var words = String.valueOf(value);
        return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0
                ? "'" + words
                : words;
    }
}
