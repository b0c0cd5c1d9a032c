package org.hearback.voice;

import static java.util.stream.Collectors.toSet;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the links that people make and remove in Jira's own dialog: what is linked there is a
 * voice, what is not linked any more is none. Thread-safe.
 *
 * <p>Our own links pass here too, and change nothing: {@link VoiceService} makes Jira's link before
 * the voice and removes it before the voice ends. So whoever reads the voice first and the link
 * second never takes a voice for one whose link was removed, and what a crash left between the two
 * is brought into line.
 */
public final class HandMade implements FactHandler<LinkTouched> {
    private static final Logger log = LoggerFactory.getLogger(HandMade.class);
    private static final int PAGE = 200;

    private final VoiceBook voices;
    private final ChangeLinks links;
    private final Sources sources;
    private final FactLog facts;
    private final Clock clock;

    /** Follows those links in that book. */
    public HandMade(
            VoiceBook voices, ChangeLinks links, Sources sources, FactLog facts, Clock clock) {
        this.voices = voices;
        this.links = links;
        this.sources = sources;
        this.facts = facts;
        this.clock = clock;
    }

    /** Somebody linked the request to the change in Jira. Quick, and never fails. */
    public void linked(long requestId, ChangeRef change, String by) {
        tell(new LinkTouched(requestId, change.issueId(), change.key(), by));
    }

    /** Somebody removed the link in Jira. Quick, and never fails. */
    public void unlinked(long requestId, long changeId, String by) {
        tell(new LinkTouched(requestId, changeId, "", by));
    }

    @Override
    public String name() {
        return "voice.link";
    }

    @Override
    public Class<LinkTouched> listensTo() {
        return LinkTouched.class;
    }

    @Override
    public Handled handle(FactId id, LinkTouched fact) {
        var standing = standing(fact.changeId(), fact.requestId());
        var isLinked = links.requestsOf(fact.changeId()).contains(fact.requestId());
        if (!isLinked) standing.ifPresent(voice -> end(voice, fact.by()));
        // Without a key the fact is of a link that was removed; who made it again told so, too.
        if (isLinked && standing.isEmpty() && !fact.changeKey().isEmpty())
            link(fact.requestId(), new ChangeRef(fact.changeId(), fact.changeKey()), fact.by());
        return Handled.done();
    }

    @Override
    public void gaveUp(FactId id, LinkTouched fact, String reason) {
        // the sweep compares again
    }

    /** Compares all links with all voices, for what events did not tell. Takes up to minutes. */
    public void sweep() {
        var linked = links.changes();
        linked.forEach(this::compare);
        var seen = linked.stream().map(ChangeRef::issueId).collect(toSet());
        var last = 0L;
        List<Long> page;
        do {
            page = voices.changesAfter(last, PAGE);
            for (var change : page) if (!seen.contains(change)) compareLeft(change);
            if (!page.isEmpty()) last = page.getLast();
        } while (page.size() == PAGE);
    }

    private void compare(ChangeRef change) {
        try {
            var standing = requestVoices(change.issueId());
            var now = new HashSet<>(links.requestsOf(change.issueId()));
            endAllBut(now, standing);
            var known = standing.stream().map(HandMade::requestOf).collect(toSet());
            for (var request : now)
                if (!known.contains(request)) link(request, change, Voice.UNSEEN);
        } catch (RuntimeException e) {
            log.warn("Links to {} could not be compared; they are in 5 minutes.", change.key(), e);
        }
    }

    private void compareLeft(long changeId) {
        try {
            var standing = requestVoices(changeId);
            endAllBut(Set.copyOf(links.requestsOf(changeId)), standing);
        } catch (RuntimeException e) {
            log.warn("Links to issue {} could not be compared; the next run tries.", changeId, e);
        }
    }

    private void endAllBut(Set<Long> linked, List<Voice> standing) {
        for (var voice : standing) if (!linked.contains(requestOf(voice))) end(voice, Voice.UNSEEN);
    }

    private void link(long requestId, ChangeRef change, String by) {
        var source = sources.request(requestId);
        if (source.isEmpty()) return;
        var known = source.get();
        voices.link(
                new VoiceBook.Draft(
                        change,
                        known.source(),
                        known.speaker(),
                        known.words("", null, Importance.NICE),
                        by,
                        clock.instant()));
    }

    private void end(Voice voice, String by) {
        voices.end(voice, new Voice.End(by, clock.instant()));
    }

    private Optional<Voice> standing(long changeId, long requestId) {
        return voices.ofRequests(List.of(requestId)).stream()
                .filter(voice -> voice.change().issueId() == changeId)
                .findFirst();
    }

    private List<Voice> requestVoices(long changeId) {
        return voices.ofChanges(List.of(changeId)).stream()
                .filter(voice -> voice.source() instanceof Source.OfRequest)
                .toList();
    }

    private static long requestOf(Voice voice) {
        if (voice.source() instanceof Source.OfRequest(var request)) return request.issueId();
        throw new IllegalArgumentException("voice " + voice.id() + " is not of a request");
    }

    private void tell(LinkTouched fact) {
        try {
            facts.append(fact);
        } catch (RuntimeException e) {
            log.warn(
                    "Link of issue {} to {} could not be noted; the sweep finds it.",
                    fact.requestId(),
                    fact.changeId(),
                    e);
        }
    }
}
