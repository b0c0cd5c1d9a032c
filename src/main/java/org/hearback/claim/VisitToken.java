package org.hearback.claim;

import org.hearback.intake.ClaimCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a visitor's browser carries: 256 random bits. It prints as stars; {@link #reveal()} is for
 * the cookie.
 *
 * <p>The codes of the visit and the token of its forms are made from it by SHA-256, so that neither
 * has to be stored, and neither tells anything about it.
 */
public final class VisitToken {
    private final String text;

    private VisitToken(String text) {
        this.text = text;
    }

    /** A new one. */
    public static VisitToken draw(SecureRandom random) {
        return new VisitToken(Tokens.draw(random));
    }

    /** The token that a browser sent, if it can be one. */
    public static Optional<VisitToken> read(String text) {
        return Tokens.isOne(text) ? Optional.of(new VisitToken(text)) : Optional.empty();
    }

    /** The token in clear. */
    public String reveal() {
        return text;
    }

    /** What is stored of it. */
    public TokenHash hash() {
        return TokenHash.of(text);
    }

    /** What our forms carry, so that no other site's form can act for the visitor. */
    public String formToken() {
        return of("form").hex();
    }

    /** Whether a form that was sent carries this visit's token; takes the same time for any. */
    public boolean isFormToken(String sent) {
        return MessageDigest.isEqual(
                formToken().getBytes(StandardCharsets.UTF_8),
                sent.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of this visit for that seed: forty bits, five for each character. */
    ClaimCode code(String seed) {
        var bits = HexFormat.of().parseHex(of("code:" + seed).hex());
        var chars = new StringBuilder();
        for (var at = 0; at < ClaimCode.CHARS; at++)
            chars.append(ClaimCode.ALPHABET.charAt(bits[at] & 31));
        return ClaimCode.of(chars.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitToken token && token.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "********";
    }

    /** The token stands last: who knows one hash cannot extend it to another. */
    private TokenHash of(String purpose) {
        return TokenHash.of(purpose + ":" + text);
    }
}
