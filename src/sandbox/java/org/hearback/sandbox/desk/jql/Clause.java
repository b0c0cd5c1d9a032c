package org.hearback.sandbox.desk.jql;

import java.util.List;

/** What a query asks. */
sealed interface Clause {
    /** Both, or either, of two. */
    record Both(Clause left, Clause right, boolean and) implements Clause {}

    /** The opposite. */
    record Not(Clause clause) implements Clause {}

    /**
     * One comparison.
     *
     * @param field lower case, except for a part of a property, whose names keep theirs
     * @param operator {@code = != < <= > >= ~ !~ in notin is isnot}
     * @param values texts as written; functions with their brackets, {@code EMPTY} as null text
     */
    record Term(String field, String operator, List<Value> values) implements Clause {}

    /** What a field is compared with. */
    sealed interface Value {
        /** A text. */
        record Text(String text) implements Value {}

        /** A function call; names of functions are known in any case of letters. */
        record Function(String name, List<String> arguments) implements Value {}

        /** Nothing: {@code EMPTY} or {@code NULL}. */
        record Empty() implements Value {}
    }

    /** How results are sorted. */
    record Order(String field, boolean ascending) {}

    /**
     * A whole query.
     *
     * @param where empty for all issues
     */
    record Query(List<Clause> where, List<Order> orders) {}
}
