package org.hearback.route;

import org.hearback.certificate.CertificateService;
import org.hearback.certificate.Certificates;
import org.hearback.certificate.ChangeComments;
import org.hearback.certificate.Closing;
import org.hearback.certificate.Went;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.MessageCarrier;
import org.hearback.delivery.Outbox;
import org.hearback.delivery.PartSender;
import org.hearback.dispatch.ChannelWays;
import org.hearback.dispatch.CustomerComments;
import org.hearback.dispatch.NoticeDelivery;
import org.hearback.dispatch.NoticeMail;
import org.hearback.dispatch.Sending;
import org.hearback.dispatch.Spreading;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactLog;
import org.hearback.loop.Hearing;
import org.hearback.loop.Judging;
import org.hearback.loop.LoopBook;
import org.hearback.loop.Loops;
import org.hearback.notice.AddressBook;
import org.hearback.notice.FakeSeals;
import org.hearback.notice.Links;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.TellingBook;
import org.hearback.person.LinkBook;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Contributors;
import org.hearback.plan.Leaks;
import org.hearback.plan.NoticeService;
import org.hearback.plan.Outcomes;
import org.hearback.plan.PlanHandlers;
import org.hearback.plan.Planning;
import org.hearback.plan.TellingService;
import org.hearback.request.Askers;
import org.hearback.voice.Speakers;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.FakeTemplateBook;
import org.hearback.wording.ShippedWords;
import org.hearback.wording.Templates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The rooms from voice to certificate on the books of a {@link LoopTown}; their calls may be
 * deadly.
 */
final class LoopRooms {
    private final LoopTown town;
    private final Mortality mortality;
    private final Books books;
    private final Plans plans;
    private final Closing closing;

    LoopRooms(LoopTown town, Mortality mortality) {
        this.town = town;
        this.mortality = mortality;
        books = new Books();
        plans = new Plans();
        closing =
                new Closing(
                        new Closing.Books(books.tellings, books.notices, books.loops),
                        plans.certificates,
                        plans.planning,
                        mortality.of(ChangeComments.class, town::comment),
                        new Closing.Log(mortality.of(FactLog.class, town.facts), town.transactions),
                        town.clock);
    }

    /** All that listen to facts. */
    List<FactHandler<?>> handlers() {
        var all = new ArrayList<FactHandler<?>>(books.judging.handlers());
        all.addAll(plans.handlers());
        all.add(new Spreading(books.tellings, books.notices, town.clock));
        all.add(delivery());
        all.addAll(closing.handlers());
        return all;
    }

    /** What doors and errands call. */
    LoopTown.Rooms rooms() {
        return new LoopTown.Rooms(
                books.judging,
                new Loops(books.loops, books.judging),
                plans.planning,
                new TellingService(
                        new TellingService.Books(books.tellings, books.notices, town.rules),
                        plans.planning,
                        plans.contributors,
                        plans.reading,
                        books.ways,
                        town.clock),
                new NoticeService(
                        new NoticeService.Books(books.tellings, books.notices, books.voices),
                        plans.reading,
                        town.clock),
                new CertificateService(books.tellings, plans.certificates),
                closing);
    }

    /** The books and what reads them. */
    private final class Books {
        private final VoiceBook voices;
        private final LoopBook loops;
        private final TellingBook tellings;
        private final NoticeBook notices;
        private final AddressBook addresses;
        private final LinkBook linkBook;
        private final Carriers carriers;
        private final Hearing hearing;
        private final Judging judging;
        private final PersonGraph graph;
        private final ChannelWays ways;

        Books() {
            voices = mortality.of(VoiceBook.class, town.voices);
            loops = mortality.of(LoopBook.class, town.loops);
            tellings = mortality.of(TellingBook.class, town.tellings);
            notices = mortality.of(NoticeBook.class, town.notices);
            addresses = mortality.of(AddressBook.class, town.addresses);
            linkBook = mortality.of(LinkBook.class, town.links);
            carriers =
                    new Carriers(
                            List.of(
                                    mortality.of(
                                            MessageCarrier.class, town.witness.of(town.network))));
            var askers = new Askers(town.posts, town.reporters, town.handles);
            hearing =
                    new Hearing(
                            voices,
                            town.desk,
                            town.rules,
                            new Speakers(town.posts, town.handles, town.channels, askers));
            judging =
                    new Judging(
                            loops,
                            town.rules,
                            town.desk,
                            hearing,
                            new Went(tellings, notices),
                            town.clock);
            graph = new PersonGraph(town.handles, linkBook, town.wishes);
            ways = new ChannelWays(town.posts, town.channels, carriers);
        }
    }

    /** Who is told what. */
    private final class Plans {
        private final Contributors contributors;
        private final Leaks leaks;
        private final Links texts;
        private final Planning planning;
        private final TellingService.Reading reading;
        private final Certificates certificates;

        Plans() {
            contributors =
                    new Contributors(
                            books.hearing,
                            books.notices,
                            books.tellings,
                            books.addresses,
                            town.handles,
                            books.linkBook);
            leaks = new Leaks(contributors, books.addresses, town.handles, town.clock);
            texts = new Links(new FakeSeals(), books.addresses);
            var shipped = new ShippedWords();
            planning =
                    new Planning(
                            new Planning.Books(
                                    books.tellings,
                                    books.notices,
                                    books.loops,
                                    town.rules,
                                    books.voices,
                                    town.desk),
                            contributors,
                            leaks,
                            new Planning.Ways(books.graph, town.posts, books.ways, books.addresses),
                            new Planning.Words(
                                    new Templates(new FakeTemplateBook(), shipped), shipped, texts),
                            town.clock);
            reading = new TellingService.Reading(leaks, texts);
            certificates = new Certificates(books.notices, town.rules, contributors);
        }

        List<FactHandler<?>> handlers() {
            var outcomes =
                    new Outcomes(
                            books.tellings, books.notices, town.rules, planning, leaks, town.clock);
            var sources = new PlanHandlers.Sources(books.hearing, books.linkBook, books.voices);
            return new PlanHandlers(
                            outcomes, planning, books.tellings, books.notices, books.loops, sources)
                    .all();
        }
    }

    private NoticeDelivery delivery() {
        var outbox = mortality.of(Outbox.class, town.outbox);
        var marks = new AtomicInteger();
        var sending =
                new Sending(
                        new Sending.Books(books.tellings, books.notices, town.rules, books.voices),
                        new Sending.Ways(books.graph, books.addresses, books.ways),
                        plans.planning,
                        plans.reading,
                        town.clock);
        return new NoticeDelivery(
                sending,
                books.notices,
                new NoticeDelivery.Posts(
                        outbox,
                        new PartSender(
                                outbox, town.posts, town.channels, books.carriers, town.clock),
                        town.posts,
                        town.channels,
                        books.carriers,
                        () -> "mark-" + marks.incrementAndGet()),
                new NoticeDelivery.Desk(
                        mortality.of(CustomerComments.class, town.comments),
                        mortality.of(NoticeMail.class, town.mail)),
                plans.texts,
                town.clock);
    }
}
