package org.hearback.influence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeBook;
import org.hearback.person.Handle;
import org.hearback.person.HandleBook;
import org.hearback.person.KnownHandle;
import org.hearback.person.PersonGraph;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who stands behind the way out of a notice. Thread-safe. */
public final class OutService {
    private final Links links;
    private final NoticeBook notices;
    private final PostBook posts;
    private final People people;

    /** Who is who. */
    public record People(HandleBook handles, PersonGraph persons) {}

    /**
     * Who wishes to hear no more.
     *
     * @param language of the notice
     * @param theirs the handle that got it, and what is proven to be the same person
     * @param hasAccount whether they got it as somebody with an account in Jira
     */
    public record WayOut(Locale language, Set<HandleId> theirs, boolean hasAccount) {
        public WayOut {
            theirs = Set.copyOf(theirs);
        }
    }

    /** A service on these. */
    public OutService(Links links, NoticeBook notices, PostBook posts, People people) {
        this.links = links;
        this.notices = notices;
        this.posts = posts;
        this.people = people;
    }

    /** Whose way out the link is; empty when the link is not ours. Changes nothing. */
    public Optional<WayOut> find(long noticeId, String seal) {
        if (!links.isOut(noticeId, seal)) return Optional.empty();
        return notices.find(noticeId).map(this::wayOut);
    }

    private WayOut wayOut(Notice notice) {
        var target = notice.letter().target();
        return new WayOut(
                Locale.forLanguageTag(notice.letter().language()),
                theirs(notice),
                target != null && !(target instanceof Notice.Target.UnderPost));
    }

    /** What an agent merely said to be one person may be wrong, and is not left alone for it. */
    private Set<HandleId> theirs(Notice notice) {
        var met = reached(notice.letter().target());
        var handles = met.isPresent() ? Set.of(met.get()) : notice.handles();
        return people.handles().find(handles).stream()
                .map(KnownHandle::id)
                .flatMap(this::proven)
                .collect(toUnmodifiableSet());
    }

    private Stream<HandleId> proven(HandleId handle) {
        return people.persons().of(handle).verifiedFrom(handle).stream();
    }

    /** The handle that got it, where that is known. */
    private Optional<HandleId> reached(Notice.@Nullable Target target) {
        return switch (target) {
            case null -> Optional.empty();
            case Notice.Target.UnderPost(var post) -> posts.find(post).map(KeptPost::author);
            case Notice.Target.ByMail(var userKey) -> customer(userKey);
            case Notice.Target.OnPage(var userKey) -> customer(userKey);
            case Notice.Target.Inside(var issueId, var userKey) -> customer(userKey);
            case Notice.Target.OnRequest(var request) -> Optional.empty();
        };
    }

    private Optional<HandleId> customer(String userKey) {
        return people.handles().find(Handle.JIRA, userKey).map(KnownHandle::id);
    }
}
