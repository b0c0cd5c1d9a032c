package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.FeedbackRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.store.Books;

import java.time.Clock;

/** How satisfied customers are. Thread-safe. */
public final class Surveys {
    /** The best rating; 1 is the worst. */
    public static final int BEST = 5;

    private final Books books;
    private final Clock clock;

    public Surveys(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** Whether the person may rate how the request was handled: the reporter, once it is done. */
    public boolean mayRate(Account customer, IssueRow request) {
        return request.requestTypeId() != null
                && customer.key().equals(request.reporterKey())
                && request.status().isDone();
    }

    /** Keeps a rating; a second one of the same request replaces the first. */
    public FeedbackRow rate(Account customer, IssueRow request, int rating, String text) {
        if (!mayRate(customer, request))
            throw Refusal.forbidden(
                    "Only the reporter can rate a request, and only when it is resolved.");
        if (rating < 1 || rating > BEST)
            throw Refusal.field("rating", "Choose one to " + BEST + " stars.");
        if (text.length() > Texts.MAX_CHARS)
            throw Refusal.field("feedback", "The comment is too long.");
        var feedback = new FeedbackRow(request.id(), rating, text.strip(), clock.instant());
        books.feedback().put(feedback);
        return feedback;
    }
}
