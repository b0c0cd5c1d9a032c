package org.hearback.standing;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.person.PersonGraph;
import org.hearback.request.RequestOpened;

/** Marks a request that came from a channel. */
public final class MarkOpened implements FactHandler<RequestOpened> {
    private final PostBook posts;
    private final PersonGraph persons;
    private final Marking marking;

    /** Marks by these. */
    public MarkOpened(PostBook posts, PersonGraph persons, Marking marking) {
        this.posts = posts;
        this.persons = persons;
        this.marking = marking;
    }

    @Override
    public String name() {
        return "standing.mark";
    }

    @Override
    public Class<RequestOpened> listensTo() {
        return RequestOpened.class;
    }

    @Override
    public Handled handle(FactId id, RequestOpened fact) {
        posts.find(fact.post())
                .map(KeptPost::author)
                .ifPresent(author -> marking.opened(fact.request().issueId(), persons.of(author)));
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, RequestOpened fact, String reason) {
        // the request stays unmarked; the page about its reporter shows the flag all the same
    }
}
