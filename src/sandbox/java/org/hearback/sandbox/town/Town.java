package org.hearback.sandbox.town;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who lives in the town and what they wrote. Thread-safe; each change is on disk before its method
 * returns.
 */
public final class Town {
    /** The town's name on the network, as in {@code mara@town.example}. */
    static final String HOST = "town.example";

    /** Longest text with its warning, as Mastodon counts by default. */
    static final int MAX_CHARS = 500;

    /** Name of the account of the company whose desk stands in the sandbox. */
    static final String COMPANY = "acme";

    /** Ids are as long as a real server's, so that nobody can keep them in a double. */
    private static final long FIRST_ID = 114_000_000_000_000_000L;

    private final String base;
    private final Clock clock;
    private final TownFile file;
    private final List<Account> accounts;
    private final List<Post> posts;
    private final List<Notice> notices;
    private final Map<String, String> keys;
    private final Map<String, Set<String>> favourites;
    private long lastId;

    /**
     * @param base where it is served, without a slash at its end: {@code
     *     http://localhost:2990/town}
     * @param file where it is kept; made on the first change
     */
    public Town(URI base, Path file, Clock clock) {
        this.base = base.toString();
        this.clock = clock;
        this.file = new TownFile(file);
        var state =
                this.file
                        .read()
                        .orElseGet(
                                () ->
                                        new TownFile.State(
                                                List.of(), List.of(), List.of(), Map.of(), FIRST_ID,
                                                Map.of()));
        accounts = new ArrayList<>(state.accounts());
        posts = new ArrayList<>(state.posts());
        notices = new ArrayList<>(state.notices());
        keys = new HashMap<>(state.keys());
        favourites = new HashMap<>(state.favourites());
        lastId = state.lastId();
        if (accounts.isEmpty()) Founding.of(this);
    }

    /** The token with which a client speaks as that account: {@code town-acme-token}. */
    public static String tokenOf(String name) {
        return "town-" + name + "-token";
    }

    String base() {
        return base;
    }

    Clock clock() {
        return clock;
    }

    /** The account of that name, made if there is none. */
    synchronized Account settle(String name, String displayName, String note) {
        var there = named(name);
        if (there.isPresent()) return there.get();
        var account = new Account(nextId(), name, displayName, note, clock.instant(), 0, List.of());
        accounts.add(account);
        save();
        return account;
    }

    /** Changes what somebody tells about themselves. */
    synchronized Account present(Account account, String note, int elsewhere, List<String> links) {
        var presented = account.presented(note, elsewhere, links);
        accounts.set(accounts.indexOf(account(account.id())), presented);
        save();
        return presented;
    }

    synchronized List<Account> accounts() {
        return List.copyOf(accounts);
    }

    synchronized Optional<Account> named(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    synchronized Optional<Account> ofToken(String token) {
        return accounts.stream().filter(one -> tokenOf(one.name()).equals(token)).findFirst();
    }

    /** The account of that id, which some post or notice named. */
    synchronized Account account(String id) {
        return accounts.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    /**
     * Takes a post.
     *
     * @param key idempotency key, null for none: a second draft with it is the first post again
     * @throws IllegalArgumentException with what Mastodon would say, if it is empty or too long
     */
    synchronized Post write(Account author, Post.Draft draft, @Nullable String key) {
        var known = key == null ? null : keys.get(author.id() + " " + key);
        if (known != null) {
            var first = find(known);
            if (first.isPresent()) return first.get();
        }
        if (draft.text().isBlank())
            throw new IllegalArgumentException("Validation failed: Text can't be blank");
        if (PostText.length(draft.text()) + PostText.length(draft.warning()) > MAX_CHARS)
            throw new IllegalArgumentException(
                    "Validation failed: Text character limit of " + MAX_CHARS + " exceeded");
        var post = add(author, draft, null);
        if (key != null) keys.put(author.id() + " " + key, post.id());
        for (var name : PostText.names(draft.text(), HOST))
            named(name).ifPresent(called -> notify("mention", called, author, post));
        save();
        return post;
    }

    /** Passes a post on. */
    synchronized Post share(Account by, Post shared) {
        var post = add(by, new Post.Draft("", "", shared.visibility(), null), shared.id());
        notify("reblog", account(shared.author()), by, shared);
        save();
        return post;
    }

    /** Marks a post as somebody's favourite, or takes that back; a second time changes nothing. */
    synchronized void favour(Account by, Post post, boolean stands) {
        var all = new LinkedHashSet<>(favouredBy(post));
        if (stands ? !all.add(by.id()) : !all.remove(by.id())) return;
        favourites.put(post.id(), all);
        if (stands) notify("favourite", account(post.author()), by, post);
        save();
    }

    /** Ids of the accounts whose favourite it is. */
    synchronized Set<String> favouredBy(Post post) {
        return favourites.getOrDefault(post.id(), Set.of());
    }

    synchronized Post edit(Post post, String text) {
        var edited = post.edited(text, clock.instant());
        posts.set(posts.indexOf(post), edited);
        save();
        return edited;
    }

    /** Takes a post away, with what passed it on and what told of it; answers to it stay. */
    synchronized void delete(Post post) {
        posts.removeIf(one -> one.id().equals(post.id()) || post.id().equals(one.shares()));
        notices.removeIf(notice -> notice.post().equals(post.id()));
        favourites.remove(post.id());
        save();
    }

    synchronized Optional<Post> find(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** What the reader may see and the filter lets through, newest first. */
    synchronized List<Post> posts(@Nullable Account reader, Predicate<Post> filter) {
        return posts.stream()
                .filter(post -> maySee(reader, post))
                .filter(filter)
                .sorted(Comparator.comparingLong(Post::number).reversed())
                .toList();
    }

    /** What the account was told, newest first. */
    synchronized List<Notice> notices(Account of) {
        return notices.stream()
                .filter(notice -> notice.to().equals(of.id()))
                .sorted(Comparator.comparingLong(Notice::number).reversed())
                .toList();
    }

    /** Whether the reader, null for a passer-by, may see the post. */
    synchronized boolean maySee(@Nullable Account reader, Post post) {
        return switch (post.visibility()) {
            case PUBLIC, UNLISTED -> true;
            case PRIVATE -> reader != null;
            case DIRECT ->
                    reader != null
                            && (reader.id().equals(post.author())
                                    || PostText.names(post.text(), HOST).contains(reader.name()));
        };
    }

    /** The post that it answers, if it is still there. */
    Optional<Post> parent(Post post) {
        return Optional.ofNullable(post.answers()).flatMap(this::find);
    }

    private Post add(Account author, Post.Draft draft, @Nullable String shares) {
        var id = nextId();
        var post =
                new Post(
                        id,
                        "%s/users/%s/statuses/%s".formatted(base, author.name(), id),
                        author.id(),
                        draft.text(),
                        draft.warning(),
                        draft.visibility(),
                        draft.answers(),
                        shares,
                        clock.instant(),
                        null);
        posts.add(post);
        return post;
    }

    private void notify(String type, Account to, Account from, Post post) {
        if (to.equals(from)) return;
        notices.add(new Notice(nextId(), type, to.id(), from.id(), post.id(), clock.instant()));
    }

    private String nextId() {
        lastId++;
        return Long.toString(lastId);
    }

    private void save() {
        file.write(new TownFile.State(accounts, posts, notices, keys, lastId, favourites));
    }
}
