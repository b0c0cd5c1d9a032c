package org.hearback.adapter.channel;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A web address whose host is spelled in the one way that every reader understands alike.
 *
 * @param uri with the host in ASCII and lower case
 * @param host of the URI, without brackets and without a final dot
 * @param port the explicit one or the scheme's
 */
record Target(URI uri, String host, int port) {
    /** Longest address, in chars: longer ones are cut or refused by servers on the way. */
    private static final int MAX_CHARS = 4_000;

    /**
     * Letters that old and new rules for international names map to different hosts, so that a
     * browser and this JDK would ask two servers.
     */
    private static final String AMBIGUOUS = "ßẞς\u200c\u200d";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Reads the address, or says what is wrong with it. */
    static Target of(URI uri) throws Unusable {
        if (uri.toString().length() > MAX_CHARS)
            throw new Unusable("the address is longer than " + MAX_CHARS + " characters");
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) throw new Unusable("the address is neither https nor http");
        var authority = uri.getRawAuthority();
        if (authority == null) throw new Unusable("the address names no host");
        if (authority.indexOf('@') >= 0)
            throw new Unusable("the address holds a user name or password");
        var spelled = spell(withoutPort(authority));
        var port = port(authority, scheme);
        return new Target(rebuild(uri, scheme, spelled, port), bare(spelled), port);
    }

    private static String withoutPort(String authority) {
        return authority.replaceFirst(":[0-9]*$", "");
    }

    private static int port(String authority, String scheme) throws Unusable {
        var digits = authority.substring(withoutPort(authority).length()).replace(":", "");
        if (digits.isEmpty()) return scheme.equals("https") ? 443 : 80;
        var port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) throw new Unusable("there is no port " + digits);
        return port;
    }

    private static String spell(String host) throws Unusable {
        if (host.startsWith("[")) return ipv6(host);
        if (host.chars().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0))
            throw new Unusable("write the host in its ASCII form, which starts with xn--");
        var ascii = ascii(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        var last = ascii.substring(ascii.lastIndexOf('.') + 1);
        // 127.1, 2130706433, 0x7f.1 and 0177.0.0.1 mean different hosts to different readers.
        if (last.matches("[0-9]+|0x[0-9a-f]*") && Cidr.literal(ascii).isEmpty())
            throw new Unusable("the host is an oddly written number");
        return ascii;
    }

    private static String ipv6(String host) throws Unusable {
        var address =
                host.endsWith("]")
                        ? Cidr.literal(host.substring(1, host.length() - 1))
                        : Optional.<InetAddress>empty();
        return address.map(Target::brackets)
                .orElseThrow(() -> new Unusable("the host is no IPv6 address"));
    }

    private static String brackets(InetAddress address) {
        var text = address.getHostAddress(); // one spelling for each; ::ffff:1.2.3.4 is 1.2.3.4
        return text.indexOf(':') >= 0 ? "[" + text + "]" : text;
    }

    private static String ascii(String host) throws Unusable {
        try {
            var ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (ascii.isEmpty() || ascii.length() > 253) throw new Unusable("the host has no name");
            return ascii;
        } catch (IllegalArgumentException e) {
            throw new Unusable("the host is no valid name");
        }
    }

    private static String bare(String spelled) {
        return spelled.startsWith("[") ? spelled.substring(1, spelled.length() - 1) : spelled;
    }

    private static URI rebuild(URI uri, String scheme, String host, int port) throws Unusable {
        var standard = scheme.equals("https") ? 443 : 80;
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var text = scheme + "://" + host + (port == standard ? "" : ":" + port) + path + query;
        try {
            var rebuilt = new URI(URI.create(text).toASCIIString());
            if (rebuilt.getHost() == null) throw new Unusable("the host is no valid name");
            return rebuilt;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Unusable("the address is no valid URL");
        }
    }

    /** Why an address cannot be used; the message is for a person. */
    static final class Unusable extends Exception {
        Unusable(String why) {
            super(why, null, false, false);
        }
    }
}
