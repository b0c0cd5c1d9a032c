package org.hearback.adapter.store;

import org.hearback.channel.SecretBox;

/** Seals so that everybody can open it, but nobody takes the sealed form for the plain one. */
final class ReversingBox implements SecretBox {
    private static final String SEAL = "sealed:";

    @Override
    public String seal(String plain) {
        return SEAL + new StringBuilder(plain).reverse();
    }

    @Override
    public String open(String sealed) {
        if (!sealed.startsWith(SEAL)) throw new IllegalStateException("it was never sealed");
        return new StringBuilder(sealed.substring(SEAL.length())).reverse().toString();
    }
}
