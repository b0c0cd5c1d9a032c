package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.Endorsement;
import org.hearback.listen.EndorsementBook;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.hearback.person.HandleBook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Endorsements in table ENDORSEMENT. */
final class AoEndorsementBook implements EndorsementBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final HandleBook handles;
    private final FactLog facts;

    AoEndorsementBook(
            ActiveObjects ao, AoTransactions transactions, HandleBook handles, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.handles = handles;
        this.facts = facts;
    }

    @Override
    public boolean keep(Endorsement said) {
        transactions.mustNotBeOpen();
        if (isErased(said)) return false;
        var told = new Told(said.count(), met(said.author()), metOrNull(said.asker()));
        while (true) { // until nobody came between looking and writing
            var known = row(said.answer(), said.kind());
            var written = known.isEmpty() ? insert(said, told) : replace(known.get(), said, told);
            if (written.isPresent()) return written.get();
        }
    }

    @Override
    public Optional<Endorsement> find(PostKey answer, Endorsement.Kind kind) {
        return row(answer, kind).map(this::endorsement);
    }

    /** Whether the answer's author was erased since: then it stands here under its hash only. */
    private boolean isErased(Endorsement said) {
        var masked = said.answer().masked();
        return !masked.equals(said.answer())
                && (row(masked, said.kind())
                                .filter(row -> row.getAnswer().equals(masked.externalId()))
                                .isPresent()
                        || Rows.first(ao, PostRow.class, "POST_KEY = ?", masked.asText())
                                .filter(row -> row.getExternalId().equals(masked.externalId()))
                                .isPresent());
    }

    /** Empty where another caller was first; else whether the fact was written. */
    private Optional<Boolean> insert(Endorsement said, Told told) {
        var first =
                transactions.insertFirst(
                        () -> write(said, told, said.stands()),
                        () -> row(said.answer(), said.kind()).isPresent());
        return first ? Optional.of(said.stands()) : Optional.empty();
    }

    private Optional<Boolean> replace(EndorsementRow known, Endorsement said, Told told) {
        if (known.getStatedAt() > said.at().toEpochMilli()) return Optional.of(false);
        var before = Told.of(known);
        var now = told.asker() == null ? told.withAsker(before.asker()) : told;
        var isNew = !now.equals(before);
        if (!isNew && known.getStatedAt() == said.at().toEpochMilli()) return Optional.of(false);
        return transactions.in(
                () -> {
                    if (ao.deleteWithSQL(EndorsementRow.class, "ID = ?", known.getID()) != 1)
                        return Optional.empty();
                    write(said, now, isNew);
                    return Optional.of(isNew);
                });
    }

    private void write(Endorsement said, Told told, boolean isNew) {
        ao.create(
                EndorsementRow.class,
                new Columns()
                        .with(EndorsementRow.ENDORSEMENT_KEY, key(said.answer(), said.kind()))
                        .with(EndorsementRow.CHANNEL_ID, said.answer().channel().value())
                        .with(EndorsementRow.ANSWER, said.answer().externalId())
                        .with(EndorsementRow.KIND, said.kind())
                        .with(EndorsementRow.VOTES, told.count())
                        .with(EndorsementRow.AUTHOR_ID, told.author())
                        .with(EndorsementRow.ASKER_ID, told.asker())
                        .with(EndorsementRow.STATED_AT, said.at())
                        .values());
        if (isNew) facts.append(new AnswerEndorsed(said.answer(), said.kind()));
    }

    private @Nullable Integer metOrNull(@Nullable Handle seen) {
        return seen == null ? null : met(seen);
    }

    /** Venues say less of who votes and answers than of who posts: what is known stays. */
    private int met(Handle seen) {
        var about =
                seen.about().equals(About.NONE)
                        ? handles.find(seen.network(), seen.stableId())
                                .map(known -> known.handle().about())
                                .orElse(About.NONE)
                        : seen.about();
        return handles.meet(
                        new Handle(
                                seen.network(),
                                seen.stableId(),
                                seen.name(),
                                seen.displayName(),
                                seen.profile(),
                                about))
                .id()
                .value();
    }

    private Optional<EndorsementRow> row(PostKey answer, Endorsement.Kind kind) {
        return Rows.first(
                ao,
                EndorsementRow.class,
                EndorsementRow.ENDORSEMENT_KEY + " = ?",
                key(answer, kind));
    }

    static String key(PostKey answer, Endorsement.Kind kind) {
        return IndexKey.of(answer.asText(), kind.name());
    }

    private Endorsement endorsement(EndorsementRow row) {
        var asker = row.getAskerId();
        return new Endorsement(
                new PostKey(new ChannelId(row.getChannelId()), row.getAnswer()),
                Endorsement.Kind.valueOf(row.getKind()),
                row.getVotes(),
                handle(row.getAuthorId()),
                asker == null ? null : handle(asker),
                Instant.ofEpochMilli(row.getStatedAt()));
    }

    private Handle handle(int id) {
        return handles.find(new HandleId(id)).orElseThrow().handle();
    }

    /** What an endorsement says, beside when; the handles by their ids. */
    private record Told(int count, int author, @Nullable Integer asker) {
        static Told of(EndorsementRow row) {
            return new Told(row.getVotes(), row.getAuthorId(), row.getAskerId());
        }

        Told withAsker(@Nullable Integer known) {
            return new Told(count, author, known);
        }
    }
}
