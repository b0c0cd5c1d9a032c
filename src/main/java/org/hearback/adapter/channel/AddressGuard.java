package org.hearback.adapter.channel;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides whether we talk to an address, so that nobody can make this server ask what stands behind
 * the firewall. Thread-safe.
 *
 * <p>Public hosts are asked by https on port 443 and only if every address of their name is public.
 * Whatever else an admin wants must stand on the list of exceptions: {@code host:port} (that host
 * on that port, by http or https) or a range such as {@code 10.1.0.0/16} (any port, if every
 * address of the host's name is in such a range or public).
 *
 * <p>Between this check and the connection the name is looked up a second time, by the JDK's
 * client, which has no hook for it. Both look-ups hit the JVM's cache of names (30 s by default,
 * {@code networkaddress.cache.ttl}), so a name that changes its address in between is seen by both
 * or by none. What remains is an entry that expires in the very moment between them, or a JVM whose
 * cache is switched off: a site that cannot live with that sends its traffic through a checking
 * proxy (the JVM's proxy settings are honoured).
 */
public final class AddressGuard {
    /** Names that lead to a cloud's metadata or into the machine, whatever they resolve to. */
    private static final Set<String> INNER_NAMES = Set.of("localhost", "metadata", "instance-data");

    private static final List<String> INNER_ENDS = List.of(".localhost", ".internal", ".local");

    private final Resolver resolver;
    private final Supplier<List<String>> exceptions;

    /**
     * A guard.
     *
     * @param exceptions the admin's list as it is now; lines that {@link #isException} refuses open
     *     nothing
     */
    public AddressGuard(Resolver resolver, Supplier<List<String>> exceptions) {
        this.resolver = requireNonNull(resolver, "resolver");
        this.exceptions = requireNonNull(exceptions, "exceptions");
    }

    /** Looks up names as the JVM does. */
    public static Resolver systemResolver() {
        return host -> List.of(InetAddress.getAllByName(host));
    }

    /** Whether a line can stand on the list of exceptions. */
    public static boolean isException(String line) {
        return Exemption.parse(line).isPresent();
    }

    /**
     * The address with its host in ASCII, if a program may ask it at all: http or https, a host, no
     * user name, no odd spelling. Asks no name server.
     */
    public static Optional<URI> wellFormed(String address) {
        try {
            return Optional.of(Target.of(new URI(address.strip())).uri());
        } catch (java.net.URISyntaxException | Target.Unusable e) {
            return Optional.empty(); // the caller names the field
        }
    }

    /** Judges the address; asks the name server, so it takes up to some seconds. */
    public Verdict judge(URI uri) {
        try {
            return judge(Target.of(uri));
        } catch (Target.Unusable e) {
            return new Verdict.Refused(requireNonNull(e.getMessage()));
        }
    }

    private Verdict judge(Target target) {
        var list =
                exceptions.get().stream().flatMap(line -> Exemption.parse(line).stream()).toList();
        if (list.stream().anyMatch(exemption -> exemption.names(target)))
            return new Verdict.Allowed(target.uri());
        if (isInner(target.host())) return refused(target, "is a name for inside use");
        final List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(target.host());
        } catch (UnknownHostException e) {
            return new Verdict.Unresolved("no address is known for the host " + target.host());
        }
        if (addresses.isEmpty())
            return new Verdict.Unresolved("no address is known for the host " + target.host());
        return judge(target, list, addresses);
    }

    private static Verdict judge(Target target, List<Exemption> list, List<InetAddress> addresses) {
        var inRanges =
                addresses.stream()
                        .filter(a -> list.stream().anyMatch(exemption -> exemption.covers(a)))
                        .toList();
        var others = addresses.stream().filter(a -> !inRanges.contains(a)).toList();
        if (!others.stream().allMatch(PublicRanges::hold))
            return refused(target, "has an address that is not public");
        if (others.isEmpty()) return new Verdict.Allowed(target.uri());
        if (!"https".equals(target.uri().getScheme()))
            return refused(target, "would be asked by http, without encryption");
        if (target.port() != 443) return refused(target, "would be asked on port " + target.port());
        return new Verdict.Allowed(target.uri());
    }

    private static Verdict refused(Target target, String why) {
        return new Verdict.Refused(
                "the host %s %s; if that is wanted, an admin can add %s to the list of exceptions"
                        .formatted(target.host(), why, Exemption.line(target)));
    }

    private static boolean isInner(String host) {
        return INNER_NAMES.contains(host) || INNER_ENDS.stream().anyMatch(host::endsWith);
    }

    /** Looks up names. Thread-safe. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * All addresses of the host, or the one that it spells out.
         *
         * @throws UnknownHostException if there is none, or the name server does not answer
         */
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** What the guard decides. */
    public sealed interface Verdict {
        /**
         * We talk to it.
         *
         * @param uri the address to use: its host in ASCII
         */
        record Allowed(URI uri) implements Verdict {}

        /** We do not; {@code why} is for a person. */
        record Refused(String why) implements Verdict {}

        /** Its name leads nowhere now; later it may. */
        record Unresolved(String why) implements Verdict {}
    }
}
