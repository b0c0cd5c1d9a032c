package org.hearback.dispatch;

import org.hearback.channel.ChannelBook;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.Message;
import org.hearback.delivery.Outbox;
import org.hearback.delivery.Part;
import org.hearback.delivery.PartSender;
import org.hearback.delivery.PartSender.Tried;
import org.hearback.delivery.PartState;
import org.hearback.delivery.Purpose;
import org.hearback.delivery.Splitter;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.kernel.PostKey;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeBook;
import org.hearback.notice.NoticeDue;
import org.hearback.notice.NoticeState;
import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.hearback.wording.Occasion;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings notices to their people, each by its route, once in effect: under a post as answers go
 * (ADR 6), in Jira by marked comments, by mail once and never again (ADR 11).
 */
public final class NoticeDelivery implements FactHandler<NoticeDue> {
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Sending sending;
    private final NoticeBook notices;
    private final Posts thread;
    private final Desk desk;
    private final Links links;
    private final Clock clock;
    private final Endings endings;

    /** The way under posts. */
    public record Posts(
            Outbox outbox,
            PartSender sender,
            PostBook posts,
            ChannelBook channels,
            Carriers carriers,
            Supplier<String> marks) {}

    /** The ways within Jira. */
    public record Desk(CustomerComments comments, NoticeMail mail) {}

    /** A handler that sends by these. */
    public NoticeDelivery(
            Sending sending,
            NoticeBook notices,
            Posts thread,
            Desk desk,
            Links links,
            Clock clock) {
        this.sending = sending;
        this.notices = notices;
        this.thread = thread;
        this.desk = desk;
        this.links = links;
        this.clock = clock;
        this.endings = new Endings(notices, clock);
    }

    @Override
    public String name() {
        return "dispatch.notice";
    }

    @Override
    public Class<NoticeDue> listensTo() {
        return NoticeDue.class;
    }

    @Override
    public Handled handle(FactId id, NoticeDue fact) {
        return handled(sending.begin(fact.noticeId()));
    }

    private Handled handled(Step step) {
        return switch (step) {
            case Step.Wait(var after, var why) -> Handled.waitFor(after, why);
            case Step.Ended() -> Handled.done();
            case Step.Send send -> send(send);
        };
    }

    private Handled send(Step.Send send) {
        var notice = send.notice();
        var target = notice.letter().target();
        if (target == null)
            throw new IllegalStateException("notice " + notice.id() + " goes nowhere");
        if (send.again() && send.fit() != Step.Fit.GOOD && isUntried(notice, target)) {
            endings.notAsBegun(notice, send.fit());
            return Handled.done();
        }
        try {
            return switch (target) {
                case Target.UnderPost(var post) -> underPost(notice, post);
                case Target.OnRequest(var request) -> {
                    desk.comments.onRequest(request, text(notice), mark(notice));
                    yield told(notice);
                }
                case Target.Inside(var issue, var key) -> {
                    desk.comments.inside(issue, key, text(notice), mark(notice));
                    yield told(notice);
                }
                case Target.ByMail(var key) -> byMail(notice, key);
                case Target.OnPage to -> told(notice);
            };
        } catch (DeskRefused e) {
            return handled(sending.refused(notice, String.valueOf(e.getMessage())));
        } catch (DeskUnavailable e) {
            endings.paused(notice, String.valueOf(e.getMessage()));
            return Handled.tryAgain(RETRY, String.valueOf(e.getMessage()));
        }
    }

    /** Whether surely no try of it did anything. */
    private boolean isUntried(Notice notice, Target target) {
        return switch (target) {
            case Target.UnderPost to -> message(notice).map(NoticeDelivery::isUntried).orElse(true);
            case Target.OnRequest(var request) ->
                    !desk.comments.stands(request.issueId(), mark(notice));
            case Target.Inside(var issue, var key) -> !desk.comments.stands(issue, mark(notice));
            // A mail that may have left is never tried again, so this one did not.
            case Target.ByMail to -> true;
            case Target.OnPage to -> true;
        };
    }

    private static boolean isUntried(Message message) {
        return message.parts().stream().allMatch(part -> part.startedAt() == null);
    }

    private Handled underPost(Notice notice, PostKey post) {
        var known = message(notice);
        if (known.isPresent()) return attempt(notice, known.get());
        var parts = parts(notice, post);
        if (parts.isEmpty())
            return handled(sending.refused(notice, "the text does not fit under their post"));
        return attempt(
                notice,
                thread.outbox.plan(purpose(notice), null, post, parts.get(), clock.instant()));
    }

    private Handled attempt(Notice notice, Message message) {
        return switch (thread.sender.attempt(message)) {
            case Tried.Sent() -> told(notice);
            case Tried.More() -> {
                endings.paused(notice, "its next part follows");
                yield Handled.waitFor(Duration.ZERO, "the next part");
            }
            case Tried.Refused(var why) ->
                    isBegun(message) ? inPart(notice, why) : handled(sending.refused(notice, why));
            case Tried.Wait(var after, var why, var counts) -> {
                endings.paused(notice, why);
                yield new Handled.Later(after, why, counts);
            }
        };
    }

    /** They read its beginning, so no other way may tell it once more. */
    private Handled inPart(Notice notice, String why) {
        endings.lost(notice, "only a part of it left: " + why);
        return Handled.done();
    }

    private static boolean isBegun(Message message) {
        return message.parts().stream().anyMatch(part -> part.state() == PartState.SENT);
    }

    /** It is told when the mail server takes it; until then it is looked at now and then. */
    private Handled byMail(Notice notice, String userKey) {
        var text = text(notice);
        var mail =
                new NoticeMail.Mail(
                        notice.id(),
                        userKey,
                        notice.letter().subject(),
                        text,
                        Html.of(text),
                        links.out(notice.id()),
                        messageId(notice.id()),
                        earlier(notice));
        desk.mail.send(mail);
        return Handled.waitFor(Sending.MAIL_WAIT, "the mail server has it");
    }

    /** Mails on one change stand together in mail programs. */
    private List<String> earlier(Notice notice) {
        return notices.ofHandles(notice.handles(), 50).stream()
                .filter(other -> other.loopId() == notice.loopId() && other.id() < notice.id())
                .filter(other -> other.letter().target() instanceof Target.ByMail)
                .map(Notice::id)
                .sorted()
                .map(NoticeDelivery::messageId)
                .toList();
    }

    private static String messageId(long noticeId) {
        return "hearback.notice." + noticeId;
    }

    private Optional<List<Part>> parts(Notice notice, PostKey key) {
        var kept = thread.posts.find(key).map(KeptPost::post);
        var channel = thread.channels.find(key.channel());
        var carrier = channel.flatMap(thread.carriers::of);
        if (kept.isEmpty() || carrier.isEmpty()) return Optional.empty();
        return carrier.get()
                .lengthRule(channel.orElseThrow(), kept.get())
                .flatMap(rule -> Splitter.parts(text(notice), rule, thread.marks));
    }

    private Handled told(Notice notice) {
        endings.told(notice);
        return Handled.done();
    }

    private Optional<Message> message(Notice notice) {
        return thread.outbox.find(purpose(notice));
    }

    private static Purpose purpose(Notice notice) {
        return notice.occasion() == Occasion.FIX_CHECK
                ? Purpose.fixCheck(notice.id())
                : Purpose.outcome(notice.id());
    }

    private String text(Notice notice) {
        return links.put(notice.letter().text(), notice.id());
    }

    private static String mark(Notice notice) {
        return "notice:" + notice.id();
    }

    @Override
    public void gaveUp(FactId id, NoticeDue fact, String reason) {
        var notice = notices.find(fact.noticeId());
        if (notice.isEmpty()) return;
        var target = notice.get().letter().target();
        if (target instanceof Target.ByMail && notice.get().state() == NoticeState.SENDING) {
            endings.lost(notice.get(), reason);
            return;
        }
        if (target == null || notice.get().isUntouched() || isUntried(notice.get(), target)) {
            message(notice.get()).ifPresent(it -> thread.sender.giveUp(it, reason));
            endings.gaveUp(fact.noticeId(), reason);
            return;
        }
        var isPart =
                target instanceof Target.UnderPost
                        && message(notice.get()).filter(Message::isSent).isEmpty();
        if (isPart) endings.lost(notice.get(), reason);
        else endings.told(notice.get());
    }
}
