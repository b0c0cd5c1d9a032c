package org.hearback.sandbox.desk.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Jira's {@code fields} parameter: names, {@code *all}, {@code *navigable}, {@code -without}. */
final class WantedFields implements Predicate<String> {
    private static final Pattern COMMA = Pattern.compile(",");

    private final List<String> names;

    WantedFields(List<String> parameters, String otherwise) {
        List<String> all = new ArrayList<>();
        for (String parameter : parameters)
            COMMA.splitAsStream(parameter).map(String::strip).forEach(all::add);
        if (all.stream().allMatch(name -> name.isEmpty() || name.startsWith("-")))
            all.add(otherwise);
        names = List.copyOf(all);
    }

    @Override
    public boolean test(String field) {
        if (names.contains("-" + field)) return false;
        return names.contains("*all")
                || names.contains(field)
                || (names.contains("*navigable") && !field.equals("comment"));
    }
}
