package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.model.Account;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The functions that plugins add to JQL. Thread-safe. */
@FunctionalInterface
public interface Functions {
    /** The function of that name, in any case of letters. */
    Optional<Added> find(String name);

    /** A function that finds issues, or something else that no field here takes. */
    interface Added {
        boolean isList();

        boolean givesIssues();

        /** What is wrong with the call, in words for the person who wrote it. */
        List<String> problems(Call call);

        /** What it finds, whether or not the reader may see it. */
        Found find(Call call);
    }

    /**
     * How a query uses a function.
     *
     * @param reader who asks; null for nobody
     * @param overridesSecurity whether nobody is asked for permission
     */
    record Call(
            String name,
            List<String> arguments,
            String field,
            @Nullable Account reader,
            boolean overridesSecurity) {}

    /** Issues, by ids and by keys; some may not exist. */
    record Found(List<Long> ids, List<String> keys) {}
}
