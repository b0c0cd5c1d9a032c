package org.hearback.adapter.channel.webhook;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header {@code webhook-signature}: one or more signatures, separated by spaces, each with its
 * version before a comma. Only {@code v1} (HMAC-SHA256) is ours; others are passed over.
 */
final class SignatureHeader {
    private static final String V1 = "v1,";

    /** More signatures than any rotation has are not looked at: each costs a comparison. */
    private static final int MAX_SIGNATURES = 16;

    private SignatureHeader() {}

    /** The header for a body that is signed with each of the keys. */
    static String of(List<SigningKey> keys, String id, String timestamp, byte[] body) {
        return keys.stream()
                .map(key -> key.sign(id, timestamp, body))
                .map(digest -> V1 + Base64.getEncoder().encodeToString(digest))
                .collect(Collectors.joining(" "));
    }

    /** Whether one of the digests is in the header. Takes as long for near misses as for others. */
    static boolean contains(String header, List<byte[]> digests) {
        var found = false;
        for (var given : digestsIn(header))
            for (var digest : digests) found |= MessageDigest.isEqual(given, digest);
        return found;
    }

    private static List<byte[]> digestsIn(String header) {
        var digests = new ArrayList<byte[]>();
        for (var signature : header.strip().split("\\s+", MAX_SIGNATURES + 1))
            if (digests.size() < MAX_SIGNATURES) decode(signature).ifPresent(digests::add);
        return digests;
    }

    private static Optional<byte[]> decode(String signature) {
        if (!signature.startsWith(V1)) return Optional.empty();
        try {
            return Optional.of(Base64.getDecoder().decode(signature.substring(V1.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a signature that is none matches nothing
        }
    }
}
