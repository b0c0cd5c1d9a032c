package org.hearback.channel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The channels in memory. */
public final class FakeChannelBook implements ChannelBook {
    private final FakeTransactions transactions;
    private final FakeTable<Integer, Channel> channels;

    /** Without any channel. */
    public FakeChannelBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.channels = new FakeTable<>(transactions);
    }

    /** Without any channel, with transactions of its own. */
    public FakeChannelBook() {
        this(new FakeTransactions());
    }

    @Override
    public Channel add(ChannelDraft draft, Instant createdAt) {
        return transactions.in(
                () -> {
                    var id = new ChannelId(channels.all().size() + 1);
                    var state = ChannelState.ACTIVE;
                    return put(of(id, draft.kind(), draft, draft.settings(), state, createdAt));
                });
    }

    @Override
    public Channel change(ChannelId id, ChannelDraft draft) {
        return transactions.in(
                () -> {
                    var old = known(id);
                    Map<String, Secret> secrets = new HashMap<>(old.settings().secrets());
                    secrets.keySet().removeAll(draft.forgotten());
                    secrets.putAll(draft.settings().secrets());
                    var settings = new Settings(draft.settings().plain(), secrets);
                    return put(of(id, old.kind(), draft, settings, old.state(), old.createdAt()));
                });
    }

    @Override
    public void setState(ChannelId id, ChannelState state) {
        transactions.run(
                () -> {
                    var old = known(id);
                    var removed = state == ChannelState.REMOVED;
                    var secrets = removed ? Map.<String, Secret>of() : old.settings().secrets();
                    put(
                            new Channel(
                                    id,
                                    old.kind(),
                                    old.name(),
                                    old.desk(),
                                    new Settings(old.settings().plain(), secrets),
                                    state,
                                    old.createdAt()));
                });
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return channels.find(id.value());
    }

    @Override
    public List<Channel> all() {
        return channels.all().stream()
                .filter(channel -> channel.state() != ChannelState.REMOVED)
                .toList();
    }

    @Override
    public Set<Long> projects() {
        return channels.all().stream()
                .map(channel -> channel.desk().projectId())
                .collect(toUnmodifiableSet());
    }

    /** Puts a channel as it is, under its own id. */
    public Channel put(Channel channel) {
        channels.put(channel.id().value(), channel);
        return channel;
    }

    private Channel known(ChannelId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("channel " + id.value()));
    }

    private static Channel of(
            ChannelId id,
            String kind,
            ChannelDraft draft,
            Settings settings,
            ChannelState state,
            Instant createdAt) {
        return new Channel(id, kind, draft.name(), draft.desk(), settings, state, createdAt);
    }
}
