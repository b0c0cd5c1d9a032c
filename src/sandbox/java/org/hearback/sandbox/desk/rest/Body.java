package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.hearback.sandbox.desk.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what clients send; a wrong shape becomes a refusal that names the field. */
public final class Body {
    private final JsonNode root;

    private Body(JsonNode root) {
        this.root = root;
    }

    public static Body of(@Nullable JsonNode json) {
        if (json == null || !json.isObject())
            throw Refusal.invalid("The request body must be a JSON object.");
        return new Body(json);
    }

    /** The part below a field; empty if it is not there. */
    public Body at(String field) {
        JsonNode part = root.path(field);
        if (part.isMissingNode() || part.isNull())
            return new Body(JsonNodeFactory.instance.objectNode());
        if (!part.isObject()) throw Refusal.field(field, "data was not an object");
        return new Body(part);
    }

    public boolean has(String field) {
        return root.hasNonNull(field);
    }

    /** A text or number as text; null if it is not there. */
    public @Nullable String text(String field) {
        JsonNode value = root.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (value.isContainerNode()) throw Refusal.field(field, "Operation value must be a string");
        return value.asText();
    }

    /** A text that must be there. */
    public String required(String field) {
        String text = text(field);
        if (text == null) throw Refusal.field(field, field + " is required");
        return text;
    }

    /** A whole number that must be there, as a number or a text. */
    public int number(String field) {
        String text = required(field);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.field(field, field + " must be a whole number");
        }
    }

    public boolean flag(String field, boolean otherwise) {
        JsonNode value = root.path(field);
        if (value.isMissingNode() || value.isNull()) return otherwise;
        if (!value.isBoolean()) throw Refusal.field(field, field + " must be true or false");
        return value.booleanValue();
    }

    /** The JSON below this place. */
    public JsonNode json() {
        return root;
    }
}
