package org.hearback.adapter.store;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostThread;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Posts in and out of their rows. */
final class PostRows {
    /** What is read of posts that are counted and not shown. */
    static final String ATTACHED =
            String.join(
                    ", ",
                    "ID",
                    PostRow.CHANNEL_ID,
                    PostRow.EXTERNAL_ID,
                    PostRow.HANDLE_ID,
                    PostRow.ISSUE_ID,
                    PostRow.VISIBILITY,
                    PostRow.POSTED_AT);

    private PostRows() {}

    static Map<String, Object> received(InboundPost post, Instant receivedAt) {
        var author = post.author();
        return new Columns()
                .with(PostRow.POST_KEY, post.key().asText())
                .with(PostRow.CHANNEL_ID, post.key().channel().value())
                .with(PostRow.EXTERNAL_ID, post.key().externalId())
                .with(PostRow.NETWORK, author.network())
                .with(PostRow.AUTHOR_ID, author.stableId())
                .with(PostRow.AUTHOR_NAME, author.name())
                .with(PostRow.AUTHOR_DISPLAY, author.displayName())
                .with(PostRow.AUTHOR_PROFILE, author.profile())
                .with(PostRow.AUTHOR_FOLLOWERS, author.about().followers())
                .with(PostRow.AUTHOR_LINKS, Columns.lines(author.about().links()))
                .with(PostRow.AUTHOR_EMAIL, author.about().email())
                .with(PostRow.TITLE, post.title())
                .with(PostRow.BODY, post.text())
                .with(PostRow.RAW_BODY, post.raw())
                .with(PostRow.ROOT, post.thread().root())
                .with(PostRow.ROOT_KEY, rootKey(post.key().channel(), post.thread().root()))
                .with(PostRow.PARENT, post.thread().parent())
                .with(PostRow.BEARING, post.thread().bearing())
                .with(PostRow.VISIBILITY, post.visibility())
                .with(PostRow.PERMALINK, post.permalink())
                .with(PostRow.REPLY_TO, post.replyTo())
                .with(PostRow.POSTED_AT, post.postedAt())
                .with(PostRow.RECEIVED_AT, receivedAt)
                .with(PostRow.STATE, PostState.RECEIVED)
                .with(PostRow.REASON, Reason.NONE)
                .values();
    }

    static void write(KeptPost from, PostRow to) {
        var thread = from.post().thread();
        to.setRoot(thread.root());
        to.setRootKey(rootKey(from.post().key().channel(), thread.root()));
        to.setParent(thread.parent());
        to.setBearing(thread.bearing().name());
        to.setState(from.state().name());
        to.setReason(from.reason().name());
        to.setNote(from.note());
        to.setHandleId(from.author() == null ? null : from.author().value());
        to.setIssueId(from.request() == null ? null : from.request().issueId());
        to.setIssueKey(from.request() == null ? null : from.request().key());
        to.setDeskTriedAt(Columns.millis(from.deskTriedAt()));
        to.save();
    }

    /** Names a thread in an index. */
    static String rootKey(ChannelId channel, String root) {
        return IndexKey.of(Integer.toString(channel.value()), root);
    }

    /** Takes the words away. */
    static void empty(PostRow row) {
        row.setTitle(null);
        row.setBody(null);
        row.setRawBody(null);
        row.save();
    }

    /** The row, read by {@link #ATTACHED}; empty where nobody knows who wrote it, or where. */
    static Optional<PostBook.Attached> attached(PostRow row) {
        var author = row.getHandleId();
        var issue = row.getIssueId();
        if (author == null || issue == null) return Optional.empty();
        return Optional.of(
                new PostBook.Attached(
                        new PostKey(new ChannelId(row.getChannelId()), row.getExternalId()),
                        issue,
                        new HandleId(author),
                        Visibility.valueOf(row.getVisibility()),
                        Instant.ofEpochMilli(row.getPostedAt())));
    }

    static KeptPost read(PostRow row) {
        var author = row.getHandleId();
        return new KeptPost(
                post(row),
                Instant.ofEpochMilli(row.getReceivedAt()),
                PostState.valueOf(row.getState()),
                Reason.valueOf(row.getReason()),
                Columns.orEmpty(row.getNote()),
                author == null ? null : new HandleId(author),
                request(row.getIssueId(), row.getIssueKey()),
                Columns.instant(row.getDeskTriedAt()));
    }

    static @Nullable RequestRef request(@Nullable Long issueId, @Nullable String issueKey) {
        return issueId == null ? null : new RequestRef(issueId, Columns.orEmpty(issueKey));
    }

    private static InboundPost post(PostRow row) {
        return new InboundPost(
                new PostKey(new ChannelId(row.getChannelId()), row.getExternalId()),
                author(row),
                Columns.orEmpty(row.getTitle()),
                Columns.orEmpty(row.getBody()),
                Columns.orEmpty(row.getRawBody()),
                new PostThread(row.getRoot(), row.getParent(), Bearing.valueOf(row.getBearing())),
                Visibility.valueOf(row.getVisibility()),
                Columns.uri(row.getPermalink()),
                Columns.orEmpty(row.getReplyTo()),
                Instant.ofEpochMilli(row.getPostedAt()));
    }

    private static Handle author(PostRow row) {
        return new Handle(
                row.getNetwork(),
                row.getAuthorId(),
                row.getAuthorName(),
                row.getAuthorDisplay(),
                Columns.uri(row.getAuthorProfile()),
                new About(
                        row.getAuthorFollowers(),
                        Columns.uris(row.getAuthorLinks()),
                        row.getAuthorEmail()));
    }
}
