package org.hearback.adapter.channel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet. The JDK's own flags know half of the others
 * (channels.md §20). Sources: IANA's special-purpose registries for IPv4 and IPv6.
 */
final class PublicRanges {
    /** For IPv4 the exceptions are named: most of it is public. */
    private static final List<Cidr> NOT_PUBLIC_4 =
            ranges(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // Azure's host agent, public only in form
                    "169.254.0.0/16", // link-local, with the metadata services of the clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // AMT
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4"); // reserved, broadcast

    /**
     * For IPv6 what is public is named, since most of it is not: so loopback, unique local,
     * link-local, NAT64, IPv4-compatible and multicast addresses need no line of their own.
     */
    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    private static final List<Cidr> NOT_PUBLIC_6 =
            ranges(
                    "2001::/23", // Teredo, ORCHID, benchmarks
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: an IPv4 address in disguise
                    "3fff::/20"); // documentation

    private PublicRanges() {}

    /** Whether the address is one of the public internet's. */
    static boolean hold(InetAddress address) {
        if (address instanceof Inet4Address)
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.contains(address));
        return GLOBAL_UNICAST.contains(address)
                && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
