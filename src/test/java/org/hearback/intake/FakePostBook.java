package org.hearback.intake;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Inbox;
import org.hearback.listen.PostReceived;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The posts in memory: what the inbox keeps, the book shows. */
public final class FakePostBook implements PostBook, Inbox {
    private static final Comparator<KeptPost> BY_ARRIVAL =
            Comparator.comparing(KeptPost::receivedAt);

    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<String, KeptPost> posts;

    /** Empty; tells the log what it keeps. */
    public FakePostBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.posts = new FakeTable<>(transactions);
    }

    @Override
    public boolean keep(InboundPost post, Instant receivedAt) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (find(post.key()).isPresent()) return false;
                    put(KeptPost.received(post, receivedAt));
                    facts.append(new PostReceived(post.key()));
                    return true;
                });
    }

    @Override
    public Optional<KeptPost> find(PostKey key) {
        return posts.find(key.asText());
    }

    @Override
    public List<KeptPost> find(Collection<PostKey> keys) {
        return keys.stream().distinct().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public void update(KeptPost post) {
        transactions.run(
                () -> {
                    var old = posts.get(post.post().key().asText());
                    if (old.state() == PostState.ERASED) return;
                    put(
                            new KeptPost(
                                    old.post().inThread(post.post().thread()),
                                    old.receivedAt(),
                                    post.state(),
                                    post.reason(),
                                    post.note(),
                                    post.author(),
                                    post.request(),
                                    post.deskTriedAt()));
                });
    }

    @Override
    public List<KeptPost> ofIssue(long issueId) {
        return posts.all().stream()
                .filter(it -> it.request() != null && it.request().issueId() == issueId)
                .sorted(BY_ARRIVAL)
                .toList();
    }

    @Override
    public Map<Long, ChannelId> channelsOf(Collection<Long> issueIds) {
        var channels = new HashMap<Long, ChannelId>();
        for (var issue : issueIds)
            ofIssue(issue).stream()
                    .findFirst()
                    .ifPresent(first -> channels.put(issue, first.post().key().channel()));
        return channels;
    }

    @Override
    public List<Attached> attachedTo(Collection<Long> issueIds) {
        return posts.all().stream()
                .flatMap(FakePostBook::attached)
                .filter(it -> issueIds.contains(it.issueId()))
                .sorted(Comparator.comparing(Attached::postedAt))
                .toList();
    }

    private static Stream<Attached> attached(KeptPost kept) {
        var author = kept.author();
        var request = kept.request();
        if (author == null || request == null) return Stream.of();
        var post = kept.post();
        return Stream.of(
                new Attached(
                        post.key(), request.issueId(), author, post.visibility(), post.postedAt()));
    }

    @Override
    public List<KeptPost> inState(PostState state, int limit) {
        return newestFirst().stream().filter(it -> it.state() == state).limit(limit).toList();
    }

    @Override
    public Map<Reason, Integer> countReasons(ChannelId channel, Instant since) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        newestFirst().stream()
                .filter(it -> it.post().key().channel().equals(channel))
                .filter(it -> !it.receivedAt().isBefore(since))
                .forEach(it -> counts.merge(it.reason(), 1, Integer::sum));
        return counts;
    }

    @Override
    public List<KeptPost> ofThread(ChannelId channel, String root, int limit) {
        return newestFirst().stream()
                .filter(it -> it.post().key().channel().equals(channel))
                .filter(it -> it.post().thread().root().equals(root))
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeptPost> newest(ChannelId channel, int limit) {
        return newestFirst().stream()
                .filter(it -> it.post().key().channel().equals(channel))
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeptPost> answersAfter(
            ChannelId channel, Instant since, @Nullable PostKey after, int limit) {
        var keys = posts.all().stream().map(it -> it.post().key()).toList();
        return posts.all().stream()
                .skip(keys.indexOf(after) + 1L)
                .filter(it -> it.post().key().channel().equals(channel))
                .filter(it -> !it.receivedAt().isBefore(since))
                .filter(it -> it.post().thread().parent() != null)
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeptPost> ofAuthors(Collection<HandleId> authors, int limit) {
        return newestFirst().stream()
                .filter(it -> it.author() != null && authors.contains(it.author()))
                .limit(limit)
                .toList();
    }

    @Override
    public void empty(PostKey key) {
        transactions.run(() -> find(key).ifPresent(this::empty));
    }

    private void empty(KeptPost kept) {
        var post = kept.post();
        var emptied =
                new InboundPost(
                        post.key(),
                        post.author(),
                        "",
                        "",
                        "",
                        post.thread(),
                        post.visibility(),
                        post.permalink(),
                        post.replyTo(),
                        post.postedAt());
        put(
                new KeptPost(
                        emptied,
                        kept.receivedAt(),
                        kept.state(),
                        kept.reason(),
                        kept.note(),
                        kept.author(),
                        kept.request(),
                        kept.deskTriedAt()));
    }

    /** Puts a post as it is, without a fact. */
    public void put(KeptPost post) {
        posts.put(post.post().key().asText(), post);
    }

    /** All posts, in the order in which they were kept. */
    public List<KeptPost> all() {
        return posts.all();
    }

    private List<KeptPost> newestFirst() {
        return posts.all().reversed().stream().sorted(BY_ARRIVAL.reversed()).toList();
    }
}
