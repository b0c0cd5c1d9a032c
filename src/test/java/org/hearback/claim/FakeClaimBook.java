package org.hearback.claim;

import org.hearback.intake.ClaimCode;
import org.hearback.intake.ClaimCodes;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The claims in memory. */
public final class FakeClaimBook implements ClaimBook, ClaimCodes {
    private final FakeTransactions transactions;
    private final FakeTable<TokenHash, Claim> claims;
    private final FakeTable<TokenHash, Set<HandleId>> misses;

    /** Without claims. */
    public FakeClaimBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.claims = new FakeTable<>(transactions);
        this.misses = new FakeTable<>(transactions);
    }

    @Override
    public boolean add(Claim claim) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (find(claim.code()).isPresent()) return false;
                    claims.put(claim.code(), claim);
                    return true;
                });
    }

    @Override
    public Optional<Claim> find(TokenHash code) {
        return claims.find(code);
    }

    @Override
    public List<Claim> ofVisit(TokenHash visit) {
        return claims.all().stream().filter(claim -> claim.visit().equals(visit)).toList();
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
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var known = new HashSet<>(misses.find(code).orElse(Set.of()));
                    known.add(by);
                    misses.put(code, Set.copyOf(known));
                    return known.size();
                });
    }

    @Override
    public int forget(Instant expiredBefore) {
        return transactions.in(
                () -> {
                    var old =
                            claims.all().stream()
                                    .filter(claim -> claim.expiresAt().isBefore(expiredBefore))
                                    .map(Claim::code)
                                    .toList();
                    old.forEach(claims::remove);
                    old.forEach(misses::remove);
                    return old.size();
                });
    }

    @Override
    public boolean isOut(ClaimCode code) {
        return find(TokenHash.of(code.text()))
                .filter(claim -> claim.state() != Claim.State.PROVEN)
                .isPresent();
    }

    private boolean end(TokenHash code, UnaryOperator<Claim> how) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var waiting = find(code).filter(claim -> claim.state() == Claim.State.WAITING);
                    waiting.ifPresent(claim -> claims.put(code, how.apply(claim)));
                    return waiting.isPresent();
                });
    }
}
