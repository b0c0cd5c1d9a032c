package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.jql.Clause.Both;
import org.hearback.sandbox.desk.jql.Clause.Not;
import org.hearback.sandbox.desk.jql.Clause.Order;
import org.hearback.sandbox.desk.jql.Clause.Query;
import org.hearback.sandbox.desk.jql.Clause.Term;
import org.hearback.sandbox.desk.jql.Clause.Value;
import org.hearback.sandbox.desk.jql.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a query: {@code OR} binds weaker than {@code AND}, that weaker than {@code NOT}. */
final class Parser {
    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=", "~", "!~");

    /** Deepest nesting of brackets and NOTs; more is an attack on the stack, not a question. */
    private static final int MAX_DEPTH = 50;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Query parse(String jql) {
        return new Parser(new Lexer(jql).tokens()).query();
    }

    private Query query() {
        List<Clause> where = new ArrayList<>();
        if (!peek().isWord("order") && peek().kind() != Kind.END) where.add(or());
        List<Order> orders = peek().isWord("order") ? orders() : List.of();
        if (peek().kind() != Kind.END) throw unexpected("'AND', 'OR' or 'ORDER BY'");
        return new Query(where, orders);
    }

    private Clause or() {
        Clause left = and();
        while (peek().isWord("or")) {
            take();
            left = new Both(left, and(), false);
        }
        return left;
    }

    private Clause and() {
        Clause left = not();
        while (peek().isWord("and")) {
            take();
            left = new Both(left, not(), true);
        }
        return left;
    }

    private Clause not() {
        if (++depth > MAX_DEPTH) throw new JqlRefused("The query is nested too deeply.");
        try {
            if (peek().isWord("not")) {
                take();
                return new Not(not());
            }
            if (!peek().is("(")) return term();
            take();
            Clause inner = or();
            expect(")");
            return inner;
        } finally {
            depth--;
        }
    }

    private Clause term() {
        if (!peek().isText()) throw unexpected("a field");
        String field = field();
        if (peek().kind() == Kind.OPERATOR && SIGNS.contains(peek().text()))
            return new Term(field, take().text(), List.of(value()));
        if (peek().isWord("is")) {
            take();
            return new Term(field, takeNot() ? "isnot" : "is", List.of(value()));
        }
        boolean not = takeNot();
        if (!peek().isWord("in")) throw unexpected("an operator");
        take();
        return new Term(field, not ? "notin" : "in", list());
    }

    /** A field's name; the key of a property may stand in quotes. */
    private String field() {
        Token token = take();
        String text = token.text();
        if (text.endsWith("[") && peek().kind() == Kind.QUOTED) {
            text += take().text();
            if (!peek().isText()) throw unexpected("']'");
            text += take().text();
        }
        return PropertyTerms.isOne(text) ? text : text.toLowerCase(Locale.ROOT);
    }

    /** What follows {@code in}: values in brackets, or a function that gives a list. */
    private List<Value> list() {
        if (!peek().is("(")) {
            Value value = value();
            if (value instanceof Value.Function) return List.of(value);
            throw unexpected("'('");
        }
        take();
        List<Value> values = new ArrayList<>(List.of(value()));
        while (peek().is(",")) {
            take();
            values.add(value());
        }
        expect(")");
        return values;
    }

    private boolean takeNot() {
        if (!peek().isWord("not")) return false;
        take();
        return true;
    }

    private Value value() {
        if (!peek().isText()) throw unexpected("a value");
        Token token = take();
        if (token.isWord("empty") || token.isWord("null")) return new Value.Empty();
        if (token.kind() == Kind.WORD && peek().is("("))
            return new Value.Function(token.text(), arguments());
        return new Value.Text(token.text());
    }

    private List<String> arguments() {
        take();
        List<String> arguments = new ArrayList<>();
        while (!peek().is(")")) {
            if (!arguments.isEmpty()) expect(",");
            if (!peek().isText()) throw unexpected("an argument");
            arguments.add(take().text());
        }
        take();
        return arguments;
    }

    private List<Order> orders() {
        take();
        if (!peek().isWord("by")) throw unexpected("'by'");
        List<Order> orders = new ArrayList<>();
        do {
            take();
            if (!peek().isText()) throw unexpected("a field");
            String field = field();
            boolean descending = peek().isWord("desc");
            if (descending || peek().isWord("asc")) take();
            orders.add(new Order(field, !descending));
        } while (peek().is(","));
        return orders;
    }

    private void expect(String punctuation) {
        if (!peek().is(punctuation)) throw unexpected("'" + punctuation + "'");
        take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private JqlRefused unexpected(String wanted) {
        Token token = peek();
        String got =
                token.kind() == Kind.END
                        ? "the query ended"
                        : "got '%s' (line 1, character %d)".formatted(token.text(), token.at());
        return new JqlRefused("Error in the JQL Query: Expecting " + wanted + " but " + got + ".");
    }
}
