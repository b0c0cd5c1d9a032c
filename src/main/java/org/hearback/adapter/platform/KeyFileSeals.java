package org.hearback.adapter.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearback.notice.Seals;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals by HMAC-SHA-256 (RFC 2104). The key is derived from the installation's key, so that what
 * opens secrets is used for nothing else, and a seal says nothing about it.
 */
final class KeyFileSeals implements Seals {
    private static final String ALGORITHM = "HmacSHA256";

    /** Names what the derived key is for; another word gives another key. */
    private static final String PURPOSE = "hearback seals of links, v1";

    private final KeyFile keyFile;

    KeyFileSeals(KeyFile keyFile) {
        this.keyFile = keyFile;
    }

    @Override
    public String seal(String text) {
        var derived = new SecretKeySpec(mac(keyFile.key(), PURPOSE), ALGORITHM);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(derived, text));
    }

    @Override
    public boolean holds(String text, String seal) {
        return MessageDigest.isEqual(seal(text).getBytes(UTF_8), seal.getBytes(UTF_8));
    }

    private static byte[] mac(Key key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
