package org.hearback.sandbox.desk.store;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes of passwords: PBKDF2, stored as {@code salt:hash}. */
public final class Passwords {
    /** Low, because basic authentication pays it with every call and these are toy accounts. */
    private static final int ROUNDS = 1_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random;

    public Passwords(SecureRandom random) {
        this.random = random;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encode(salt) + ":" + encode(derive(password, salt));
    }

    /** Whether the password made the hash; an account without a hash has no password that fits. */
    boolean match(String password, @Nullable String stored) {
        if (stored == null) return false;
        int colon = stored.indexOf(':');
        byte[] salt = Base64.getDecoder().decode(stored.substring(0, colon));
        byte[] hash = Base64.getDecoder().decode(stored.substring(colon + 1));
        return MessageDigest.isEqual(hash, derive(password, salt));
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no PBKDF2", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
