package org.hearback.sandbox.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What the names of all tables of one namespace start with, as Jira makes it: {@code AO_} and the
 * last six digits of the namespace's MD5.
 */
record TablePrefix(String text) {
    private static final int DIGITS = 6;

    static TablePrefix of(String namespace) {
        try {
            var md5 = MessageDigest.getInstance("MD5");
            var digest = md5.digest(namespace.getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of().withUpperCase().formatHex(digest);
            return new TablePrefix("AO_" + hex.substring(hex.length() - DIGITS) + "_");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    String prepend(String table) {
        return text + table;
    }

    boolean owns(String table) {
        return table.toUpperCase(Locale.ROOT).startsWith(text);
    }
}
