package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Who else takes part in customers' requests. Thread-safe. */
public final class Participants {
    private final Books books;
    private final Requests requests;
    private final Changing changing;
    private final Clock clock;

    Participants(Books books, Requests requests, Changing changing, Clock clock) {
        this.books = books;
        this.requests = requests;
        this.changing = changing;
        this.clock = clock;
    }

    /** Whether the person may say who takes part: the reporter and the agents may. */
    public boolean mayInvite(Account actor, IssueRow request) {
        return request.requestTypeId() != null
                && !request.archived()
                && (actor.key().equals(request.reporterKey()) || requests.isAgent(actor, request));
    }

    /** Lets somebody take part, or no longer. */
    public IssueRow set(@Nullable Account actor, IssueRow request, String name, boolean takesPart) {
        if (actor == null) throw Refusal.anonymous();
        if (!mayInvite(actor, request))
            throw Refusal.forbidden("You do not have permission to change the participants.");
        Account person =
                books.accounts()
                        .byName(name)
                        .filter(Account::active)
                        .orElseThrow(
                                () ->
                                        Refusal.field(
                                                "participant",
                                                "The user '" + name + "' is not a customer."));
        if (takesPart && person.key().equals(request.reporterKey()))
            throw Refusal.field("participant", "The reporter takes part already.");
        List<String> keys = new ArrayList<>(books.participants().of(request.id()));
        keys.remove(person.key());
        if (takesPart) keys.add(person.key());
        return changing.change(
                Happening.UPDATED,
                request,
                actor,
                () -> {
                    books.participants().set(request.id(), keys);
                    books.issues().touch(request.id(), clock.instant());
                });
    }
}
