package org.hearback.plugin;

import com.atlassian.event.api.EventPublisher;

import org.hearback.adapter.channel.HtmlText;
import org.hearback.adapter.jira.ChangeListener;
import org.hearback.adapter.jira.JiraDesk;
import org.hearback.adapter.jira.JiraLoops;
import org.hearback.adapter.jira.JiraServices;
import org.hearback.adapter.jira.VoiceQueries;
import org.hearback.adapter.store.LoopBooks;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.credit.VoiceCrediting;
import org.hearback.kernel.Access;
import org.hearback.kernel.ChangeRef;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.ChangeWatch;
import org.hearback.loop.Hearing;
import org.hearback.loop.Judging;
import org.hearback.loop.LoopService;
import org.hearback.loop.Loops;
import org.hearback.loop.Tidings;
import org.hearback.owner.OwnerService;
import org.hearback.owner.People;
import org.hearback.owner.ProjectFile;
import org.hearback.owner.VoiceCounting;
import org.hearback.request.Askers;
import org.hearback.voice.HandMade;
import org.hearback.voice.Source;
import org.hearback.voice.Sources;
import org.hearback.voice.Speakers;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.VoiceService;
import org.hearback.work.Errand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The rooms about changes: who asks for them, what they come to, what their owners see. */
@Configuration(proxyBeanMethods = false)
public class LoopWiring {
    /** How late a lost event may be noticed. */
    private static final Duration SWEEP = Duration.ofMinutes(5);

    @Bean
    JiraLoops jiraLoops(JiraServices services, JiraServices.Channels channels, Clock clock) {
        return new JiraLoops(services, channels, HtmlText::toText, clock);
    }

    @Bean
    ChangeDesk changeDesk(JiraLoops jira) {
        return jira.changes();
    }

    @Bean
    LoopBooks loopBooks(StoreDesk store) {
        return store.loopBooks();
    }

    @Bean
    Speakers speakers(StoreDesk store, Askers askers) {
        return new Speakers(store.postBook(), store.handleBook(), store.channelBook(), askers);
    }

    @Bean
    Sources sources(StoreDesk store, JiraDesk jira, Askers askers, Speakers speakers) {
        return new Sources(store.postBook(), jira.reporters(), askers, speakers);
    }

    @Bean
    VoiceService voiceService(LoopBooks books, Sources sources, JiraLoops jira, Clock clock) {
        return new VoiceService(books.voices(), sources, jira.links(), jira.finder(), clock);
    }

    @Bean
    HandMade handMade(
            LoopBooks books, JiraLoops jira, Sources sources, StoreDesk store, Clock clock) {
        return new HandMade(books.voices(), jira.links(), sources, store.factLog(), clock);
    }

    @Bean
    Hearing hearing(LoopBooks books, ChangeDesk changes, Speakers speakers) {
        return new Hearing(books.voices(), changes, books.rules(), speakers);
    }

    @Bean
    Judging judging(
            LoopBooks books, ChangeDesk changes, Hearing hearing, Tidings tidings, Clock clock) {
        return new Judging(books.loops(), books.rules(), changes, hearing, tidings, clock);
    }

    @Bean
    Handlers loopHandlers(Judging judging, VoiceCounting counting) {
        return new Handlers(
                Stream.concat(judging.handlers().stream(), counting.handlers().stream()).toList());
    }

    @Bean
    Handlers voiceCredits(LoopBooks books, StoreDesk store, Hearing hearing) {
        var crediting =
                new VoiceCrediting(
                        books.voices(),
                        books.loops(),
                        hearing,
                        store.handleBook(),
                        store.creditBook(),
                        store.factLog());
        return new Handlers(crediting.handlers());
    }

    @Bean
    Errand linkSweep(HandMade links) {
        return new Errand("voice.links", SWEEP, links::sweep);
    }

    @Bean
    Errand loopSweep(Judging judging) {
        return new Errand("loops", SWEEP, judging::sweep);
    }

    @Bean
    Errand voiceCounts(VoiceCounting counting) {
        return new Errand("voices.count", Duration.ofDays(1), counting::countAll);
    }

    @Bean
    Errand linkType(JiraLoops jira) {
        return new Errand("voice.linktype", Duration.ofHours(1), jira::keepLinkType);
    }

    @Bean
    Loops loops(LoopBooks books, Judging judging) {
        return new Loops(books.loops(), judging);
    }

    @Bean
    LoopService loopService(
            LoopBooks books, ChangeDesk changes, Hearing hearing, Loops loops, Clock clock) {
        return new LoopService(books.loops(), books.rules(), changes, hearing, loops, clock);
    }

    @Bean
    ChangeWatch changeWatch(LoopBooks books, StoreDesk store, Clock clock) {
        return new ChangeWatch(books.loops(), store.factLog(), clock);
    }

    @Bean
    ChangeListener changeListener(
            JiraLoops jira, EventPublisher events, ChangeWatch changes, HandMade links) {
        return jira.listener(events, new JiraDoor(changes, links));
    }

    @Bean
    People people(StoreDesk store) {
        return new People(
                store.postBook(), store.handleBook(), store.linkBook(), store.standingBook());
    }

    @Bean
    VoiceCounting voiceCounting(LoopBooks books, Hearing hearing, People people, JiraLoops jira) {
        return new VoiceCounting(books.voices(), hearing, people, jira.board());
    }

    @Bean
    OwnerService ownerService(
            OwnerService.Books books, People people, OwnerService.Jira jira, Clock clock) {
        return new OwnerService(books, people, jira, clock);
    }

    @Bean
    OwnerService.Books ownersBooks(
            LoopBooks books, StoreDesk store, Hearing hearing, Speakers speakers) {
        return new OwnerService.Books(
                books.voices(), books.loops(), store.channelBook(), hearing, speakers);
    }

    @Bean
    OwnerService.Jira ownersJira(
            ChangeDesk changes, JiraLoops loops, JiraDesk desk, Access access) {
        return new OwnerService.Jira(changes, loops.finder(), desk.customerFile(), access);
    }

    @Bean
    ProjectFile projectFile(JiraLoops jira) {
        return jira.projects();
    }

    /** For the functions that Jira's search makes from the descriptor. */
    @Bean
    VoiceQueries voiceQueries(JiraLoops jira, LoopBooks books) {
        return jira.queries(change -> requestsOf(books.voices(), change));
    }

    private static List<Long> requestsOf(VoiceBook voices, long change) {
        return voices.ofChanges(List.of(change)).stream()
                .flatMap(
                        voice ->
                                voice.source() instanceof Source.OfRequest(var request)
                                        ? Stream.of(request.issueId())
                                        : Stream.of())
                .toList();
    }

    /** What Jira's events tell, on the way to who listens. */
    private record JiraDoor(ChangeWatch changes, HandMade links) implements ChangeListener.Door {
        @Override
        public boolean concerns(long projectId) {
            return changes.concerns(projectId);
        }

        @Override
        public void touched(long issueId) {
            changes.touched(issueId);
        }

        @Override
        public void versionTouched(long versionId) {
            changes.versionTouched(versionId);
        }

        @Override
        public void linked(long requestId, ChangeRef change, String by) {
            links.linked(requestId, change, by);
        }

        @Override
        public void unlinked(long requestId, long changeId, String by) {
            links.unlinked(requestId, changeId, by);
        }
    }
}
