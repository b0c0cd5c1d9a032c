package org.hearback.delivery;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComments;
import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.InboundPost;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a message of an agent's comment: which post it answers, and in which parts. */
public final class ReplyPlanner {
    private final Outbox outbox;
    private final RequestComments comments;
    private final Sources sources;
    private final Supplier<String> marks;
    private final Clock clock;

    /** What a plan is made from. */
    public record Sources(PostBook posts, ChannelBook channels, Carriers carriers) {}

    /** What became of a comment. */
    sealed interface Plan {
        /** The intent is stored. */
        record Planned(Message message) implements Plan {}

        /** Nothing can leave; the note's i18n key and its arguments say why. */
        record Impossible(String noteKey, List<String> arguments) implements Plan {}

        /** The comment is gone. */
        record Gone() implements Plan {}
    }

    /**
     * A planner.
     *
     * @param marks unguessable, unique marks for parts
     */
    public ReplyPlanner(
            Outbox outbox,
            RequestComments comments,
            Sources sources,
            Supplier<String> marks,
            Clock clock) {
        this.outbox = outbox;
        this.comments = comments;
        this.sources = sources;
        this.marks = marks;
        this.clock = clock;
    }

    /** The comment's message, made now or before. */
    Plan plan(RequestRef request, CommentId id) {
        var known = outbox.find(Purpose.reply(id));
        if (known.isPresent()) return new Plan.Planned(known.get());
        var comment = comments.find(id);
        if (comment.isEmpty()) return new Plan.Gone();
        // Read again: between the approval and now, the comment may have been made internal.
        if (comment.get().audience() != RequestComment.Audience.CUSTOMER) return new Plan.Gone();
        var answers = answerable(request.issueId());
        if (answers.isEmpty()) return new Plan.Impossible("hearback.note.noanswers", List.of());
        return plan(comment.get(), answers.get());
    }

    private Plan plan(RequestComment comment, Answerable answers) {
        var rule = answers.carrier().lengthRule(answers.channel(), answers.post());
        if (rule.isEmpty()) return new Plan.Impossible("hearback.note.noanswers", List.of());
        var parts = Splitter.parts(comment.text(), rule.get(), marks);
        if (parts.isEmpty())
            return new Plan.Impossible(
                    "hearback.note.toolong",
                    List.of(answers.channel().name(), String.valueOf(rule.get().max())));
        return new Plan.Planned(
                outbox.plan(
                        Purpose.reply(comment.id()),
                        comment.request(),
                        answers.post().key(),
                        parts.get(),
                        clock.instant()));
    }

    /** The customer's newest post that takes an answer, with who carries it. */
    Optional<Answerable> answerable(long issueId) {
        return sources.posts().ofIssue(issueId).reversed().stream()
                .filter(kept -> kept.state() != PostState.ERASED)
                .filter(kept -> !kept.post().replyTo().isEmpty())
                .flatMap(kept -> answerable(kept).stream())
                .findFirst();
    }

    private Optional<Answerable> answerable(KeptPost kept) {
        var channel = sources.channels().find(kept.post().key().channel());
        return channel.flatMap(sources.carriers()::of)
                .map(carrier -> new Answerable(kept.post(), channel.orElseThrow(), carrier));
    }

    /** A post with the way back to where it stands. */
    record Answerable(InboundPost post, Channel channel, MessageCarrier carrier) {}
}
