package org.hearback.adapter.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of addresses.
 *
 * @param base an address within it
 * @param bits how many leading bits all its addresses share
 */
record Cidr(InetAddress base, int bits) {
    Cidr {
        var max = base.getAddress().length * 8;
        if (bits < 0 || bits > max)
            throw new IllegalArgumentException(
                    "prefix length " + bits + " is not within 0 and " + max);
    }

    /**
     * Reads {@code 10.0.0.0/8} or {@code fd00::/8}; empty for anything else. Asks no name server.
     */
    static Optional<Cidr> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) return Optional.empty();
        var bits = Integer.parseInt(text.substring(slash + 1));
        return literal(text.substring(0, slash))
                .filter(base -> bits <= base.getAddress().length * 8)
                .map(base -> new Cidr(base, bits));
    }

    /** A range that this source code names. */
    static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no range: " + text));
    }

    /** An address written out in its one canonical form; empty for names and odd spellings. */
    static Optional<InetAddress> literal(String text) {
        if (!isQuad(text) && !isIpv6(text)) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty(); // digits and colons, but no address
        }
    }

    private static boolean isIpv6(String text) {
        return text.indexOf(':') >= 0 && text.matches("[0-9a-fA-F:.]{2,45}");
    }

    private static boolean isQuad(String text) {
        var part = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
        return text.matches(part + "(\\." + part + "){3}");
    }

    boolean contains(InetAddress address) {
        var ours = base.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
        }
        return true;
    }
}
