package org.hearback.adapter.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearback.channel.SecretBox;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals with AES-256-GCM and a key that stands in a file of the shared home, so that a copy of the
 * database alone opens nothing. The sealed form is {@code v1:} and the base64 of a 12-byte nonce
 * and the ciphertext with its 16-byte tag (NIST SP 800-38D).
 */
final class KeyFileSecretBox implements SecretBox {
    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile keyFile;
    private final SecureRandom random;

    KeyFileSecretBox(KeyFile keyFile, SecureRandom random) {
        this.keyFile = keyFile;
        this.random = random;
    }

    @Override
    public String seal(String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, keyFile.key(), nonce, plain.getBytes(UTF_8));
        var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return VERSION + Base64.getEncoder().encodeToString(all);
    }

    @Override
    public String open(String sealed) {
        if (!sealed.startsWith(VERSION))
            throw new IllegalStateException("the secret was not sealed by Hearback");
        var all = decode(sealed.substring(VERSION.length()));
        if (all.length <= NONCE_BYTES)
            throw new IllegalStateException("the sealed secret is cut off");
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        var body = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, keyFile.key(), nonce, body), UTF_8);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the sealed secret is no base64", e);
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a secret could not be opened or sealed; was the key file in the shared home"
                            + " replaced?",
                    e);
        }
    }
}
