package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.claim.Claim;
import org.hearback.claim.ClaimBook;
import org.hearback.claim.TokenHash;
import org.hearback.intake.ClaimCode;
import org.hearback.intake.ClaimCodes;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Claims in table CLAIM, wrong tries in CLAIM_MISS. */
final class AoClaimBook implements ClaimBook, ClaimCodes {
    private static final String BY_CODE = ClaimRow.CODE + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoClaimBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public boolean isOut(ClaimCode code) {
        return find(TokenHash.of(code.text()))
                .filter(claim -> claim.state() != Claim.State.PROVEN)
                .isPresent();
    }

    @Override
    public boolean add(Claim claim) {
        return transactions.insertFirst(() -> create(claim), () -> find(claim.code()).isPresent());
    }

    @Override
    public Optional<Claim> find(TokenHash code) {
        return Rows.first(ao, ClaimRow.class, BY_CODE, code.hex()).map(AoClaimBook::claim);
    }

    @Override
    public List<Claim> ofVisit(TokenHash visit) {
        var query =
                Query.select()
                        .where(ClaimRow.VISIT + " = ?", visit.hex())
                        .order("CREATED_AT ASC, ID ASC");
        return Stream.of(ao.find(ClaimRow.class, query)).map(AoClaimBook::claim).toList();
    }

    @Override
    public boolean prove(TokenHash code, HandleId by) {
        return end(code, claim -> claim.proven(by));
    }

    @Override
    public boolean refuse(TokenHash code) {
        return end(code, Claim::refused);
    }

    @Override
    public int miss(TokenHash code, HandleId by) {
        var key = IndexKey.of(code.hex(), Integer.toString(by.value()));
        var columns =
                new Columns()
                        .with(MissRow.MISS_KEY, key)
                        .with(MissRow.CODE, code.hex())
                        .with(MissRow.HANDLE_ID, by.value());
        transactions.insertFirst(
                () -> ao.create(MissRow.class, columns.values()),
                () -> ao.count(MissRow.class, MissRow.MISS_KEY + " = ?", key) > 0);
        return ao.count(MissRow.class, MissRow.CODE + " = ?", code.hex());
    }

    @Override
    public int forget(Instant expiredBefore) {
        var old = ClaimRow.EXPIRES_AT + " < ?";
        var codes =
                Stream.of(ao.find(ClaimRow.class, old, expiredBefore.toEpochMilli()))
                        .map(ClaimRow::getCode)
                        .toList();
        return transactions.in(() -> codes.stream().mapToInt(this::delete).sum());
    }

    private int delete(String code) {
        ao.deleteWithSQL(MissRow.class, MissRow.CODE + " = ?", code);
        return ao.deleteWithSQL(ClaimRow.class, BY_CODE, code);
    }

    /** Who deletes the waiting row has ended the claim, and writes how. */
    private boolean end(TokenHash code, UnaryOperator<Claim> how) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var claim = find(code);
                    var waiting = BY_CODE + " AND " + ClaimRow.STATE + " = ?";
                    var won =
                            claim.isPresent()
                                    && ao.deleteWithSQL(
                                                    ClaimRow.class,
                                                    waiting,
                                                    code.hex(),
                                                    Claim.State.WAITING.name())
                                            == 1;
                    if (won) create(how.apply(claim.get()));
                    return won;
                });
    }

    private void create(Claim claim) {
        ao.create(ClaimRow.class, columns(claim));
    }

    private static Map<String, Object> columns(Claim claim) {
        return new Columns()
                .with(ClaimRow.CODE, claim.code().hex())
                .with(ClaimRow.VISIT, claim.visit().hex())
                .with(ClaimRow.SEED, claim.seed())
                .with(ClaimRow.CHANNEL_ID, claim.channel().value())
                .with(ClaimRow.TYPED_NAME, claim.name())
                .with(ClaimRow.NAME_KEY, nameKey(claim.name()))
                .with(ClaimRow.CREATED_AT, claim.createdAt())
                .with(ClaimRow.EXPIRES_AT, claim.expiresAt())
                .with(ClaimRow.STATE, claim.state())
                .with(ClaimRow.HANDLE_ID, Rows.id(claim.handle()))
                .values();
    }

    /** The name in whatever case it was typed. */
    static String nameKey(String name) {
        return IndexKey.of(name.toLowerCase(Locale.ROOT));
    }

    private static Claim claim(ClaimRow row) {
        return new Claim(
                new TokenHash(row.getCode()),
                new TokenHash(row.getVisit()),
                row.getSeed(),
                new ChannelId(row.getChannelId()),
                row.getTypedName(),
                Instant.ofEpochMilli(row.getCreatedAt()),
                Instant.ofEpochMilli(row.getExpiresAt()),
                Claim.State.valueOf(row.getState()),
                Rows.handle(row.getHandleId()));
    }
}
