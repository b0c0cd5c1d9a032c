package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ComponentRow;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.RequestTypeRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns the names that people write into what the columns hold. One name may mean several rows. */
final class Values {
    private final Books books;
    private final @Nullable Account reader;

    Values(Books books, @Nullable Account reader) {
        this.books = books;
        this.reader = reader;
    }

    List<Object> of(Field field, String name, Clause.Value value) {
        if (field.kind() == Field.Kind.VERSION
                && value instanceof Clause.Value.Function(var function, var projects))
            return released(function, projects);
        String text =
                switch (value) {
                    case Clause.Value.Text(var written) -> written;
                    case Clause.Value.Function(var function, var arguments) ->
                            person(function, arguments);
                    case Clause.Value.Empty() ->
                            throw new JqlRefused("Use IS EMPTY with field '" + name + "'.");
                };
        List<Object> found = find(field, text);
        if (found.isEmpty())
            throw new JqlRefused(
                    "The value '%s' does not exist for the field '%s'.".formatted(text, name));
        return found;
    }

    /** {@code releasedVersions()} and its opposite, of some projects or of all. */
    private List<Object> released(String function, List<String> projects) {
        boolean released = function.equalsIgnoreCase("releasedVersions");
        if (!released && !function.equalsIgnoreCase("unreleasedVersions"))
            throw new JqlRefused("Unable to find JQL function '" + function + "()'.");
        List<Object> found = new ArrayList<>();
        for (ProjectRow project : books.projects().all())
            if (projects.isEmpty() || projects.contains(project.key()))
                for (VersionRow version : books.versions().of(project.id()))
                    if (version.released() == released && !version.archived())
                        found.add(version.id());
        return found.isEmpty() ? List.of(-1L) : found;
    }

    private String person(String function, List<String> arguments) {
        if (!function.equalsIgnoreCase("currentUser") || !arguments.isEmpty())
            throw new JqlRefused("Unable to find JQL function '" + function + "()'.");
        return reader == null ? "" : reader.name();
    }

    private List<Object> find(Field field, String text) {
        Predicate<String> same = text::equalsIgnoreCase;
        return switch (field.kind()) {
            case PROJECT ->
                    matching(
                            books.projects().all(),
                            p ->
                                    same.test(p.key())
                                            || same.test(p.name())
                                            || same.test("" + p.id()),
                            ProjectRow::id);
            case ISSUE, RELATED -> issue(text);
            case VERSION -> versions(same);
            case COMPONENT -> components(same);
            case RESOLUTION ->
                    ResolutionRow.of(text)
                            .map(one -> List.<Object>of(one.name()))
                            .orElse(List.of());
            case STATUS ->
                    matching(
                            books.workflows().statuses(),
                            s -> same.test(s.name()) || same.test("" + s.id()),
                            StatusRow::id);
            case CATEGORY ->
                    matching(
                            List.of(StatusRow.Category.values()),
                            c -> same.test(c.key()) || same.test(c.label()),
                            StatusRow.Category::name);
            case PERSON ->
                    matching(
                            books.accounts().all(),
                            a -> same.test(a.name()) || a.key().equals(text),
                            Account::key);
            case TYPE -> issueTypes(same);
            case REQUEST_TYPE -> requestTypes(same);
            case TIME, TEXT, NUMBER -> List.of(text);
        };
    }

    private List<Object> versions(Predicate<String> same) {
        return matching(
                books.projects().all().stream()
                        .flatMap(project -> books.versions().of(project.id()).stream())
                        .toList(),
                version -> same.test(version.name()) || same.test("" + version.id()),
                VersionRow::id);
    }

    private List<Object> components(Predicate<String> same) {
        return matching(
                books.projects().all().stream()
                        .flatMap(project -> books.components().of(project.id()).stream())
                        .toList(),
                component -> same.test(component.name()) || same.test("" + component.id()),
                ComponentRow::id);
    }

    private List<Object> issueTypes(Predicate<String> same) {
        return matching(
                books.projects().all().stream()
                        .flatMap(project -> books.projects().issueTypes(project.id()).stream())
                        .toList(),
                type -> same.test(type.name()) || same.test("" + type.id()),
                IssueTypeRow::id);
    }

    private List<Object> requestTypes(Predicate<String> same) {
        return matching(
                books.projects().all().stream()
                        .flatMap(project -> books.requestTypes().of(project.id()).stream())
                        .toList(),
                type -> same.test(type.name()) || same.test("" + type.id()),
                RequestTypeRow::id);
    }

    /** An id of no issue is none that Jira knows of, but no mistake: the issue may just be gone. */
    private List<Object> issue(String text) {
        if (!text.matches("\\d{1,18}"))
            return books.issues().byKey(text).map(i -> List.<Object>of(i.key())).orElse(List.of());
        return books.issues()
                .byId(Long.parseLong(text))
                .map(i -> List.<Object>of(i.key()))
                .orElse(List.of(text));
    }

    private static <T> List<Object> matching(
            List<T> all, Predicate<T> wanted, Function<T, Object> column) {
        List<Object> found = new ArrayList<>();
        for (T one : all) if (wanted.test(one)) found.add(column.apply(one));
        return found;
    }
}
