package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.store.Books;

import java.time.Clock;

/** All that people can do on the desk. */
public record Rules(
        Books books,
        Permissions permissions,
        Issues issues,
        Comments comments,
        Requests requests,
        Versions versions,
        Links links,
        Grants grants,
        Surveys surveys) {

    /** The rules over these books; what happens is told to {@code events}. */
    public static Rules over(Books books, DeskEvents events, Clock clock) {
        var permissions = new Permissions(books);
        var comments = new Comments(books, permissions, events, clock);
        return new Rules(
                books,
                permissions,
                new Issues(books, permissions, events, clock),
                comments,
                new Requests(books, permissions, comments, events, clock),
                new Versions(books, permissions, clock),
                new Links(books, permissions),
                new Grants(books, permissions),
                new Surveys(books, clock));
    }
}
