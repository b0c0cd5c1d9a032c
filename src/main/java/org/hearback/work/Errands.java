package org.hearback.work;

import java.time.Clock;
import java.util.List;

/** All errands, and which of them are this node's to run now. Thread-safe. */
public final class Errands {
    private final ErrandBook book;
    private final List<Errand> all;
    private final Clock clock;

    /** These errands, with turns kept in that book. */
    public Errands(ErrandBook book, List<Errand> all, Clock clock) {
        this.book = book;
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /** All of them. */
    public List<Errand> all() {
        return all;
    }

    /** Runs the errand if it is due and no other node took it. */
    public void runIfDue(Errand errand) {
        var now = clock.instant();
        if (book.take(errand.name(), now, now.plus(errand.every()))) errand.work().run();
    }
}
