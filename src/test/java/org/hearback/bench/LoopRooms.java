package org.hearback.bench;

import org.hearback.adapter.store.LoopBooks;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.channel.Channels;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.LengthRule;
import org.hearback.dispatch.ChannelWays;
import org.hearback.dispatch.Spreading;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.Hearing;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.FakeSeals;
import org.hearback.notice.Links;
import org.hearback.notice.NoticeDue;
import org.hearback.notice.ThreadWays;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Contributors;
import org.hearback.plan.Leaks;
import org.hearback.plan.Outcomes;
import org.hearback.plan.PlanHandlers;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.voice.Speakers;
import org.hearback.voice.Voices;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Templates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rooms that plan and release notices, on a store; Jira and the networks answer at once. */
final class LoopRooms {
    private static final LengthRule AS_MASTODON =
            new LengthRule(500, LengthRule.Unit.GRAPHEMES, 23, "@mara ", true);

    private final StoreDesk store;
    private final LoopBooks books;
    private final ChangeDesk changes;
    private final FakeAddressBook addresses = new FakeAddressBook();
    private final Clock clock;
    private final Hearing hearing;
    private final Contributors contributors;
    private final Leaks leaks;
    private final Links links = new Links(new FakeSeals(), addresses);
    private final ThreadWays threads;
    private final Planning planning;

    LoopRooms(StoreDesk store, ChangeDesk changes, Clock clock) {
        this.store = store;
        this.books = store.loopBooks();
        this.changes = changes;
        this.clock = clock;
        addresses.put(FakeAddressBook.employee(Voices.AGENT));
        this.hearing = new Hearing(books.voices(), changes, books.rules(), speakers());
        this.contributors =
                new Contributors(
                        hearing,
                        books.notices(),
                        books.tellings(),
                        addresses,
                        store.handleBook(),
                        store.linkBook());
        this.leaks = new Leaks(contributors, addresses, store.handleBook(), clock);
        this.threads = threads();
        this.planning = planning();
    }

    private Speakers speakers() {
        var askers = new Askers(store.postBook(), new FakeReporters(), store.handleBook());
        return new Speakers(store.postBook(), store.handleBook(), store.channelBook(), askers);
    }

    private ThreadWays threads() {
        var carrier = new FakeCarrier(Channels.aChannel().build().kind());
        carrier.limit(Optional.of(AS_MASTODON));
        return new ChannelWays(
                store.postBook(), store.channelBook(), new Carriers(List.of(carrier)));
    }

    private Planning planning() {
        var persons = new PersonGraph(store.handleBook(), store.linkBook(), store.wishBook());
        var shipped = new ShippedWords();
        return new Planning(
                new Planning.Books(
                        books.tellings(),
                        books.notices(),
                        books.loops(),
                        books.rules(),
                        books.voices(),
                        changes),
                contributors,
                leaks,
                new Planning.Ways(persons, store.postBook(), threads, addresses),
                new Planning.Words(new Templates(books.templates(), shipped), shipped, links),
                clock);
    }

    /** What listens to the facts of these rooms, sending included, which nobody does here. */
    List<FactHandler<?>> handlers() {
        var outcomes =
                new Outcomes(
                        books.tellings(), books.notices(), books.rules(), planning, leaks, clock);
        var handlers =
                new ArrayList<>(
                        new PlanHandlers(
                                        outcomes,
                                        planning,
                                        books.tellings(),
                                        books.notices(),
                                        books.loops(),
                                        new PlanHandlers.Sources(
                                                hearing, store.linkBook(), books.voices()))
                                .all());
        handlers.add(new Spreading(books.tellings(), books.notices(), clock));
        handlers.add(new Leaving());
        return handlers;
    }

    TellingService tellings() {
        return new TellingService(
                new TellingService.Books(books.tellings(), books.notices(), books.rules()),
                planning,
                contributors,
                new TellingService.Reading(leaks, links),
                threads,
                clock);
    }

    /** Does what follows from the fact, at once and on this thread. */
    <F extends Fact> void tell(F fact) {
        for (var handler : handlers())
            if (handler.listensTo().isInstance(fact)) handle(handler, fact);
    }

    private static <F extends Fact> void handle(FactHandler<F> handler, Fact fact) {
        var handled = handler.handle(new FactId(1), handler.listensTo().cast(fact));
        if (!handled.equals(Handled.done()))
            throw new IllegalStateException(handler.name() + ": " + handled);
    }

    /** Has each due notice wait as work, as in a node; it is not done. */
    private static final class Leaving implements FactHandler<NoticeDue> {
        @Override
        public String name() {
            return "dispatch.notice";
        }

        @Override
        public Class<NoticeDue> listensTo() {
            return NoticeDue.class;
        }

        @Override
        public Handled handle(FactId id, NoticeDue fact) {
            return Handled.done();
        }

        @Override
        public void gaveUp(FactId id, NoticeDue fact, String reason) {
            throw new IllegalStateException(reason);
        }
    }
}
