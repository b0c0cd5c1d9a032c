package org.hearback.adapter.channel;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** A line of the admin's list: what we talk to although it is not public, or not encrypted. */
sealed interface Exemption {
    /** One host on one port. */
    record HostPort(String host, int port) implements Exemption {
        @Override
        public boolean names(Target target) {
            return target.port() == port && target.host().equals(host);
        }

        @Override
        public boolean covers(InetAddress address) {
            return false;
        }
    }

    /** All addresses of a range. */
    record Range(Cidr cidr) implements Exemption {
        @Override
        public boolean names(Target target) {
            return false;
        }

        @Override
        public boolean covers(InetAddress address) {
            return cidr.contains(address);
        }
    }

    /** Whether the line names this very host and port. */
    boolean names(Target target);

    /** Whether the address is in the line's range. */
    boolean covers(InetAddress address);

    /** Reads {@code host:port}, {@code [::1]:port} or a range; empty for anything else. */
    static Optional<Exemption> parse(String line) {
        var text = line.strip();
        if (text.indexOf('/') >= 0) return Cidr.parse(text).map(Range::new);
        if (!text.matches(".+:[0-9]{1,5}")) return Optional.empty();
        try {
            var target = Target.of(URI.create("http://" + text + "/"));
            return Optional.of(new HostPort(target.host(), target.port()));
        } catch (Target.Unusable | IllegalArgumentException e) {
            return Optional.empty(); // the page on which the list is edited says so
        }
    }

    /** The line that would name this host and port. */
    static String line(Target target) {
        var host = target.host().indexOf(':') >= 0 ? "[" + target.host() + "]" : target.host();
        return host + ":" + target.port();
    }
}
