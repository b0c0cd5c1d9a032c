package org.hearback.adapter.page;

import org.hearback.loop.Stage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stages of a loop as pages show them. */
final class StageView {
    private final Words words;
    private final Times times;

    StageView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Map<String, Object> of(Stage stage) {
        return Map.of("label", name(stage), "lozenge", lozenge(stage));
    }

    /** Each stage in its order: which are behind, which is now, and how long each took. */
    List<Map<String, Object>> steps(Stage now, Map<Stage, Duration> spent) {
        return Arrays.stream(Stage.values()).map(it -> step(it, now, spent)).toList();
    }

    /** What was spent in each stage, in one line. */
    String times(Map<Stage, Duration> spent) {
        return Arrays.stream(Stage.values())
                .filter(spent::containsKey)
                .map(it -> name(it) + " " + times.length(spent.getOrDefault(it, Duration.ZERO)))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> step(Stage stage, Stage now, Map<Stage, Duration> spent) {
        var took = spent.get(stage);
        return new Model()
                .with("label", name(stage))
                .with("took", took == null ? null : times.length(took))
                .with("isNow", stage == now)
                .with("isBehind", stage.compareTo(now) < 0)
                .asMap();
    }

    private String name(Stage stage) {
        return words.name("hearback.stage.", stage);
    }

    private static String lozenge(Stage stage) {
        return switch (stage) {
            case OBSERVE -> "";
            case ORIENT, DECIDE, ACT -> "aui-lozenge-inprogress";
            case TOLD -> "aui-lozenge-success";
        };
    }
}
