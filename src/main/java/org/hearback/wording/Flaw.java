package org.hearback.wording;

/** What is wrong with a template, said to the one who wrote it. */
public sealed interface Flaw {
    /** There is no such field; {@link Field} has all. */
    record UnknownField(String name) implements Flaw {}

    /** A field that it must have, such as the way out. */
    record Missing(Field field) implements Flaw {}

    /** A field that nobody but the customer may read, in a text that all can. */
    record NotInPublic(Field field) implements Flaw {}

    /** In UTF-16 chars. */
    record TextTooLong(int chars, int most) implements Flaw {}

    /** In UTF-16 chars. */
    record SubjectTooLong(int chars, int most) implements Flaw {}

    /** A subject is one line. */
    record SubjectHasLines() implements Flaw {}
}
