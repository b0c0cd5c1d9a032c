package org.hearback.adapter.page;

import static java.util.stream.Collectors.toMap;

import org.hearback.listen.Kind;
import org.hearback.listen.KindReader;
import org.hearback.voice.ChangeFinder.Found;
import org.hearback.voice.ChangeFinder.Place;
import org.hearback.voice.Importance;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the panel "Which change is this?" shows of one request or post. */
final class AsksView {
    private final PageDesk desk;
    private final AskingSource source;
    private final Words words;

    AsksView(PageDesk desk, AskingSource source) {
        this.desk = desk;
        this.source = source;
        this.words = desk.words();
    }

    /** All of it. */
    Model whole() {
        var voices = voices();
        var said = desk.loops().voices().said(source.source());
        var kind = KindReader.kindOf(said);
        var likely = rows(desk.loops().voices().suggest(source.source()));
        var places = places();
        return found("")
                .with("linked", linked(voices))
                .with("hasLinked", !voices.isEmpty())
                .with("likely", likely)
                .with("hasLikely", !likely.isEmpty())
                .with("quote", FirstSentence.of(said))
                .with("mostChars", String.valueOf(Voice.Words.MAX_QUOTE_CHARS))
                .with("kinds", choices("hearback.kind.", Kind.values(), kind))
                .with(
                        "importances",
                        choices("hearback.importance.", Importance.values(), Importance.IMPORTANT))
                .with("places", places)
                .with("hasPlaces", !places.isEmpty())
                .with("summary", Excerpt.of(FirstSentence.of(said)));
    }

    /** What is found for what somebody typed; nothing where they typed nothing. */
    Model found(String typed) {
        var rows =
                typed.isEmpty()
                        ? List.<Map<String, Object>>of()
                        : rows(desk.loops().voices().search(source.source(), typed));
        var model =
                new Model()
                        .with("mark", source.mark())
                        .with("sought", typed)
                        .with("found", rows)
                        .with("hasFound", !rows.isEmpty());
        if (source.source() instanceof Source.OfPost(var post))
            model.with("channel", String.valueOf(post.channel().value()))
                    .with("post", post.externalId());
        return model;
    }

    private List<Voice> voices() {
        return switch (source.source()) {
            case Source.OfRequest(var request) ->
                    desk.loops().voices().ofRequest(request.issueId());
            case Source.OfPost(var post) -> desk.loops().voices().ofPost(post);
        };
    }

    private List<Map<String, Object>> linked(List<Voice> voices) {
        var ids = voices.stream().map(voice -> voice.change().issueId()).toList();
        var seen =
                desk.loops().voices().seen(ids).stream()
                        .collect(toMap(found -> found.change().issueId(), found -> found));
        return voices.stream()
                .map(voice -> linked(voice, seen.get(voice.change().issueId())))
                .toList();
    }

    /** Of a change that the agent may not see, only that there is one. */
    private Map<String, Object> linked(Voice voice, @Nullable Found change) {
        var said = voice.words();
        var model = change == null ? new Model() : row(change);
        return model.with("voice", String.valueOf(voice.id()))
                .with("late", change == null ? null : late(voice))
                .with("seen", change != null)
                .with("quote", said.quote())
                .with("hasQuote", !said.quote().isEmpty())
                .with("kind", words.name("hearback.kind.", said.kind()))
                .with("importance", words.name("hearback.importance.", said.importance()))
                .with("kinds", choices("hearback.kind.", Kind.values(), said.kind()))
                .with(
                        "importances",
                        choices("hearback.importance.", Importance.values(), said.importance()))
                .asMap();
    }

    /** The choice about a voice that came after the others were told; null where there is none. */
    private @Nullable Map<String, Object> late(Voice voice) {
        if (desk.loops().notices().late(voice.id()).isEmpty()) return null;
        var loop = desk.loops().loops().current(voice.change().issueId());
        var access = desk.services().access();
        if (loop.filter(it -> access.tells(it.projectId())).isEmpty())
            return Map.of("text", words.get("hearback.voice.late.waits"), "decisions", List.of());
        var decisions =
                Stream.of("tell", "silent", "reopen")
                        .map(
                                it ->
                                        Map.of(
                                                "value", it,
                                                "label", words.get("hearback.voice.late." + it),
                                                "done", words.get("hearback.voice.done." + it)))
                        .toList();
        return Map.of("text", words.get("hearback.voice.late"), "decisions", decisions);
    }

    private static List<Map<String, Object>> rows(List<Found> found) {
        return found.stream().map(it -> row(it).asMap()).toList();
    }

    private static Model row(Found found) {
        return new Model()
                .with("key", found.change().key())
                .with("summary", found.summary())
                .with("status", found.status())
                .with("project", found.project());
    }

    private List<Map<String, Object>> places() {
        return desk.loops().voices().places().stream().map(AsksView::place).toList();
    }

    private static Map<String, Object> place(Place place) {
        var types =
                place.types().stream()
                        .map(
                                type ->
                                        Map.of(
                                                "value",
                                                place.projectId() + ":" + type.id(),
                                                "label",
                                                type.name()))
                        .toList();
        return Map.of("label", place.name(), "types", types);
    }

    private <E extends Enum<E>> List<Map<String, Object>> choices(
            String head, E[] values, E chosen) {
        return Arrays.stream(values)
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "value", it.name(),
                                        "label", words.name(head, it),
                                        "chosen", it == chosen))
                .toList();
    }
}
