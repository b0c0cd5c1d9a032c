package org.hearback.delivery;

import org.hearback.channel.Channel;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.listen.InboundPost;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A network in memory that takes answers. It can be told how the next tries end, and to lose its
 * caller between posting and saying so. Thread-safe.
 */
public final class FakeCarrier implements MessageCarrier {
    private final String kind;
    private final List<Standing> network = new ArrayList<>();
    private final List<OutboundPart> tries = new ArrayList<>();
    private final Deque<Script> scripts = new ArrayDeque<>();
    private Optional<LengthRule> lengthRule = Optional.of(LengthRule.unlimited());
    private boolean knowsMarks;
    private boolean isPublicOnly;
    private int blindLooks;

    /** A network of that kind that takes answers of any length and knows no idempotency keys. */
    public FakeCarrier(String kind) {
        this.kind = kind;
    }

    /** A post of ours on the network. */
    public record Standing(String externalId, String underExternalId, String text, String mark) {}

    /** What a process that is killed after posting looks like to its caller. */
    public static final class Crash extends RuntimeException {
        Crash() {
            super("killed between sending and recording");
        }
    }

    private record Script(boolean posts, @Nullable Carried says) {}

    /** The next try posts nothing and ends so. */
    public synchronized void failNext(Carried outcome) {
        scripts.add(new Script(false, outcome));
    }

    /** The next try posts, but ends so: {@link Carried.Unknown}. */
    public synchronized void postNextButSay(Carried outcome) {
        scripts.add(new Script(true, outcome));
    }

    /** The next try posts, then throws {@link Crash}. */
    public synchronized void crashAfterNext() {
        scripts.add(new Script(true, null));
    }

    /** The next looks find out nothing. */
    public synchronized void blindNext(int looks) {
        blindLooks = looks;
    }

    /** From now on a second try with a mark that it knows posts nothing. */
    public synchronized void knowMarks() {
        knowsMarks = true;
    }

    /** From now on nobody can be reached alone. */
    public synchronized void bePublicOnly() {
        isPublicOnly = true;
    }

    /** How long an answer may be; empty for no answers at all. */
    public synchronized void limit(Optional<LengthRule> rule) {
        lengthRule = rule;
    }

    /** Something stands there that no try of ours left: another person's post, or a double. */
    public synchronized void put(Standing post) {
        network.add(post);
    }

    /** What stands on the network, oldest first. */
    public synchronized List<Standing> network() {
        return List.copyOf(network);
    }

    /** All tries so far, in order. */
    public synchronized List<OutboundPart> tries() {
        return List.copyOf(tries);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public synchronized Optional<LengthRule> lengthRule(Channel channel, InboundPost answers) {
        return lengthRule;
    }

    @Override
    public synchronized boolean reachesPrivately(Channel channel, InboundPost answers) {
        return !isPublicOnly;
    }

    @Override
    public Duration pace(Channel channel) {
        return Duration.ofSeconds(36);
    }

    @Override
    public synchronized Carried carry(OutboundPart part) {
        tries.add(part);
        var script = scripts.poll();
        if (script == null) return post(part);
        if (script.posts()) post(part);
        if (script.says() == null) throw new Crash();
        return script.says();
    }

    private Carried post(OutboundPart part) {
        var mark = part.part().mark();
        var before = network.stream().filter(post -> post.mark().equals(mark)).findFirst();
        if (knowsMarks && before.isPresent()) return sent(before.get());
        var post =
                new Standing(
                        "own-" + (network.size() + 1),
                        part.underExternalId(),
                        part.part().text(),
                        mark);
        network.add(post);
        return sent(post);
    }

    private static Carried sent(Standing post) {
        return new Carried.Sent(place(post));
    }

    private static Place place(Standing post) {
        return new Place(post.externalId(), post.externalId(), null);
    }

    @Override
    public synchronized Looked look(OutboundPart part) {
        if (blindLooks > 0) {
            blindLooks--;
            return new Looked.CouldNotLook("told to be blind");
        }
        if (knowsMarks) return new Looked.SafeToRepeat();
        return new Looked.Saw(
                network.stream()
                        .filter(post -> post.underExternalId().equals(part.underExternalId()))
                        .filter(post -> post.text().equals(part.part().text()))
                        .map(FakeCarrier::place)
                        .toList());
    }
}
