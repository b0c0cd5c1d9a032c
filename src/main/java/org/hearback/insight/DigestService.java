package org.hearback.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;
import org.hearback.customer.FiledRequest;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.Access;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.listen.KindReader;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.standing.Standing;
import org.hearback.standing.StandingBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Makes the monthly digest and sends it to product owners. Months are those of UTC. Thread-safe;
 * who may look at a digest is for the doors to check, and each quote is checked here.
 */
public final class DigestService {
    private static final Logger LOG = LoggerFactory.getLogger(DigestService.class);

    /** Most posts of one person that are read for one digest. */
    private static final int MAX_POSTS = 500;

    private final StandingBook standings;
    private final PersonGraph persons;
    private final PostBook posts;
    private final ChannelBook channels;
    private final ProductDesk products;
    private final DigestBook sent;

    /** A service over these. */
    public DigestService(
            StandingBook standings,
            PersonGraph persons,
            PostBook posts,
            ChannelBook channels,
            ProductDesk products,
            DigestBook sent) {
        this.standings = standings;
        this.persons = persons;
        this.posts = posts;
        this.channels = channels;
        this.products = products;
        this.sent = sent;
    }

    /** The products that have a channel, by name. */
    public List<Product> products() {
        return projectIds().stream()
                .flatMap(id -> products.product(id).stream())
                .sorted(Comparator.comparing(Product::name))
                .toList();
    }

    /**
     * The digest as the caller of the current web request may see it: requests that they may
     * browse, and public posts; empty for a project that is gone.
     */
    public Optional<Digest> of(long projectId, YearMonth month, Access caller) {
        return products.product(projectId).map(it -> digest(it, month, caller::browses));
    }

    /**
     * Sends last month's digests that nobody sent yet, to each owner with what they may see. An
     * empty digest is not sent. What fails for one project is tried again by the next call, and
     * keeps no other project waiting. Takes up to minutes.
     */
    public void sendDue(Clock clock) {
        var month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
        for (var product : products()) {
            try {
                if (sent.takenAt(product.projectId(), month).isEmpty())
                    send(product, month, clock.instant());
            } catch (RuntimeException e) {
                LOG.warn(
                        "digest of {} for {} failed; the next look makes it again",
                        month,
                        product.key(),
                        e);
            }
        }
    }

    /** All letters are written before the digest is taken: what fails until then is made again. */
    private void send(Product product, YearMonth month, Instant now) {
        var letters = new LinkedHashMap<String, Digest>();
        for (var owner : products.owners(product.projectId())) {
            var digest = digest(product, month, issue -> products.sees(owner, issue));
            if (!digest.isEmpty()) letters.put(owner, digest);
        }
        if (!sent.take(product.projectId(), month, now)) return;
        var told = letters.entrySet().stream().filter(it -> isMailed(it.getKey(), it.getValue()));
        LOG.info("digest of {} for {}: sent to {} owners", month, product.key(), told.count());
    }

    /** Nobody gets it twice, so one whom no mail can be written to gets none. */
    private boolean isMailed(String owner, Digest digest) {
        try {
            return products.mail(owner, digest);
        } catch (RuntimeException e) {
            LOG.warn(
                    "digest of {} for {} reaches one owner less; the others still get theirs",
                    digest.month(),
                    digest.product().key(),
                    e);
            return false;
        }
    }

    private Digest digest(Product product, YearMonth month, LongPredicate maySee) {
        var said = said(product.projectId(), month);
        var requests =
                products
                        .requests(
                                said.stream()
                                        .map(it -> it.post().request())
                                        .filter(Objects::nonNull)
                                        .map(RequestRef::issueId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(toMap(it -> it.request().issueId(), it -> it));
        var byComponent =
                new TreeMap<String, List<Quote>>(Comparator.comparing(DigestService::last));
        for (var one : said) {
            var quote = quote(one);
            if (!isShown(one.post(), maySee)) continue;
            for (var component : componentsOf(quote, requests))
                byComponent.computeIfAbsent(component, name -> new ArrayList<>()).add(quote);
        }
        return new Digest(
                month,
                product,
                byComponent.entrySet().stream()
                        .map(it -> section(it.getKey(), it.getValue()))
                        .toList());
    }

    /** The empty name sorts behind all others. */
    private static String last(String component) {
        return component.isEmpty() ? "\uffff" : component;
    }

    private static boolean isShown(KeptPost post, LongPredicate maySee) {
        var request = post.request();
        return request == null
                ? post.post().visibility() == Visibility.PUBLIC
                : maySee.test(request.issueId());
    }

    private static List<String> componentsOf(Quote quote, Map<Long, FiledRequest> requests) {
        var request = quote.request();
        var filed = request == null ? null : requests.get(request.issueId());
        return filed == null || filed.components().isEmpty() ? List.of("") : filed.components();
    }

    private static Digest.Section section(String component, List<Quote> quotes) {
        var byKind =
                quotes.stream()
                        .sorted(Comparator.comparing(Quote::at).reversed())
                        .collect(
                                groupingBy(
                                        it ->
                                                List.of(Kind.PROBLEM, Kind.PRAISE)
                                                                .contains(it.kind())
                                                        ? it.kind()
                                                        : Kind.OTHER));
        return new Digest.Section(
                component,
                byKind.getOrDefault(Kind.PROBLEM, List.of()),
                byKind.getOrDefault(Kind.PRAISE, List.of()),
                byKind.getOrDefault(Kind.OTHER, List.of()));
    }

    private record Spoken(HandleId leader, KeptPost post) {}

    /** The month's posts of all super-users on the project's channels. */
    private List<Spoken> said(long projectId, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var ours =
                channels.all().stream()
                        .filter(it -> it.desk().projectId() == projectId)
                        .map(Channel::id)
                        .toList();
        return standings.superUsers().stream()
                .map(Standing::handle)
                .map(persons::of)
                .filter(person -> !persons.isOptedOut(person))
                .flatMap(this::spoken)
                .filter(it -> ours.contains(it.post().post().key().channel()))
                .filter(it -> !it.post().post().postedAt().isBefore(from))
                .filter(it -> it.post().post().postedAt().isBefore(until))
                .toList();
    }

    private Stream<Spoken> spoken(Person person) {
        return posts.ofAuthors(person.ids(), MAX_POSTS).stream()
                .filter(it -> it.state() != PostState.DROPPED)
                .filter(it -> !it.post().text().isBlank())
                .map(it -> new Spoken(person.leader(), it));
    }

    private static Quote quote(Spoken spoken) {
        var post = spoken.post().post();
        return new Quote(
                spoken.leader(),
                post.author().displayName(),
                post.text(),
                KindReader.kindOf(post.text()),
                spoken.post().request(),
                post.permalink(),
                post.postedAt());
    }

    private List<Long> projectIds() {
        return channels.all().stream()
                .filter(channel -> channel.state() != ChannelState.REMOVED)
                .map(channel -> channel.desk().projectId())
                .distinct()
                .toList();
    }
}
