package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

/** Links between issues. Thread-safe. */
public final class Links {
    private final Books books;
    private final Permissions permissions;

    public Links(Books books, Permissions permissions) {
        this.books = books;
        this.permissions = permissions;
    }

    /** The kind of link with that name. */
    public LinkTypeRow type(String name) {
        return books.links().types().stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.missing(
                                        "No issue link type with name '" + name + "' found."));
    }

    /** Links two issues that the person may see and link. */
    public void link(@Nullable Account actor, LinkTypeRow type, IssueRow from, IssueRow to) {
        permissions.require(
                actor,
                Permissions.LINK,
                books.projects().byId(from.projectId()).orElseThrow(),
                "No Link Issue Permission for issue '" + from.key() + "'");
        store(type.id(), from.id(), to.id());
    }

    /**
     * Stores a link without asking, as Jira's {@code IssueLinkManager} does; twice adds nothing.
     */
    public void store(long typeId, long sourceId, long targetId) {
        if (sourceId == targetId) throw Refusal.invalid("You cannot link an issue to itself.");
        books.links().add(typeId, sourceId, targetId);
    }
}
