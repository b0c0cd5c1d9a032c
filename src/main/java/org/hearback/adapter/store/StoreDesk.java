package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.answer.ReplyBook;
import org.hearback.answer.ReuseBook;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.HealthBook;
import org.hearback.channel.SecretBox;
import org.hearback.claim.ClaimBook;
import org.hearback.claim.PageLinkBook;
import org.hearback.claim.VisitBook;
import org.hearback.credit.CreditBook;
import org.hearback.delivery.Outbox;
import org.hearback.insight.AuthorCounts;
import org.hearback.insight.DigestBook;
import org.hearback.intake.ClaimCodes;
import org.hearback.intake.OwnVoice;
import org.hearback.intake.PostBook;
import org.hearback.intake.ThreadBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Transactions;
import org.hearback.listen.EndorsementBook;
import org.hearback.listen.Inbox;
import org.hearback.listen.PushBook;
import org.hearback.person.ErasureService.CustomerKeys;
import org.hearback.person.HandleBook;
import org.hearback.person.LinkBook;
import org.hearback.person.Shredder;
import org.hearback.person.WishBook;
import org.hearback.request.ReproductionBook;
import org.hearback.standing.DecisionBook;
import org.hearback.standing.NoteBook;
import org.hearback.standing.RulesBook;
import org.hearback.standing.StandingBook;
import org.hearback.thanks.ThanksBook;
import org.hearback.work.ErrandBook;
import org.hearback.work.TaskBook;

import java.time.Clock;
import java.util.Collection;

/**
 * The front desk of the store: hands out every port that keeps something. One a node; thread-safe.
 *
 * <p>Handlers need these ports and the fact log needs the handlers, so {@link #connect} is called
 * once, after both are made and before the first fact.
 */
public final class StoreDesk {
    private final Listeners listeners = new Listeners();
    private final AoTransactions transactions;
    private final FactLog factLog;
    private final TaskBook taskBook;
    private final AoPostBook posts;
    private final ThreadBook threads;
    private final AoHandleBook handles;
    private final LinkBook links;
    private final WishBook wishes;
    private final ChannelBook channels;
    private final HealthBook health;
    private final PushBook pushes;
    private final ReplyBook replies;
    private final AoOutbox outbox;
    private final ErrandBook errands;
    private final EndorsementBook endorsements;
    private final ReuseBook reuses;
    private final ReproductionBook reproductions;
    private final CreditBook credits;
    private final DecisionBook decisions;
    private final NoteBook notes;
    private final StandingBook standings;
    private final RulesBook rules;
    private final ThanksBook thanks;
    private final AoClaimBook claims;
    private final VisitBook visits;
    private final PageLinkBook pageLinks;
    private final DigestBook digests;
    private final AuthorCounts authorCounts;
    private final LoopBooks loops;
    private final UserKeys userKeys;
    private final Shredder shredder;

    /**
     * A desk over the plugin's tables.
     *
     * @param box seals the secrets of channels
     * @param clock says when a fact was appended
     * @param node at most 60 chars, unique to this node and this start of it: whose turn it is to
     *     poll is remembered by it
     */
    public StoreDesk(ActiveObjects ao, SecretBox box, Clock clock, String node) {
        var json = new FactJson();
        transactions = new AoTransactions(ao);
        factLog = new AoFactLog(ao, transactions, listeners, json, clock);
        taskBook = new AoTaskBook(ao, transactions, new FactReader(ao, listeners, json));
        posts = new AoPostBook(ao, transactions, factLog);
        threads = new AoThreadBook(ao, transactions);
        handles = new AoHandleBook(ao, transactions);
        links = new AoLinkBook(ao, transactions);
        wishes = new AoWishBook(ao, transactions);
        channels = new AoChannelBook(ao, transactions, box);
        health = new AoHealthBook(ao, transactions, node);
        pushes = new AoPushBook(ao, transactions);
        replies = new AoReplyBook(ao, transactions, factLog);
        outbox = new AoOutbox(ao, transactions);
        errands = new AoErrandBook(ao, transactions);
        endorsements = new AoEndorsementBook(ao, transactions, handles, factLog);
        reuses = new AoReuseBook(ao, transactions, factLog);
        reproductions = new AoReproductionBook(ao, transactions, factLog);
        credits = new AoCreditBook(ao, transactions);
        decisions = new AoDecisionBook(ao, transactions);
        notes = new AoNoteBook(ao, transactions);
        standings = new AoStandingBook(ao, transactions);
        rules = new AoRulesBook(ao, transactions);
        thanks = new AoThanksBook(ao, transactions, factLog);
        claims = new AoClaimBook(ao, transactions);
        visits = new AoVisitBook(ao, transactions);
        pageLinks = new AoPageLinkBook(ao, transactions);
        digests = new AoDigestBook(ao, transactions);
        authorCounts = new AoAuthorCounts(ao);
        loops = LoopBooks.over(ao, transactions, factLog);
        userKeys = new UserKeys(ao, transactions, handles);
        shredder =
                new AoShredder(
                        ao,
                        transactions,
                        handles,
                        userKeys,
                        new LoopShredding(ao, transactions, factLog, clock));
    }

    /**
     * Tells the fact log who listens. Until then {@link FactLog#append} throws {@link
     * IllegalStateException}.
     *
     * @param nudge called after each commit that brought work; quick, and never throws
     */
    public void connect(Collection<? extends FactHandler<?>> handlers, Runnable nudge) {
        listeners.tell(handlers, nudge);
    }

    public Transactions transactions() {
        return transactions;
    }

    public FactLog factLog() {
        return factLog;
    }

    public TaskBook taskBook() {
        return taskBook;
    }

    public Inbox inbox() {
        return posts;
    }

    public PostBook postBook() {
        return posts;
    }

    public ThreadBook threadBook() {
        return threads;
    }

    public HandleBook handleBook() {
        return handles;
    }

    public LinkBook linkBook() {
        return links;
    }

    public WishBook wishBook() {
        return wishes;
    }

    public ChannelBook channelBook() {
        return channels;
    }

    public HealthBook healthBook() {
        return health;
    }

    public PushBook pushBook() {
        return pushes;
    }

    public ReplyBook replyBook() {
        return replies;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Known by what the outbox sent. */
    public OwnVoice ownVoice() {
        return outbox;
    }

    public ErrandBook errandBook() {
        return errands;
    }

    public EndorsementBook endorsementBook() {
        return endorsements;
    }

    public ReuseBook reuseBook() {
        return reuses;
    }

    public ReproductionBook reproductionBook() {
        return reproductions;
    }

    public CreditBook creditBook() {
        return credits;
    }

    public DecisionBook decisionBook() {
        return decisions;
    }

    public NoteBook noteBook() {
        return notes;
    }

    public StandingBook standingBook() {
        return standings;
    }

    public RulesBook rulesBook() {
        return rules;
    }

    public ThanksBook thanksBook() {
        return thanks;
    }

    public ClaimBook claimBook() {
        return claims;
    }

    /** Known by the claims. */
    public ClaimCodes claimCodes() {
        return claims;
    }

    public VisitBook visitBook() {
        return visits;
    }

    public PageLinkBook pageLinkBook() {
        return pageLinks;
    }

    public DigestBook digestBook() {
        return digests;
    }

    public AuthorCounts authorCounts() {
        return authorCounts;
    }

    public LoopBooks loopBooks() {
        return loops;
    }

    public CustomerKeys customerKeys() {
        return userKeys;
    }

    public Shredder shredder() {
        return shredder;
    }
}
