package org.hearback.request;

import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desk in memory that can be told to be ill. Like Jira it looks for an earlier request only where
 * the draft says that there was a try, so a caller who forgets to say so gets two requests here
 * too.
 */
public final class FakeDesk implements RequestDesk {
    private final FakeTransactions transactions;
    private final List<Opened> opened = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Related> related = new ArrayList<>();
    private final Map<Long, Instant> resolved = new HashMap<>();
    private int failures;
    private int lostAnswers;
    private @Nullable String refusal;
    private Runnable meanwhile = () -> {};

    /** A desk that nobody calls inside a transaction of its own. */
    public FakeDesk() {
        this(new FakeTransactions());
    }

    /** A desk that refuses to be called inside these transactions, as its port says. */
    public FakeDesk(FakeTransactions transactions) {
        this.transactions = transactions;
    }

    /** The next calls are not done: {@link DeskUnavailable}. */
    public synchronized void failNext(int calls) {
        failures = calls;
    }

    /** The next calls are done, yet their callers hear {@link DeskUnavailable}. */
    public synchronized void loseNextAnswers(int calls) {
        lostAnswers = calls;
    }

    /** The next call is refused with that reason. */
    public synchronized void refuseNext(String reason) {
        refusal = reason;
    }

    /** What happens elsewhere while the next request is opened or followed up. */
    public synchronized void meanwhile(Runnable event) {
        meanwhile = event;
    }

    /** An agent resolves the request. */
    public synchronized void resolve(RequestRef request, Instant at) {
        resolved.put(request.issueId(), at);
    }

    /** Somebody deletes the request. */
    public synchronized void delete(RequestRef request) {
        opened.removeIf(each -> each.request().equals(request));
    }

    /** The posts that opened a request, oldest first. */
    public synchronized List<PostKey> opened() {
        return opened.stream().map(Opened::post).toList();
    }

    /** The follow-ups that became comments, oldest first. */
    public synchronized List<Said> said() {
        return List.copyOf(said);
    }

    /** The pairs that were linked, oldest first. */
    public synchronized List<Related> related() {
        return List.copyOf(related);
    }

    @Override
    public synchronized OpenedRequest open(RequestDraft draft) {
        beCalled();
        var key = draft.post().key();
        var earlier = opened.stream().filter(each -> each.post().equals(key)).findFirst();
        if (draft.triedAt() == null || earlier.isEmpty()) opened.add(newRequest(key));
        var request =
                draft.triedAt() == null ? opened.getLast() : earlier.orElseGet(opened::getLast);
        passTime();
        answer();
        return new OpenedRequest(request.request(), customerKey(draft));
    }

    @Override
    public synchronized void say(RequestRef request, RequestDraft followUp, boolean reopen) {
        beCalled();
        if (!isThere(request)) throw new DeskRefused("request " + request.key() + " is gone");
        var saying = new Said(request, followUp.post().key());
        if (!said.contains(saying)) said.add(saying);
        if (reopen) resolved.remove(request.issueId());
        passTime();
        answer();
    }

    @Override
    public synchronized Optional<RequestStanding> standing(RequestRef request) {
        beCalled();
        if (!isThere(request)) return Optional.empty();
        var at = resolved.get(request.issueId());
        return Optional.of(new RequestStanding(at != null, at));
    }

    @Override
    public synchronized void relate(RequestRef first, RequestRef second, RequestDraft as) {
        beCalled();
        var pair = new Related(first, second);
        if (!related.contains(pair) && !related.contains(new Related(second, first)))
            related.add(pair);
        answer();
    }

    private void passTime() {
        meanwhile.run();
        meanwhile = () -> {};
    }

    private boolean isThere(RequestRef request) {
        return opened.stream().anyMatch(each -> each.request().equals(request));
    }

    private Opened newRequest(PostKey post) {
        var number = 1 + opened.stream().mapToLong(each -> each.number()).max().orElse(0);
        return new Opened(post, new RequestRef(10_000 + number, "SUP-" + number), number);
    }

    private static @Nullable String customerKey(RequestDraft draft) {
        if (draft.channel().desk().reporter() == ReporterPolicy.CHANNEL_USER) return null;
        return Optional.ofNullable(draft.customerKey())
                .orElse("CUSTOMER" + draft.author().id().value());
    }

    private void beCalled() {
        transactions.mustNotBeOpen();
        if (failures > 0) {
            failures--;
            throw ill();
        }
        var reason = refusal;
        refusal = null;
        if (reason != null) throw new DeskRefused(reason);
    }

    private void answer() {
        if (lostAnswers == 0) return;
        lostAnswers--;
        throw ill();
    }

    private static DeskUnavailable ill() {
        return new DeskUnavailable("told to be ill", new IOException("connection reset"));
    }

    /** A follow-up that became a comment. */
    public record Said(RequestRef request, PostKey post) {}

    /** Two linked requests. */
    public record Related(RequestRef first, RequestRef second) {}

    private record Opened(PostKey post, RequestRef request, long number) {}
}
