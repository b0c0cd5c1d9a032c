package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.jql.Clause.Term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes clauses as SQL; whatever people typed goes into arguments, never into the SQL. */
final class SqlText {
    private static final Set<String> COMPARING = Set.of("<", "<=", ">", ">=");
    private static final Pattern ISSUE_KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-(\\d{1,15})");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TEXT_OPERATORS = Pattern.compile("[*?\"+~^\\\\]");

    private final Values values;
    private final Times times;
    private final Additions additions;
    private final List<Object> arguments;

    /** What plugins add to the language. */
    record Additions(IssueFunctions functions, PropertyTerms properties) {}

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
            case Term term -> term(term, Field.named(term.field()));
        };
    }

    private String term(Term term, Field field) {
        if (isEmptyTest(term)) return emptiness(term, field);
        return switch (field.kind()) {
            case TIME -> time(term, field);
            case TEXT, ANY_TEXT -> text(term, field);
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

    private static String emptiness(Term term, Field field) {
        if (!(term.values().getFirst() instanceof Clause.Value.Empty))
            throw new JqlRefused("The operator 'is' takes EMPTY or NULL only.");
        boolean empty = term.operator().equals("is") || term.operator().equals("=");
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
        return not ? "(" + field.column() + " IS NOT NULL AND NOT " + any + ")" : any;
    }

    private String oneOf(Field field, List<Object> wanted) {
        arguments.addAll(wanted);
        String marks = String.join(",", Collections.nCopies(wanted.size(), "?"));
        return field.column() + " IN (" + marks + ")";
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

    private String text(Term term, Field field) {
        boolean not = term.operator().equals("!~");
        if (!not && !term.operator().equals("~")) throw unsupported(term);
        if (!(term.values().getFirst() instanceof Clause.Value.Text(var wanted)))
            throw unsupported(term);
        List<String> words = new ArrayList<>();
        String plain = TEXT_OPERATORS.matcher(wanted).replaceAll(" ").strip();
        for (String word : SPACES.splitAsStream(plain).toList()) words.add(word(field, word));
        return (not ? "(NOT (" : "((") + String.join(" AND ", words) + "))";
    }

    private String word(Field field, String word) {
        String pattern = "%" + escaped(word.toLowerCase(Locale.ROOT)) + "%";
        String column = like("COALESCE(" + field.column() + ", '')", pattern);
        if (field.kind() == Field.Kind.TEXT) return column;
        return "("
                + column
                + " OR "
                + like("COALESCE(i.description, '')", pattern)
                + " OR EXISTS (SELECT 1 FROM desk_comment c WHERE c.issue_id = i.id AND "
                + like("c.body", pattern)
                + "))";
    }

    private String like(String column, String pattern) {
        arguments.add(pattern);
        return "LOWER(" + column + ") LIKE ? ESCAPE '!'";
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Jira knows one resolution here, "Done", and the word for none, "Unresolved". */
    private static String resolution(Term term, Field field) {
        if (!(term.values().getFirst() instanceof Clause.Value.Text(var name)))
            throw unsupported(term);
        boolean none = name.equalsIgnoreCase("Unresolved");
        if (!none && !name.equalsIgnoreCase("Done"))
            throw new JqlRefused(
                    "The value '" + name + "' does not exist for the field 'resolution'.");
        boolean not = term.operator().equals("!=");
        return "(" + field.column() + (none != not ? " IS NULL)" : " IS NOT NULL)");
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
