package org.hearback.fixcheck;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.kernel.RequestRef;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.Loops;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.wording.ShippedWords;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a no begins: the loop goes another round as a regression, those who build it are told, and
 * the customer's request goes on. Each step is harmless when it is done again.
 */
public final class FixReopening implements FactHandler<FixDenied> {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Books books;
    private final Loops loops;
    private final FixDesk desk;
    private final ShippedWords words;
    private final Clock clock;

    /** What was told, and where the customer spoke. */
    public record Books(NoticeBook notices, LoopBook loops, VoiceBook voices, PostBook posts) {}

    /** A handler on these. */
    public FixReopening(Books books, Loops loops, FixDesk desk, ShippedWords words, Clock clock) {
        this.books = books;
        this.loops = loops;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fixcheck.denied";
    }

    @Override
    public Class<FixDenied> listensTo() {
        return FixDenied.class;
    }

    @Override
    public Handled handle(FactId id, FixDenied fact) {
        var notice = books.notices().find(fact.noticeId());
        var loop = books.loops().find(fact.loopId());
        if (notice.isEmpty() || loop.isEmpty()) return Handled.done();
        loops.reopen(loop.get().id(), true, clock.instant());
        try {
            goOn(notice.get(), loop.get());
            return Handled.done();
        } catch (DeskUnavailable e) {
            return Handled.tryAgain(PAUSE, String.valueOf(e.getMessage()));
        } catch (DeskRefused e) {
            return Handled.giveUp(String.valueOf(e.getMessage()));
        }
    }

    /** The loop is open again whatever comes of the request; the list of failed work shows that. */
    @Override
    public void gaveUp(FactId id, FixDenied fact, String reason) {}

    private void goOn(Notice notice, Loop loop) {
        var once = "fixcheck:" + notice.id();
        var place = place(notice);
        desk.report(
                loop.change(),
                loop.result().version(),
                place.map(it -> it.request().key()).orElse(""),
                once);
        if (place.isEmpty()) return;
        var request = place.get().request();
        if (place.get().isTheirs()) desk.reopen(request, denial(notice), once);
        else desk.reopenForAnother(request, once);
    }

    private String denial(Notice notice) {
        return words.say("comment.not_fixed", Locale.forLanguageTag(notice.letter().language()));
    }

    /** A request in which they spoke, and whether they asked in it. */
    private record Place(RequestRef request, boolean isTheirs) {}

    /** Empty for a post without a request. */
    private Optional<Place> place(Notice notice) {
        return asked(notice).or(() -> told(notice.letter().target()));
    }

    private Optional<Place> asked(Notice notice) {
        return books.voices()
                .find(notice.voiceId())
                .flatMap(
                        voice ->
                                voice.source() instanceof Source.OfRequest(var request)
                                        ? Optional.of(new Place(request, asks(voice, notice)))
                                        : Optional.empty());
    }

    /** Whose words a voice quotes may have written in somebody else's request. */
    private boolean asks(Voice voice, Notice notice) {
        var posts =
                voice.source() instanceof Source.OfRequest(var request)
                        ? books.posts().ofIssue(request.issueId())
                        : List.<KeptPost>of();
        var asker = posts.isEmpty() ? voice.speaker() : posts.getFirst().author();
        return asker != null && notice.handles().contains(asker);
    }

    /** On a request, only its own customer is told. */
    private Optional<Place> told(Notice.@Nullable Target target) {
        return switch (target) {
            case null -> Optional.empty();
            case Notice.Target.OnRequest(var request) -> Optional.of(new Place(request, true));
            case Notice.Target.UnderPost(var post) ->
                    books.posts()
                            .find(post)
                            .map(KeptPost::request)
                            .map(request -> new Place(request, false));
            case Notice.Target.ByMail to -> Optional.empty();
            case Notice.Target.OnPage to -> Optional.empty();
            case Notice.Target.Inside to -> Optional.empty();
        };
    }
}
