package org.hearback.adapter.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelDraft;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Desk;
import org.hearback.channel.ReporterPolicy;
import org.hearback.channel.SecretBox;
import org.hearback.kernel.ChannelId;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Channels in table CHANNEL. */
final class AoChannelBook implements ChannelBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final SettingsJson settings;

    AoChannelBook(ActiveObjects ao, AoTransactions transactions, SecretBox box) {
        this.ao = ao;
        this.transactions = transactions;
        this.settings = new SettingsJson(box);
    }

    @Override
    public Channel add(ChannelDraft draft, Instant createdAt) {
        var desk = draft.desk();
        var columns =
                new Columns()
                        .with(ChannelRow.KIND, draft.kind())
                        .with(ChannelRow.LABEL, draft.name())
                        .with(ChannelRow.PROJECT_ID, desk.projectId())
                        .with(ChannelRow.REQUEST_TYPE_ID, desk.requestTypeId())
                        .with(ChannelRow.USER_KEY, desk.userKey())
                        .with(ChannelRow.REPORTER, desk.reporter())
                        .with(ChannelRow.PLAIN_SETTINGS, settings.plain(draft.settings()))
                        .with(ChannelRow.SEALED_SETTINGS, settings.sealed(draft, null))
                        .with(ChannelRow.STATE, ChannelState.ACTIVE)
                        .with(ChannelRow.CREATED_AT, createdAt);
        return channel(transactions.in(() -> ao.create(ChannelRow.class, columns.values())));
    }

    @Override
    public Channel change(ChannelId id, ChannelDraft draft) {
        return transactions.in(
                () -> {
                    var row = known(id);
                    row.setLabel(draft.name());
                    row.setProjectId(draft.desk().projectId());
                    row.setRequestTypeId(draft.desk().requestTypeId());
                    row.setUserKey(draft.desk().userKey());
                    row.setReporter(draft.desk().reporter().name());
                    row.setPlainSettings(settings.plain(draft.settings()));
                    row.setSealedSettings(settings.sealed(draft, row.getSealedSettings()));
                    row.save();
                    return channel(row);
                });
    }

    @Override
    public void setState(ChannelId id, ChannelState state) {
        transactions.run(
                () -> {
                    var row = known(id);
                    row.setState(state.name());
                    if (state == ChannelState.REMOVED) row.setSealedSettings(settings.nothing());
                    row.save();
                });
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return row(id).map(this::channel);
    }

    @Override
    public List<Channel> all() {
        var query = Query.select().where("STATE <> ?", ChannelState.REMOVED.name()).order("ID ASC");
        return Stream.of(ao.find(ChannelRow.class, query)).map(this::channel).toList();
    }

    @Override
    public Set<Long> projects() {
        return Stream.of(ao.find(ChannelRow.class))
                .map(ChannelRow::getProjectId)
                .collect(toUnmodifiableSet());
    }

    private ChannelRow known(ChannelId id) {
        return row(id).orElseThrow(() -> new NoSuchElementException("channel " + id.value()));
    }

    private Optional<ChannelRow> row(ChannelId id) {
        return Rows.first(ao, ChannelRow.class, "ID = ?", id.value());
    }

    private Channel channel(ChannelRow row) {
        return new Channel(
                new ChannelId(row.getID()),
                row.getKind(),
                row.getLabel(),
                new Desk(
                        row.getProjectId(),
                        row.getRequestTypeId(),
                        row.getUserKey(),
                        ReporterPolicy.valueOf(row.getReporter())),
                settings.settings(row.getPlainSettings(), row.getSealedSettings()),
                ChannelState.valueOf(row.getState()),
                Instant.ofEpochMilli(row.getCreatedAt()));
    }
}
