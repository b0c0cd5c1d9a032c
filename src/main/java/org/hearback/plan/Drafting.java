package org.hearback.plan;

import org.hearback.loop.ChangeDesk;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.Telling;
import org.hearback.plan.Crowd.Contributor;
import org.hearback.plan.Policy.Choice;
import org.hearback.wording.Route;

import java.util.List;
import java.util.Set;

/** Drafts of notices: for each person where, and in which words. Thread-safe. */
final class Drafting {
    private final Policy policy;
    private final Letters letters;
    private final ChangeDesk changes;

    Drafting(Policy policy, Letters letters, ChangeDesk changes) {
        this.policy = policy;
        this.letters = letters;
        this.changes = changes;
    }

    /** What is the same for everybody of that telling. */
    Letters.Scene scene(Telling telling, int count) {
        return changes.find(List.of(telling.changeId())).stream()
                .findFirst()
                .map(
                        change ->
                                new Letters.Scene(
                                        telling,
                                        change.product().name(),
                                        change.ref().key() + " " + change.summary(),
                                        count))
                .orElseGet(() -> new Letters.Scene(telling, "", "", count));
    }

    /** For each of these some hundred people. */
    List<NoticeBook.Draft> of(List<Contributor> people, Letters.Scene scene, Set<Route> without) {
        var telling = scene.telling();
        return policy.choose(people, telling.changeId(), telling.occasion(), without).stream()
                .map(choice -> draft(choice, scene))
                .toList();
    }

    private NoticeBook.Draft draft(Choice choice, Letters.Scene scene) {
        return new NoticeBook.Draft(
                choice.who().leader(),
                choice.who().speaking(),
                choice.voiceId(),
                letters.write(choice, scene),
                choice.state(),
                choice.why());
    }
}
