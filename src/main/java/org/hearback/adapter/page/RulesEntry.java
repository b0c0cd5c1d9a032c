package org.hearback.adapter.page;

import org.hearback.loop.LoopRules;
import org.hearback.loop.LoopService.RulesForm;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the form of a project's rules holds, as it was typed.
 *
 * @param statuses ids of those in which a change counts as shipped
 * @param resolutions ids of those that mean "we will not do it"
 */
record RulesEntry(
        Set<String> statuses,
        Set<String> resolutions,
        boolean tellsPlanned,
        String approvals,
        boolean participants,
        String quietFrom,
        String quietTo,
        String askAfter) {
    private static final String STATUS = "status-";
    private static final String RESOLUTION = "resolution-";

    static RulesEntry of(LoopRules rules) {
        var askAfter = rules.askAfter();
        return new RulesEntry(
                rules.shippedStatuses(),
                rules.declinedResolutions(),
                rules.tellsPlanned(),
                String.valueOf(rules.approvals()),
                rules.participants(),
                text(rules.quietFrom()),
                text(rules.quietTo()),
                askAfter == null ? "" : String.valueOf(askAfter.toDays()));
    }

    static RulesEntry of(Typed typed) {
        return new RulesEntry(
                ticked(typed, STATUS),
                ticked(typed, RESOLUTION),
                typed.has("tellsplanned"),
                typed.text("approvals"),
                typed.has("participants"),
                typed.text("quietfrom"),
                typed.text("quietto"),
                typed.text("askafter"));
    }

    /** The same as rules; what is no number is one that is refused. */
    RulesForm form() {
        return new RulesForm(
                statuses,
                resolutions,
                tellsPlanned,
                number(approvals, -1),
                participants,
                quietFrom,
                quietTo,
                askAfter.isEmpty() ? null : number(askAfter, 0));
    }

    private static Set<String> ticked(Typed typed, String head) {
        return typed.values().keySet().stream()
                .filter(name -> name.startsWith(head))
                .map(name -> name.substring(head.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
