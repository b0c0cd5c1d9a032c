package org.hearback.adapter.page;

import org.hearback.fixcheck.FixCheckService.Figures;
import org.hearback.kernel.ChangeRef;
import org.hearback.listen.Kind;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopService.Hint;
import org.hearback.notice.Telling;
import org.hearback.owner.Crowd;
import org.hearback.owner.Quote;
import org.hearback.owner.VoicesPanel;
import org.hearback.voice.Importance;
import org.hearback.voice.Source;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The voices for a change as the panel on the issue shows them. */
final class VoicesView {
    private final PageDesk desk;
    private final Words words;
    private final Times times;

    VoicesView(PageDesk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.times = desk.times();
    }

    Model of(long changeId, VoicesPanel panel) {
        var crowd = panel.crowd();
        return new Model()
                .with("people", words.count("hearback.voice.people", crowd.people()))
                .with(
                        "requests",
                        panel.loop().map(Loop::change).map(RequestSearch::of).orElse(null))
                .with("facts", facts(panel))
                .with("quotes", panel.quotes().stream().map(this::quote).toList())
                .with("hasQuotes", !panel.quotes().isEmpty())
                .with(
                        "hidden",
                        panel.hidden() == 0
                                ? null
                                : words.count("hearback.voice.hidden", panel.hidden()))
                .with("loop", panel.loop().map(loop -> loop(loop, panel)).orElse(null))
                .with("hint", desk.loops().loops().hint(changeId).flatMap(this::hint).orElse(null))
                .with("told", told(changeId, panel));
    }

    /**
     * What became of those who asked: the certificates of all rounds, the newest round first, or
     * how many would be told.
     */
    private Map<String, Object> told(long changeId, VoicesPanel panel) {
        var certificates =
                desk.loops().loops().rounds(changeId).reversed().stream()
                        .flatMap(loop -> desk.loops().certificates().ofLoop(loop.id()).stream())
                        .toList();
        var view = new CertificateView(desk);
        var access = desk.services().access();
        var owns = panel.loop().filter(loop -> access.tells(loop.projectId())).isPresent();
        var would =
                certificates.stream().noneMatch(it -> isOf(panel, it.telling()))
                        ? words.count(
                                "hearback.voice.would",
                                desk.loops().tellings().wouldBeTold(changeId))
                        : null;
        return new Model()
                .with("certificates", certificates.stream().map(view::of).toList())
                .with("would", would)
                .with("owns", owns)
                .with("checked", checked(changeId))
                .asMap();
    }

    private static boolean isOf(VoicesPanel panel, Telling telling) {
        return panel.loop().filter(loop -> loop.id() == telling.loopId()).isPresent();
    }

    /** What those said who were asked whether it helped, in all rounds; null where nobody was. */
    private @Nullable String checked(long changeId) {
        var rounds = desk.loops().loops().rounds(changeId).stream().map(Loop::id).toList();
        var figures = desk.loops().fixChecks().figures(rounds).values();
        var asked = figures.stream().mapToInt(Figures::asked).sum();
        if (asked == 0) return null;
        return words.count(
                "hearback.voice.checked",
                asked,
                figures.stream().mapToInt(Figures::yes).sum(),
                figures.stream().mapToInt(Figures::no).sum());
    }

    private Optional<String> hint(Hint hint) {
        return switch (hint) {
            case Hint.ReleasedButOpen(var version) ->
                    Optional.of(words.say("hearback.loop.hint.open", version));
            case Hint.DoneInNoVersion() -> Optional.of(words.get("hearback.loop.hint.noversion"));
            case Hint.ToldIn(var changes) -> toldIn(changes);
        };
    }

    /** Only those that the viewer may see have a name. */
    private Optional<String> toldIn(List<ChangeRef> changes) {
        var keys =
                desk
                        .loops()
                        .voices()
                        .seen(changes.stream().map(ChangeRef::issueId).toList())
                        .stream()
                        .map(found -> found.change().key())
                        .collect(Collectors.joining(", "));
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("hearback.loop.hint.toldin", keys));
    }

    private List<Map<String, Object>> facts(VoicesPanel panel) {
        var crowd = panel.crowd();
        var facts = new ArrayList<Map<String, Object>>();
        if (crowd.superUsers() > 0) fact(facts, "superusers", String.valueOf(crowd.superUsers()));
        if (crowd.nameless() > 0) fact(facts, "nameless", String.valueOf(crowd.nameless()));
        fact(facts, "organisations", String.join(", ", panel.organisations()));
        fact(facts, "importance", importances(crowd));
        fact(facts, "kinds", kinds(crowd));
        fact(facts, "channels", channels(panel));
        var followers = crowd.followers();
        if (followers != null) fact(facts, "reach", words.count("hearback.voice.reach", followers));
        var first = crowd.firstHeard();
        if (first != null) fact(facts, "first", times.day(first));
        return facts;
    }

    private void fact(List<Map<String, Object>> facts, String name, String value) {
        if (!value.isEmpty())
            facts.add(Map.of("name", words.get("hearback.voice.fact." + name), "value", value));
    }

    private String channels(VoicesPanel panel) {
        var all = new ArrayList<>(panel.channels());
        if (panel.crowd().places().desk()) all.add(words.get("hearback.voice.desk"));
        return String.join(", ", all);
    }

    private String importances(Crowd crowd) {
        return Arrays.stream(Importance.values())
                .sorted(Comparator.reverseOrder())
                .filter(crowd.importances()::containsKey)
                .map(
                        it ->
                                words.name("hearback.importance.", it)
                                        + " "
                                        + crowd.importances().get(it))
                .collect(Collectors.joining(", "));
    }

    private String kinds(Crowd crowd) {
        return Arrays.stream(Kind.values())
                .filter(crowd.kinds()::containsKey)
                .map(it -> words.name("hearback.kind.", it) + " " + crowd.kinds().get(it))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> quote(Quote quote) {
        var voice = quote.voice();
        var said = voice.words();
        var model =
                new Model()
                        .with("text", said.quote())
                        .with("at", times.of(said.heardAt()))
                        .with("kind", words.name("hearback.kind.", said.kind()))
                        .with("importance", words.name("hearback.importance.", said.importance()))
                        .with("blocks", said.importance() == Importance.BLOCKER)
                        .with("channel", quote.channel());
        if (quote.source() && voice.source() instanceof Source.OfRequest(var request))
            model.with("request", request.key());
        return model.asMap();
    }

    private Map<String, Object> loop(Loop loop, VoicesPanel panel) {
        var stages = new StageView(words, times);
        var outcome = Optional.ofNullable(loop.result().outcome());
        return new Model()
                .with("steps", stages.steps(loop.stage(), panel.times()))
                .with(
                        "outcome",
                        outcome.map(it -> words.name("hearback.outcome.", it)).orElse(null))
                .with("version", loop.result().version())
                .with("hasVersion", !loop.result().version().isEmpty())
                .with(
                        "round",
                        loop.round() > 1 ? words.say("hearback.loop.round", loop.round()) : null)
                .with("regression", loop.regression())
                .asMap();
    }
}
