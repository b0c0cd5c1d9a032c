package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.answer.ReplyBook;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.HealthBook;
import org.hearback.channel.SecretBox;
import org.hearback.delivery.Outbox;
import org.hearback.intake.OwnVoice;
import org.hearback.intake.PostBook;
import org.hearback.intake.ThreadBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Transactions;
import org.hearback.listen.Inbox;
import org.hearback.listen.PushBook;
import org.hearback.person.HandleBook;
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
    private final HandleBook persons;
    private final ChannelBook channels;
    private final HealthBook health;
    private final PushBook pushes;
    private final ReplyBook replies;
    private final AoOutbox outbox;

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
        persons = new AoHandleBook(ao, transactions);
        channels = new AoChannelBook(ao, transactions, box);
        health = new AoHealthBook(ao, transactions, node);
        pushes = new AoPushBook(ao, transactions);
        replies = new AoReplyBook(ao, transactions, factLog);
        outbox = new AoOutbox(ao, transactions);
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
        return persons;
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
}
