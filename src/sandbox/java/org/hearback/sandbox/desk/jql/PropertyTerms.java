package org.hearback.sandbox.desk.jql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.sandbox.desk.jql.Clause.Term;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.store.PropertyBook;
import org.hearback.sandbox.host.Extensions.IndexedPart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code issue.property[key].path}: parts of properties. Only those are found that a plugin
 * declared in an {@code index-document-configuration}.
 */
record PropertyTerms(PropertyBook properties, Supplier<List<IndexedPart>> indexed) {
    private static final Pattern FIELD =
            Pattern.compile(
                    "issue\\.property\\[\"?([^\\]\"]+)\"?]\\.(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper JSON = new ObjectMapper();

    static boolean isOne(String field) {
        return FIELD.matcher(field).matches();
    }

    /** The condition as SQL over issues. */
    String sql(Term term) {
        IndexedPart part = part(term.field());
        List<Long> having = new ArrayList<>();
        List<Long> fitting = new ArrayList<>();
        for (PropertyRow row : properties.withKey(PropertyRow.ISSUE, part.property()))
            for (JsonNode value : values(row.json(), part.path())) {
                having.add(row.entityId());
                if (fits(term, part, value)) fitting.add(row.entityId());
            }
        return switch (term.operator()) {
            case "is" -> "NOT " + condition(having);
            case "isnot" -> condition(having);
            case "!=", "notin" -> "(" + condition(having) + " AND NOT " + condition(fitting) + ")";
            default -> condition(fitting);
        };
    }

    private static String condition(List<Long> ids) {
        return ids.isEmpty() ? "(1 = 0)" : "(" + IssueFunctions.ids(ids) + ")";
    }

    /** The numbers of issues at a part, to sort by. */
    Map<Long, BigDecimal> numbers(String name) {
        IndexedPart part = part(name);
        if (!part.type().equals("number"))
            throw new JqlRefused("Field '" + name + "' does not support sorting.");
        Map<Long, BigDecimal> numbers = new HashMap<>();
        for (PropertyRow row : properties.withKey(PropertyRow.ISSUE, part.property()))
            for (JsonNode value : values(row.json(), part.path()))
                if (value.isNumber()) numbers.put(row.entityId(), value.decimalValue());
        return numbers;
    }

    private IndexedPart part(String name) {
        Matcher field = FIELD.matcher(name);
        if (field.matches())
            for (IndexedPart part : indexed.get())
                if (part.property().equals(field.group(1)) && part.path().equals(field.group(2)))
                    return part;
        throw new JqlRefused(
                "Field '%s' does not exist or you do not have permission to view it."
                        .formatted(name));
    }

    /** What stands at a path; an array there counts as many values. */
    private static List<JsonNode> values(String json, String path) {
        try {
            JsonNode found = JSON.readTree(json).at("/" + path.replace('.', '/'));
            if (found.isMissingNode() || found.isNull()) return List.of();
            List<JsonNode> all = new ArrayList<>();
            if (found.isArray()) found.forEach(all::add);
            else all.add(found);
            return all;
        } catch (JsonProcessingException e) {
            return List.of(); // Jira does not index what is no JSON
        }
    }

    private static boolean fits(Term term, IndexedPart part, JsonNode value) {
        boolean isNumber = part.type().equals("number");
        for (Clause.Value wanted : term.values()) {
            if (wanted instanceof Clause.Value.Empty) continue;
            if (!(wanted instanceof Clause.Value.Text(var text)))
                throw new JqlRefused("A property takes no function.");
            if (isNumber ? fits(term, value, number(text)) : fits(term, part, value, text))
                return true;
        }
        return false;
    }

    private static boolean fits(Term term, IndexedPart part, JsonNode value, String wanted) {
        boolean isText = part.type().equals("text");
        return switch (term.operator()) {
            case "~" -> isText && lower(value.asText()).contains(lower(wanted));
            case "=", "!=", "in", "notin" -> !isText && value.asText().equals(wanted);
            case "is", "isnot" -> false;
            default -> throw unsupported(term);
        };
    }

    private static boolean fits(Term term, JsonNode value, BigDecimal wanted) {
        if (!value.isNumber()) return false;
        int order = value.decimalValue().compareTo(wanted);
        return switch (term.operator()) {
            case "=", "!=", "in", "notin" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw unsupported(term);
        };
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new JqlRefused("'" + text + "' is not a number.");
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static JqlRefused unsupported(Term term) {
        return new JqlRefused(
                "The operator '%s' is not supported by the '%s' field."
                        .formatted(term.operator(), term.field()));
    }
}
