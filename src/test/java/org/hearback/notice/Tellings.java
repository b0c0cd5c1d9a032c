package org.hearback.notice;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.loop.Loop;
import org.hearback.loop.Outcome;
import org.hearback.loop.Stage;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Valid tellings and notices for tests. */
public final class Tellings {
    /** When tests begin. */
    public static final Instant NOW = Instant.parse("2026-01-05T10:00:00.123Z");

    /** The version that shipped. */
    public static final Telling.Words WORDS = new Telling.Words("Dark mode", "", "3.2");

    private Tellings() {}

    /** A loop that shipped. */
    public static Loop loop(long id) {
        return new Loop(
                id,
                new ChangeRef(20_000 + id, "APP-" + id),
                10_100,
                1,
                new Loop.Result(Outcome.SHIPPED, "3.2", Set.of("version:1"), NOW),
                Set.of(),
                Map.of(Stage.OBSERVE, NOW),
                false,
                0);
    }

    /** To tell that it shipped. */
    public static TellingBook.Draft shipped(long loopId) {
        return new TellingBook.Draft(loop(loopId), Occasion.SHIPPED, WORDS, NOW);
    }

    /** A notice under a post of theirs. */
    public static NoticeBook.Draft under(int leader, int... others) {
        return draft(NoticeState.PLANNED, leader, others);
    }

    /** A notice in that state. */
    public static NoticeBook.Draft draft(NoticeState state, int leader, int... others) {
        var handles = new HashSet<HandleId>(Set.of(new HandleId(leader)));
        for (var other : others) handles.add(new HandleId(other));
        return new NoticeBook.Draft(
                new HandleId(leader), handles, leader, letter("p" + leader), state, "");
    }

    /** What somebody is told under that post. */
    public static Notice.Letter letter(String post) {
        return new Notice.Letter(
                new Notice.Target.UnderPost(
                        new PostKey(new ChannelId(1), "https://social.example/" + post)),
                "de",
                "",
                "„Dark mode“ ist da 😀. {out}",
                false);
    }

    /** These handles. */
    public static Set<HandleId> handles(int... ids) {
        var handles = new HashSet<HandleId>();
        for (var id : ids) handles.add(new HandleId(id));
        return handles;
    }

    /** All notices of the telling. */
    static List<Notice> noticesOf(NoticeBook book, Telling telling) {
        return book.ofTelling(telling.id(), 0, 1_000);
    }
}
