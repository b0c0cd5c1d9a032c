package org.hearback.voice;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.PostKey;
import org.hearback.listen.Kind;
import org.hearback.request.DeskRefused;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links requests and posts to the changes that they ask for. Thread-safe. The doors check that the
 * caller works on the source; changes are found with the caller's eyes.
 *
 * <p>All methods throw {@link org.hearback.request.DeskUnavailable} where Jira cannot be reached; a
 * later try may help.
 */
public final class VoiceService {
    /** How many changes are offered for a request (issue text: three). */
    public static final int OFFERED = 3;

    /** Handles and addresses: a change says what is asked for, not who asks. */
    private static final Pattern NAMES = Pattern.compile("\\S*@\\S+");

    private static final int LINK_TRIES = 3;

    private final VoiceBook voices;
    private final Sources sources;
    private final ChangeLinks links;
    private final ChangeFinder finder;
    private final Clock clock;

    /** A service on these. */
    public VoiceService(
            VoiceBook voices,
            Sources sources,
            ChangeLinks links,
            ChangeFinder finder,
            Clock clock) {
        this.voices = voices;
        this.sources = sources;
        this.links = links;
        this.finder = finder;
        this.clock = clock;
    }

    /**
     * What somebody said, as an agent states it.
     *
     * @param quote the sentence that mattered, at most {@link Voice.Words#MAX_QUOTE_CHARS}
     * @param kind null to read it in the words
     */
    public record Statement(
            Source source, String quote, @Nullable Kind kind, Importance importance) {}

    /** How linking ended. */
    public sealed interface LinkOutcome {
        /** It is linked. */
        record Linked(Voice voice) implements LinkOutcome {}

        /** It was linked before; the voice is as it was. */
        record AlreadyLinked(Voice voice) implements LinkOutcome {}

        /** The request or post is gone, or the post has or gets a request. */
        record NoSuchSource() implements LinkOutcome {}

        /** There is no such change that the caller may see. */
        record NoSuchChange() implements LinkOutcome {}

        /** The request is that change. */
        record Itself() implements LinkOutcome {}

        /** The quote is longer than that many chars. */
        record QuoteTooLong(int limit) implements LinkOutcome {}

        /** Jira will not; {@code why} is what it says. Nothing was made. */
        record Refused(String why) implements LinkOutcome {}

        /** The change was made, but Jira will not link it; {@code why} is what it says. */
        record NotLinked(ChangeRef change, String why) implements LinkOutcome {}
    }

    /** How taking back ended. */
    public sealed interface EndOutcome {
        /** It counts no more. */
        record Ended() implements EndOutcome {}

        /** It did not stand. */
        record NotStanding() implements EndOutcome {}

        /** Jira will not remove its link; {@code why} is what it says. */
        record Refused(String why) implements EndOutcome {}
    }

    /** The voice of that id, standing or not. */
    public Optional<Voice> find(long voiceId) {
        return voices.find(voiceId);
    }

    /** What is asked for in the request, oldest link first. */
    public List<Voice> ofRequest(long issueId) {
        return voices.ofRequests(List.of(issueId));
    }

    /** What is asked for in the post, oldest link first. */
    public List<Voice> ofPost(PostKey post) {
        return voices.ofSource(new Source.OfPost(post));
    }

    /** What was said in the source, as far as the caller may read it; empty where it is gone. */
    public String said(Source source) {
        return sources.find(source).map(this::textOf).orElse("");
    }

    /** The open changes that the source likeliest asks for, and that are not linked to it. */
    public List<ChangeFinder.Found> suggest(Source source) {
        return likely(said(source), source);
    }

    /**
     * The change of that key or number; where it is none, the open changes that are likeliest what
     * these words ask for, and that are not linked to the source.
     */
    public List<ChangeFinder.Found> search(Source source, String typed) {
        return finder.find(typed.strip()).map(List::of).orElseGet(() -> likely(typed, source));
    }

    private List<ChangeFinder.Found> likely(String text, Source source) {
        var linked =
                voices.ofSource(source).stream().map(voice -> voice.change().issueId()).toList();
        return text.isBlank() ? List.of() : finder.likely(text, linked, OFFERED);
    }

    /** The changes of these ids that the caller may see. */
    public List<ChangeFinder.Found> seen(List<Long> changeIds) {
        return finder.find(changeIds);
    }

    /** Where the caller may make a change. */
    public List<ChangeFinder.Place> places() {
        return finder.places();
    }

    /**
     * Links the source to the change.
     *
     * @param change key or issue id
     * @param by Jira user key of the caller
     */
    public LinkOutcome link(Statement said, String change, String by) {
        var source = sources.find(said.source());
        if (source.isEmpty()) return new LinkOutcome.NoSuchSource();
        if (isTooLong(said)) return tooLong();
        return finder.find(change.strip())
                .map(found -> link(source.get(), said, found.change(), by))
                .orElseGet(LinkOutcome.NoSuchChange::new);
    }

    /**
     * Makes a change with the quote in it and links the source to it. The change does not name the
     * customer.
     *
     * @param draft its quote is taken from the statement
     * @param by as above
     */
    public LinkOutcome createAndLink(Statement said, ChangeFinder.Draft draft, String by) {
        var source = sources.find(said.source());
        if (source.isEmpty()) return new LinkOutcome.NoSuchSource();
        if (isTooLong(said)) return tooLong();
        ChangeRef change;
        try {
            change = finder.create(quoting(draft, said.quote()));
        } catch (DeskRefused e) {
            return new LinkOutcome.Refused(String.valueOf(e.getMessage()));
        }
        var outcome = link(source.get(), said, change, by);
        return outcome instanceof LinkOutcome.Refused(var why)
                ? new LinkOutcome.NotLinked(change, why)
                : outcome;
    }

    /**
     * Replaces what was said.
     *
     * @return false when the voice does not stand or the quote is too long
     */
    public boolean restate(long voiceId, String quote, @Nullable Kind kind, Importance importance) {
        var voice = voices.find(voiceId).filter(Voice::stands);
        if (voice.isEmpty() || quote.strip().length() > Voice.Words.MAX_QUOTE_CHARS) return false;
        return sources.find(voice.get().source())
                .map(
                        source ->
                                voices.restate(
                                        voiceId,
                                        source.speakerOf(quote),
                                        source.words(quote, kind, importance)))
                .orElse(false);
    }

    /** Takes the voice back, and its link in Jira with it. */
    public EndOutcome unlink(long voiceId, String by) {
        var voice = voices.find(voiceId).filter(Voice::stands);
        if (voice.isEmpty()) return new EndOutcome.NotStanding();
        try {
            if (voice.get().source() instanceof Source.OfRequest(var request))
                links.unlink(request.issueId(), voice.get().change().issueId(), by);
        } catch (DeskRefused e) {
            return new EndOutcome.Refused(String.valueOf(e.getMessage()));
        }
        // Whoever follows links made by hand may have heard of it and ended the voice first.
        voices.end(voiceId, new Voice.End(by, clock.instant()));
        return new EndOutcome.Ended();
    }

    private LinkOutcome link(Sources.Known source, Statement said, ChangeRef change, String by) {
        var standing = standing(source.source(), change);
        if (standing.isPresent()) return new LinkOutcome.AlreadyLinked(standing.get());
        try {
            if (source.source() instanceof Source.OfRequest(var request)) {
                if (request.issueId() == change.issueId()) return new LinkOutcome.Itself();
                // Jira's link first: without our row, the sweep takes it for one made by hand.
                links.link(request.issueId(), change, by);
            }
        } catch (DeskRefused e) {
            return new LinkOutcome.Refused(String.valueOf(e.getMessage()));
        }
        return write(
                new VoiceBook.Draft(
                        change,
                        source.source(),
                        source.speakerOf(said.quote()),
                        source.words(said.quote(), said.kind(), said.importance()),
                        by,
                        clock.instant()));
    }

    /**
     * Writes the voice down. Whoever follows links made by hand may have seen ours first: the voice
     * that they wrote has no quote, and gets what was said here.
     */
    private LinkOutcome write(VoiceBook.Draft draft) {
        for (var left = LINK_TRIES; left > 0; left--) {
            var linked = voices.link(draft);
            if (linked.isPresent()) return new LinkOutcome.Linked(linked.get());
            var standing = standing(draft.source(), draft.change());
            if (standing.isEmpty()) continue;
            var voice = standing.get();
            if (!voice.words().quote().isEmpty()) return new LinkOutcome.AlreadyLinked(voice);
            if (voices.restate(voice.id(), draft.speaker(), draft.words()))
                return new LinkOutcome.Linked(voices.find(voice.id()).orElseThrow());
        }
        throw new IllegalStateException(
                "%s keeps being linked to %s and unlinked"
                        .formatted(draft.source().asText(), draft.change().key()));
    }

    private Optional<Voice> standing(Source source, ChangeRef change) {
        return voices.ofSource(source).stream()
                .filter(voice -> voice.change().issueId() == change.issueId())
                .findFirst();
    }

    private String textOf(Sources.Known source) {
        var posted = source.text();
        if (!posted.isBlank()) return posted;
        return source.source() instanceof Source.OfRequest(var request)
                ? finder.textOf(request.issueId())
                : "";
    }

    private static ChangeFinder.Draft quoting(ChangeFinder.Draft draft, String quote) {
        return new ChangeFinder.Draft(
                draft.projectId(),
                draft.typeId(),
                draft.summary(),
                draft.description(),
                NAMES.matcher(quote.strip()).replaceAll("…"));
    }

    private static boolean isTooLong(Statement said) {
        return said.quote().strip().length() > Voice.Words.MAX_QUOTE_CHARS;
    }

    private static LinkOutcome tooLong() {
        return new LinkOutcome.QuoteTooLong(Voice.Words.MAX_QUOTE_CHARS);
    }
}
