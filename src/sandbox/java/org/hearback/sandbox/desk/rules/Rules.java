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
        Surveys surveys,
        Creation creation,
        Planning planning,
        Keeping keeping,
        Participants participants,
        Preferences preferences) {

    /** The rules over these books; what happens is told to {@code events}. */
    public static Rules over(Books books, DeskEvents events, Clock clock) {
        var permissions = new Permissions(books);
        var changing = new Changing(books, events);
        var comments = new Comments(books, permissions, events, clock);
        var requests = new Requests(books, permissions, comments, events, clock);
        var planning = new Planning(books, permissions, changing, clock);
        return new Rules(
                books,
                permissions,
                new Issues(books, permissions, changing, clock),
                comments,
                requests,
                new Versions(books, permissions, events, clock),
                new Links(books, permissions, events),
                new Grants(books, permissions),
                new Surveys(books, clock),
                new Creation(books, permissions, planning, events, clock),
                planning,
                new Keeping(books, permissions, events, changing, clock),
                new Participants(books, requests, changing, clock),
                new Preferences(books.preferences()));
    }
}
