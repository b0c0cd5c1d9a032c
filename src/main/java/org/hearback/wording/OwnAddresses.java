package org.hearback.wording;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses customers can open: our own pages for them and the portal of this Jira, and what
 * stands in the public network.
 */
final class OwnAddresses {
    /** What follows Jira's address in links that we make for customers. */
    private static final Pattern OUR_PAGE =
            Pattern.compile("/plugins/servlet/hearback/(?:out|fixed|asked|you)(?:[?#/].*)?");

    private static final Pattern PORTAL = Pattern.compile("/servicedesk/customer/.*");

    private static final Pattern WEB = Pattern.compile("(?i)https?://");

    /** The host behind a scheme; what stands before an {@code @} is none. */
    private static final Pattern HOST =
            Pattern.compile("(?i)https?://(?:[^/?#@]*@)?(\\[[0-9a-f:.]+]|[^/?#:@]+)");

    private static final Pattern INTERNAL_NAME =
            Pattern.compile(
                    "localhost|.*\\.(?:local|internal|corp|lan|intranet|intra|private|localhost"
                            + "|localdomain|home\\.arpa)");

    /** Loopback, private and link-local networks: RFC 1122, 1918, 3927, 6598. */
    private static final Pattern INTERNAL_V4 =
            Pattern.compile(
                    "(?:0|10|127)\\..*|192\\.168\\..*|169\\.254\\..*"
                            + "|172\\.(?:1[6-9]|2\\d|3[01])\\..*"
                            + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");

    /** Loopback, unique local and link-local networks: RFC 4291, 4193. */
    private static final Pattern INTERNAL_V6 =
            Pattern.compile("::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*");

    private final String base;
    private final String host;

    OwnAddresses(URI base) {
        this.base = base.toString().replaceAll("/+$", "").toLowerCase(Locale.ROOT);
        this.host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a link of ours, whose end is a seal and no secret that got in by mistake. */
    boolean isOurPage(String url) {
        return isBelow(url, OUR_PAGE);
    }

    /** Whether customers can open it, though it is on Jira's own host. */
    boolean isForCustomers(String url) {
        return isBelow(url, OUR_PAGE) || isBelow(url, PORTAL);
    }

    /**
     * Whether only people of the house can open the address; whatever is no web address is theirs.
     */
    boolean isInternalUrl(String url) {
        if (!WEB.matcher(url).lookingAt()) return true;
        var host = HOST.matcher(url);
        if (!host.lookingAt()) return true;
        var name = host.group(1);
        var isName = name.indexOf('.') < 0 && !name.startsWith("[");
        return isName || isInternal(name);
    }

    /** Whether only people of the house can open an address at that host. */
    boolean isInternal(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        return plain.equals(host)
                || INTERNAL_NAME.matcher(plain).matches()
                || (isV4(plain) && INTERNAL_V4.matcher(plain).matches())
                || (plain.indexOf(':') >= 0 && INTERNAL_V6.matcher(plain).matches());
    }

    /** Whether it is a network address in four numbers. */
    static boolean isV4(String name) {
        return name.matches("\\d{1,3}(?:\\.\\d{1,3}){3}");
    }

    /** A path with dots in it may lead anywhere. */
    private boolean isBelow(String url, Pattern path) {
        return url.toLowerCase(Locale.ROOT).startsWith(base)
                && !url.contains("..")
                && path.matcher(url.substring(base.length())).matches();
    }
}
