package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.GrantRow;
import org.hearback.sandbox.desk.model.ProjectRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Grants by the names of permissions, as an administrator would make them; twice adds nothing. */
final class SeedGrants {
    private static final String GRANTS = "/desk/grants.txt";
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private final Books books;

    SeedGrants(Books books) {
        this.books = books;
    }

    void sow() {
        try (var file = SeedGrants.class.getResourceAsStream(GRANTS)) {
            if (file == null) throw new IllegalStateException(GRANTS + " is missing");
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> grant(SPACES.split(line.strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(GRANTS + " cannot be read", e);
        }
    }

    private void grant(String[] parts) {
        if (parts[0].equals("global"))
            books.grants().giveGlobally(new GrantRow(parts[1], parts[2]));
        else give(books, books.projects().byKey(parts[0]).orElseThrow(), parts[1], parts[2]);
    }

    static void give(Books books, ProjectRow project, String permission, String role) {
        books.grants().give(project.id(), new GrantRow(permission, role));
    }
}
