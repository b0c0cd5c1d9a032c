package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.jql.Clause.Term;
import org.hearback.sandbox.desk.store.FieldBook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes clauses as SQL; whatever people typed goes into arguments, never into the SQL. */
final class SqlText {
    private static final Set<String> COMPARING = Set.of("<", "<=", ">", ">=");
    private static final Pattern ISSUE_KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-(\\d{1,15})");

    private final Values values;
    private final Times times;
    private final Additions additions;
    private final List<Object> arguments;
    private final Map<Long, Double> relevance = new HashMap<>();

    /** What plugins and applications add to the language, and how texts are searched. */
    record Additions(
            IssueFunctions functions,
            PropertyTerms properties,
            FieldBook fields,
            TextSearch texts) {}

    SqlText(Values values, Times times, Additions additions, List<Object> arguments) {
        this.values = values;
        this.times = times;
        this.additions = additions;
        this.arguments = arguments;
    }

    String of(Clause clause) {
        return switch (clause) {
            case Clause.Both(var left, var right, var and) ->
                    "(" + of(left) + (and ? " AND " : " OR ") + of(right) + ")";
            case Clause.Not(var inner) -> "NOT " + of(inner);
            case Term term when PropertyTerms.isOne(term.field()) ->
                    additions.properties().sql(term);
            case Term term -> term(term, Field.named(term.field(), additions.fields()));
        };
    }

    private String term(Term term, Field field) {
        if (isEmptyTest(term)) return emptiness(term, field);
        return switch (field.kind()) {
            case TIME -> time(term, field);
            case TEXT -> text(term);
            case RESOLUTION -> resolution(term, field);
            case NUMBER -> number(term, field);
            case ISSUE -> COMPARING.contains(term.operator()) ? keyOrder(term) : oneOf(term, field);
            default -> oneOf(term, field);
        };
    }

    private static boolean isEmptyTest(Term term) {
        if (term.operator().startsWith("is")) return true;
        return term.values().size() == 1
                && term.values().getFirst() instanceof Clause.Value.Empty
                && (term.operator().equals("=") || term.operator().equals("!="));
    }

    private String emptiness(Term term, Field field) {
        if (!(term.values().getFirst() instanceof Clause.Value.Empty))
            throw new JqlRefused("The operator 'is' takes EMPTY or NULL only.");
        boolean empty = term.operator().equals("is") || term.operator().equals("=");
        if (term.field().equals("text") || term.field().equals("comment")) throw unsupported(term);
        if (field.isMany()) return "(i.id " + (empty ? "NOT IN (" : "IN (") + field.issues() + "))";
        return "(" + field.column() + (empty ? " IS NULL)" : " IS NOT NULL)");
    }

    private String oneOf(Term term, Field field) {
        boolean not =
                switch (term.operator()) {
                    case "=", "in" -> false;
                    case "!=", "notin" -> true;
                    default -> throw unsupported(term);
                };
        List<String> ways = new ArrayList<>();
        for (Clause.Value value : term.values())
            if (field.kind() == Field.Kind.ISSUE && value instanceof Clause.Value.Function call)
                ways.add(additions.functions().sql(term, call, arguments));
            else ways.add(oneOf(field, values.of(field, term.field(), value)));
        String any = "(" + String.join(" OR ", ways) + ")";
        // Jira finds no issue whose field is empty by what the field is not.
        if (not && field.isMany()) return "(i.id IN (" + field.issues() + ") AND NOT " + any + ")";
        return not ? "(" + field.column() + " IS NOT NULL AND NOT " + any + ")" : any;
    }

    private String oneOf(Field field, List<Object> wanted) {
        arguments.addAll(wanted);
        String marks = String.join(",", Collections.nCopies(wanted.size(), "?"));
        String in = field.column() + " IN (" + marks + ")";
        return field.isMany() ? "i.id IN (" + field.issues() + " WHERE " + in + ")" : in;
    }

    private String number(Term term, Field field) {
        List<String> ways = new ArrayList<>();
        for (Clause.Value value : term.values()) {
            if (!(value instanceof Clause.Value.Text(var text)) || !text.matches("\\d{1,9}"))
                throw new JqlRefused("The '" + term.field() + "' field takes whole numbers.");
            arguments.add(Integer.parseInt(text));
            String sign =
                    switch (term.operator()) {
                        case "in" -> "=";
                        case "notin" -> "!=";
                        case "=", "!=", "<", "<=", ">", ">=" -> term.operator();
                        default -> throw unsupported(term);
                    };
            ways.add(field.column() + " " + sign + " ?");
        }
        return "(" + String.join(term.operator().equals("notin") ? " AND " : " OR ", ways) + ")";
    }

    private String time(Term term, Field field) {
        if (!COMPARING.contains(term.operator()) && !term.operator().equals("="))
            throw unsupported(term);
        arguments.add(times.read(term.field(), term.values().getFirst()).toEpochMilli());
        return "(" + field.column() + " " + term.operator() + " ?)";
    }

    private String text(Term term) {
        boolean not = term.operator().equals("!~");
        if (!not && !term.operator().equals("~")) throw unsupported(term);
        if (!(term.values().getFirst() instanceof Clause.Value.Text(var wanted)))
            throw unsupported(term);
        Map<Long, Double> found = additions.texts().find(term.field(), wanted);
        String ids = found.isEmpty() ? "1 = 0" : IssueFunctions.ids(List.copyOf(found.keySet()));
        if (not) return "(NOT (" + ids + "))";
        found.forEach((id, score) -> relevance.merge(id, score, Double::sum));
        return "(" + ids + ")";
    }

    /** How well issues fit what was asked of their texts; empty where nothing was. */
    Map<Long, Double> relevance() {
        return relevance;
    }

    /** "Unresolved" is Jira's word for no resolution. */
    private String resolution(Term term, Field field) {
        List<Clause.Value> named = new ArrayList<>();
        boolean none = false;
        for (Clause.Value value : term.values())
            if (value instanceof Clause.Value.Text(var name) && name.equalsIgnoreCase("Unresolved"))
                none = true;
            else named.add(value);
        if (!none) return oneOf(term, field);
        boolean not = term.operator().equals("!=") || term.operator().equals("notin");
        String open = "(" + field.column() + (not ? " IS NOT NULL)" : " IS NULL)");
        if (named.isEmpty()) return open;
        String others = oneOf(new Term(term.field(), term.operator(), named), field);
        return "(" + open + (not ? " AND " : " OR ") + others + ")";
    }

    /** Keys are compared by their number, within the project of the key that is named. */
    private String keyOrder(Term term) {
        if (!(term.values().getFirst() instanceof Clause.Value.Text(var key)))
            throw unsupported(term);
        Matcher parts = ISSUE_KEY.matcher(key);
        if (!parts.matches())
            throw new JqlRefused("The value '" + key + "' does not exist for the field 'key'.");
        String project = parts.group(1).toUpperCase(Locale.ROOT);
        arguments.add(project + "-%");
        arguments.add(project.length() + 2);
        arguments.add(Long.parseLong(parts.group(2)));
        return "(i.issue_key LIKE ? AND CAST(SUBSTRING(i.issue_key, CAST(? AS INT)) AS BIGINT) "
                + term.operator()
                + " ?)";
    }

    private static JqlRefused unsupported(Term term) {
        return new JqlRefused(
                "The operator '"
                        + term.operator()
                        + "' is not supported by the '"
                        + term.field()
                        + "' field.");
    }
}
