package org.hearback.adapter.store;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.voice.Importance;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** Voices to rows and back. */
final class VoiceRows {
    private VoiceRows() {}

    static Map<String, Object> columns(String key, VoiceBook.Draft draft) {
        var columns =
                new Columns()
                        .with(VoiceRow.VOICE_KEY, key)
                        .with(VoiceRow.CHANGE_ID, draft.change().issueId())
                        .with(VoiceRow.CHANGE_KEY, draft.change().key())
                        .with(VoiceRow.SOURCE, draft.source().asText())
                        .with(VoiceRow.SPEAKER_ID, Rows.id(draft.speaker()))
                        .with(VoiceRow.QUOTED, Columns.orNull(draft.words().quote()))
                        .with(VoiceRow.CIRCLE, draft.words().circle())
                        .with(VoiceRow.KIND, draft.words().kind())
                        .with(VoiceRow.IMPORTANCE, draft.words().importance())
                        .with(VoiceRow.HEARD_AT, draft.words().heardAt())
                        .with(VoiceRow.LINKED_BY, draft.by())
                        .with(VoiceRow.LINKED_AT, draft.at());
        switch (draft.source()) {
            case Source.OfRequest(var request) ->
                    columns.with(VoiceRow.ISSUE_ID, request.issueId())
                            .with(VoiceRow.ISSUE_KEY, request.key());
            case Source.OfPost(var post) ->
                    columns.with(VoiceRow.CHANNEL_ID, post.channel().value())
                            .with(VoiceRow.POST, post.externalId());
        }
        return columns.values();
    }

    /** Lets a voice that ended stand again. */
    static void write(VoiceBook.Draft from, VoiceRow to) {
        to.setChangeKey(from.change().key());
        if (from.source() instanceof Source.OfRequest(var request)) to.setIssueKey(request.key());
        to.setSpeakerId(Rows.id(from.speaker()));
        write(from.words(), to);
        to.setLinkedBy(from.by());
        to.setLinkedAt(from.at().toEpochMilli());
        to.setEndedBy(null);
        to.setEndedAt(null);
        to.save();
    }

    /** Does not save. */
    static void write(Voice.Words from, VoiceRow to) {
        to.setQuoted(Columns.orNull(from.quote()));
        to.setCircle(from.circle().name());
        to.setKind(from.kind().name());
        to.setImportance(from.importance().name());
        to.setHeardAt(from.heardAt().toEpochMilli());
    }

    static Voice read(VoiceRow row) {
        return new Voice(
                row.getID(),
                new ChangeRef(row.getChangeId(), row.getChangeKey()),
                source(row),
                Rows.handle(row.getSpeakerId()),
                new Voice.Words(
                        Columns.orEmpty(row.getQuoted()),
                        Visibility.valueOf(row.getCircle()),
                        Kind.valueOf(row.getKind()),
                        Importance.valueOf(row.getImportance()),
                        Instant.ofEpochMilli(row.getHeardAt())),
                row.getLinkedBy(),
                Instant.ofEpochMilli(row.getLinkedAt()),
                end(row));
    }

    static Source source(VoiceRow row) {
        var issueId = row.getIssueId();
        return issueId == null
                ? new Source.OfPost(post(row))
                : new Source.OfRequest(
                        new RequestRef(issueId, requireNonNull(row.getIssueKey(), "ISSUE_KEY")));
    }

    private static PostKey post(VoiceRow row) {
        return new PostKey(
                new ChannelId(requireNonNull(row.getChannelId(), VoiceRow.CHANNEL_ID)),
                requireNonNull(row.getPost(), VoiceRow.POST));
    }

    private static Voice.@Nullable End end(VoiceRow row) {
        var at = Columns.instant(row.getEndedAt());
        return at == null
                ? null
                : new Voice.End(requireNonNull(row.getEndedBy(), VoiceRow.ENDED_BY), at);
    }
}
