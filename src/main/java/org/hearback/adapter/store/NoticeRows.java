package org.hearback.adapter.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Notices to rows and back. */
final class NoticeRows {
    private NoticeRows() {}

    /** One row for each telling and leader. */
    static String key(long tellingId, HandleId leader) {
        return tellingId + ":" + leader.value();
    }

    static Map<String, Object> columns(Telling telling, NoticeBook.Draft draft, Instant at) {
        var letter = draft.letter();
        var place = Place.of(letter.target());
        return new Columns()
                .with(NoticeRow.NOTICE_KEY, key(telling.id(), draft.leader()))
                .with(NoticeRow.TELLING_ID, telling.id())
                .with(NoticeRow.LOOP_ID, telling.loopId())
                .with(NoticeRow.OCCASION, telling.occasion())
                .with(NoticeRow.LEADER_ID, draft.leader().value())
                .with(NoticeRow.SOLE_HANDLE_ID, sole(draft.handles()))
                .with(NoticeRow.HANDLES, several(draft.handles()))
                .with(NoticeRow.VOICE_ID, draft.voiceId())
                .with(NoticeRow.ROUTE, place.route())
                .with(NoticeRow.CHANNEL_ID, place.channelId())
                .with(NoticeRow.POST, place.post())
                .with(NoticeRow.ISSUE_ID, place.issueId())
                .with(NoticeRow.ISSUE_KEY, place.issueKey())
                .with(NoticeRow.USER_KEY, place.userKey())
                .with(NoticeRow.LANG, Columns.orNull(letter.language()))
                .with(NoticeRow.SUBJECT, Columns.orNull(letter.subject()))
                .with(NoticeRow.BODY, Columns.orNull(letter.text()))
                .with(NoticeRow.EDITED, letter.edited())
                .with(NoticeRow.STATE, draft.state())
                .with(NoticeRow.WHY, Columns.orNull(draft.why()))
                .with(NoticeRow.ENDED_AT, draft.state().isEnd() ? at : null)
                .with(NoticeRow.EDITION, 0)
                .values();
    }

    /** As the next edition. Telling, loop, occasion and leader stay. */
    static void write(Notice from, NoticeRow to) {
        to.setSoleHandleId(sole(from.handles()));
        to.setHandles(several(from.handles()));
        to.setVoiceId(from.voiceId());
        write(from.letter(), to);
        to.setState(from.state().name());
        to.setWhy(Columns.orNull(from.why()));
        to.setWithinId(from.within() == 0 ? null : from.within());
        to.setDueAt(Columns.millis(from.dueAt()));
        to.setBegunAt(Columns.millis(from.begunAt()));
        to.setEndedAt(Columns.millis(from.endedAt()));
        to.setEdition(from.edition() + 1);
        to.save();
    }

    private static void write(Notice.Letter from, NoticeRow to) {
        var place = Place.of(from.target());
        to.setRoute(place.route());
        to.setChannelId(place.channelId());
        to.setPost(place.post());
        to.setIssueId(place.issueId());
        to.setIssueKey(place.issueKey());
        to.setUserKey(place.userKey());
        to.setLang(Columns.orNull(from.language()));
        to.setSubject(Columns.orNull(from.subject()));
        to.setBody(Columns.orNull(from.text()));
        to.setEdited(from.edited());
    }

    static Notice read(NoticeRow row) {
        var within = row.getWithinId();
        return new Notice(
                row.getID(),
                row.getTellingId(),
                row.getLoopId(),
                Occasion.valueOf(row.getOccasion()),
                new HandleId(row.getLeaderId()),
                handles(row),
                row.getVoiceId(),
                letter(row),
                NoticeState.valueOf(row.getState()),
                Columns.orEmpty(row.getWhy()),
                within == null ? 0 : within,
                Columns.instant(row.getDueAt()),
                Columns.instant(row.getBegunAt()),
                Columns.instant(row.getEndedAt()),
                row.getEdition());
    }

    private static Notice.Letter letter(NoticeRow row) {
        return new Notice.Letter(
                target(row),
                Columns.orEmpty(row.getLang()),
                Columns.orEmpty(row.getSubject()),
                Columns.orEmpty(row.getBody()),
                row.isEdited());
    }

    private static @Nullable Integer sole(Set<HandleId> handles) {
        return handles.size() == 1 ? handles.iterator().next().value() : null;
    }

    private static @Nullable String several(Set<HandleId> handles) {
        return handles.size() < 2
                ? null
                : Rows.ids(handles).stream().sorted().map(String::valueOf).collect(joining(" "));
    }

    private static Set<HandleId> handles(NoticeRow row) {
        var sole = Rows.handle(row.getSoleHandleId());
        if (sole != null) return Set.of(sole);
        var several = row.getHandles();
        if (several == null) return Set.of();
        return Stream.of(several.split(" ", -1))
                .map(id -> new HandleId(Integer.parseInt(id)))
                .collect(toUnmodifiableSet());
    }

    private static @Nullable Target target(NoticeRow row) {
        var route = row.getRoute();
        if (route == null) return null;
        return switch (Route.valueOf(route)) {
            case THREAD -> new Target.UnderPost(post(row));
            case REQUEST ->
                    new Target.OnRequest(
                            new RequestRef(
                                    requireNonNull(row.getIssueId(), NoticeRow.ISSUE_ID),
                                    requireNonNull(row.getIssueKey(), NoticeRow.ISSUE_KEY)));
            case MAIL -> new Target.ByMail(userKey(row));
            case PAGE -> new Target.OnPage(userKey(row));
            case INSIDE ->
                    new Target.Inside(
                            requireNonNull(row.getIssueId(), NoticeRow.ISSUE_ID), userKey(row));
        };
    }

    private static PostKey post(NoticeRow row) {
        return new PostKey(
                new ChannelId(requireNonNull(row.getChannelId(), NoticeRow.CHANNEL_ID)),
                requireNonNull(row.getPost(), NoticeRow.POST));
    }

    private static String userKey(NoticeRow row) {
        return requireNonNull(row.getUserKey(), NoticeRow.USER_KEY);
    }

    /** A target in columns; those that it has no use for are null. */
    private record Place(
            @Nullable String route,
            @Nullable Integer channelId,
            @Nullable String post,
            @Nullable Long issueId,
            @Nullable String issueKey,
            @Nullable String userKey) {
        private static final Place NONE = new Place(null, null, null, null, null, null);

        static Place of(@Nullable Target target) {
            if (target == null) return NONE;
            var route = target.route().name();
            return switch (target) {
                case Target.UnderPost(var post) ->
                        new Place(
                                route, post.channel().value(), post.externalId(), null, null, null);
                case Target.OnRequest(var request) ->
                        new Place(route, null, null, request.issueId(), request.key(), null);
                case Target.ByMail(var user) -> new Place(route, null, null, null, null, user);
                case Target.OnPage(var user) -> new Place(route, null, null, null, null, user);
                case Target.Inside(var issue, var user) ->
                        new Place(route, null, null, issue, null, user);
            };
        }
    }
}
