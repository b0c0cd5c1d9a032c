package org.hearback.adapter.page;

import static java.util.stream.Collectors.joining;

import org.hearback.kernel.ChannelId;
import org.hearback.listen.Kind;
import org.hearback.loop.Change;
import org.hearback.loop.Stage;
import org.hearback.owner.ChangeFilter;
import org.hearback.owner.ChangeFilter.Order;
import org.hearback.owner.ChangeRow;
import org.hearback.owner.ProjectChanges;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The changes of a project as the owner's page and its table to keep show them. */
final class ChangesView {
    private final Words words;
    private final Times times;

    ChangesView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Map<String, Object> row(ChangeRow row) {
        var change = row.change();
        var crowd = row.crowd();
        var stage = row.loop().stage();
        return new Model()
                .with("key", change.ref().key())
                .with("summary", change.summary())
                .with("status", change.status().name())
                .with("versions", versions(change))
                .with("components", String.join(", ", change.components()))
                .with("people", String.valueOf(crowd.people()))
                .with("requests", RequestSearch.of(change.ref()))
                .with("superUsers", String.valueOf(crowd.superUsers()))
                .with("firstHeard", times.of(crowd.firstHeard()))
                .with("channels", channels(row))
                .with("stage", new StageView(words, times).of(stage))
                .with("inStage", inStage(row, stage))
                .with("times", new StageView(words, times).times(row.times()))
                .with("outcome", outcome(row))
                .with("regression", row.loop().regression())
                .asMap();
    }

    /** How many of how many. */
    String shown(int from, int until, ProjectChanges changes) {
        return words.say("hearback.loop.shown", from + 1, until, changes.rows().size());
    }

    Map<String, Object> filters(ChangeFilter filter, ProjectChanges changes) {
        var channel = filter.channel();
        var channels =
                changes.channels().entrySet().stream()
                        .map(it -> channel(it.getKey(), it.getValue(), channel))
                        .toList();
        return Map.of(
                "components", texts(changes.components(), filter.component()),
                "versions", texts(changes.versions(), filter.version()),
                "channels", channels,
                "kinds", names("hearback.kind.", Kind.values(), filter.kind()),
                "stages", names("hearback.stage.", Stage.values(), filter.stage()),
                "orders", names("hearback.loop.order.", Order.values(), filter.order()));
    }

    /** All rows, with times in hours and moments as ISO 8601 has them. */
    String csv(ProjectChanges changes) {
        var csv = new Csv(headings());
        changes.rows().forEach(row -> csv.row(cells(row)));
        return csv.text();
    }

    private List<String> headings() {
        var head =
                Stream.of(
                        "change",
                        "summary",
                        "status",
                        "stage",
                        "outcome",
                        "people",
                        "superusers",
                        "nameless",
                        "followers",
                        "firstheard",
                        "channels",
                        "versions",
                        "components");
        return Stream.of(
                        head.map(it -> words.get("hearback.loop.column." + it)),
                        Arrays.stream(Kind.values()).map(it -> words.name("hearback.kind.", it)),
                        Arrays.stream(Stage.values())
                                .filter(stage -> stage != Stage.TOLD)
                                .map(it -> words.name("hearback.stage.", it))
                                .map(name -> words.say("hearback.loop.column.hours", name)))
                .flatMap(it -> it)
                .toList();
    }

    private List<?> cells(ChangeRow row) {
        var change = row.change();
        var crowd = row.crowd();
        var cells = new ArrayList<Object>();
        cells.addAll(
                List.of(
                        change.ref().key(),
                        change.summary(),
                        change.status().name(),
                        words.name("hearback.stage.", row.loop().stage()),
                        Objects.requireNonNullElse(outcome(row), ""),
                        crowd.people(),
                        crowd.superUsers(),
                        crowd.nameless(),
                        Objects.requireNonNullElse(crowd.followers(), ""),
                        Objects.requireNonNullElse(crowd.firstHeard(), ""),
                        channels(row),
                        versions(change),
                        String.join(", ", change.components())));
        for (var kind : Kind.values()) cells.add(crowd.kinds().getOrDefault(kind, 0));
        for (var stage : Stage.values())
            if (stage != Stage.TOLD) cells.add(hours(row.times().get(stage)));
        return cells;
    }

    private static Object hours(@Nullable Duration spent) {
        return spent == null ? "" : spent.toHours();
    }

    private String inStage(ChangeRow row, Stage stage) {
        var spent = row.times().get(stage);
        return spent == null ? "" : times.length(spent);
    }

    private @Nullable String outcome(ChangeRow row) {
        var outcome = row.loop().result().outcome();
        return outcome == null ? null : words.name("hearback.outcome.", outcome);
    }

    private String channels(ChangeRow row) {
        var all = new ArrayList<>(row.channels());
        if (row.crowd().places().desk()) all.add(words.get("hearback.voice.desk"));
        return String.join(", ", all);
    }

    private static String versions(Change change) {
        return change.versions().stream().map(Change.Version::name).collect(joining(", "));
    }

    private static Map<String, Object> channel(
            ChannelId id, String name, @Nullable ChannelId chosen) {
        return choice(String.valueOf(id.value()), name, id.equals(chosen));
    }

    private static List<Map<String, Object>> texts(List<String> values, String chosen) {
        return values.stream().map(it -> choice(it, it, it.equals(chosen))).toList();
    }

    private <E extends Enum<E>> List<Map<String, Object>> names(
            String head, E[] values, @Nullable E chosen) {
        return Arrays.stream(values)
                .map(
                        it ->
                                choice(
                                        it.name().toLowerCase(Locale.ROOT),
                                        words.name(head, it),
                                        it == chosen))
                .toList();
    }

    private static Map<String, Object> choice(String value, String label, boolean chosen) {
        return Map.of("value", value, "label", label, "chosen", chosen);
    }
}
