package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

/** Links between issues. Thread-safe. */
public final class Links {
    private final Books books;
    private final Permissions permissions;
    private final DeskEvents events;

    Links(Books books, Permissions permissions, DeskEvents events) {
        this.books = books;
        this.permissions = permissions;
        this.events = events;
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

    /** Makes a new kind of link; names are unique in any case of letters. */
    public LinkTypeRow addType(String name, String outward, String inward) {
        if (name.isBlank() || outward.isBlank() || inward.isBlank())
            throw Refusal.invalid("Name, outward and inward description are required.");
        if (books.links().types().stream().anyMatch(type -> type.name().equalsIgnoreCase(name)))
            throw Refusal.field("name", "Another link type with this name already exists.");
        return books.links().addType(name.strip(), outward.strip(), inward.strip());
    }

    /** Links two issues that the person may see and link. */
    public void link(@Nullable Account actor, LinkTypeRow type, IssueRow from, IssueRow to) {
        require(actor, from);
        if (to.archived()) throw Refusal.invalid("The issue " + to.key() + " is archived.");
        store(type.id(), from.id(), to.id());
    }

    /** Removes a link from one of its ends, at which the person may link issues. */
    public void unlink(@Nullable Account actor, IssueRow end, long linkId) {
        require(actor, end);
        LinkRow link =
                books.links()
                        .byId(linkId)
                        .filter(one -> one.sourceId() == end.id() || one.targetId() == end.id())
                        .orElseThrow(
                                () ->
                                        Refusal.missing(
                                                "No issue link with id '" + linkId + "' exists."));
        remove(link);
    }

    private void require(@Nullable Account actor, IssueRow end) {
        if (!permissions.mayOn(actor, Permissions.LINK, end))
            throw actor == null
                    ? Refusal.anonymous()
                    : Refusal.forbidden("No Link Issue Permission for issue '" + end.key() + "'");
    }

    /**
     * Stores a link without asking, as Jira's {@code IssueLinkManager} does; twice adds nothing.
     */
    public void store(long typeId, long sourceId, long targetId) {
        if (sourceId == targetId) throw Refusal.invalid("You cannot link an issue to itself.");
        if (books.links().type(typeId).isEmpty())
            throw Refusal.missing("No issue link type with id '" + typeId + "' found.");
        for (long end : new long[] {sourceId, targetId})
            if (books.issues().byId(end).isEmpty())
                throw Refusal.missing("There is no issue with id '" + end + "'.");
        books.links().add(typeId, sourceId, targetId).ifPresent(events::linked);
    }

    /** Removes a link without asking; a second time changes nothing. */
    public void remove(LinkRow link) {
        if (books.links().delete(link.id())) events.unlinked(link);
    }
}
