package org.hearback.sandbox.desk.rules;

import java.util.List;
import java.util.Map;

/** The desk will not do it, and says why in words that Jira would use. */
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final List<String> messages;
    private final Map<String, String> fields;

    /** What kind of no it is. */
    public enum Kind {
        /** The input is wrong. */
        INVALID,
        /** Nobody is logged in. */
        ANONYMOUS,
        /** This person may not. */
        FORBIDDEN,
        /** It is not there, or this person may not know that it is. */
        MISSING,
        /** Another was quicker. */
        CONFLICT
    }

    private Refusal(Kind kind, List<String> messages, Map<String, String> fields) {
        super(kind + " " + messages + " " + fields);
        this.kind = kind;
        this.messages = List.copyOf(messages);
        this.fields = Map.copyOf(fields);
    }

    public static Refusal invalid(String message) {
        return new Refusal(Kind.INVALID, List.of(message), Map.of());
    }

    /** Wrong input in one field. */
    public static Refusal field(String field, String message) {
        return fields(Map.of(field, message));
    }

    /** Wrong input in several fields. */
    public static Refusal fields(Map<String, String> messages) {
        return new Refusal(Kind.INVALID, List.of(), messages);
    }

    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, List.of(message), Map.of());
    }

    public static Refusal missing(String message) {
        return new Refusal(Kind.MISSING, List.of(message), Map.of());
    }

    public static Refusal anonymous() {
        return new Refusal(
                Kind.ANONYMOUS,
                List.of(
                        "You are not authenticated. Authentication required to perform this"
                                + " operation."),
                Map.of());
    }

    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, List.of(message), Map.of());
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong as a whole. */
    public List<String> messages() {
        return messages;
    }

    /** What is wrong with a field, by its id. */
    public Map<String, String> fields() {
        return fields;
    }

    /** All that is wrong, in one line for a person. */
    public String inWords() {
        return String.join(
                " ",
                java.util.stream.Stream.concat(messages.stream(), fields.values().stream())
                        .toList());
    }
}
