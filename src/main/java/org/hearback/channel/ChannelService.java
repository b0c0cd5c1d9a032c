package org.hearback.channel;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.channel.SaveOutcome.Invalid;
import org.hearback.channel.SaveOutcome.NoSuchChannel;
import org.hearback.channel.SaveOutcome.Saved;
import org.hearback.kernel.ChannelId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an admin does with channels. Thread-safe; who may call is for the doors to check. */
public final class ChannelService {
    /** How long the set of projects is remembered. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final ChannelBook channels;
    private final HealthBook health;
    private final DeskDirectory desks;
    private final Map<String, ChannelKind> kinds;
    private final List<ChannelKind> kindsInOrder;
    private final Clock clock;
    private volatile Projects projects = new Projects(Set.of(), Instant.MIN);

    private record Projects(Set<Long> ids, Instant until) {}

    /**
     * A service for channels of these kinds.
     *
     * @param kinds in the order in which they are offered
     */
    public ChannelService(
            ChannelBook channels,
            HealthBook health,
            DeskDirectory desks,
            List<ChannelKind> kinds,
            Clock clock) {
        this.channels = channels;
        this.health = health;
        this.desks = desks;
        this.kindsInOrder = List.copyOf(kinds);
        this.kinds = kinds.stream().collect(toUnmodifiableMap(ChannelKind::id, kind -> kind));
        this.clock = clock;
    }

    /** The networks that can be chosen. */
    public List<ChannelKind> kinds() {
        return kindsInOrder;
    }

    /** All channels that are not removed. */
    public List<Channel> all() {
        return channels.all();
    }

    /** The channel of that id, unless it was removed. */
    public Optional<Channel> find(ChannelId id) {
        return channels.find(id).filter(channel -> channel.state() != ChannelState.REMOVED);
    }

    /**
     * Whether the project with that Jira id has or had a channel. Asked for every issue that
     * somebody looks at, so it is remembered for {@link #REMEMBERED}; a channel that another node
     * adds is seen that much later.
     */
    public boolean listensIn(long projectId) {
        var known = projects;
        var now = clock.instant();
        if (now.isAfter(known.until())) {
            known = new Projects(channels.projects(), now.plus(REMEMBERED));
            projects = known;
        }
        return known.ids().contains(projectId);
    }

    /** Stores a new channel, which begins to work at once, or says what is wrong with the draft. */
    public SaveOutcome add(ChannelDraft draft) {
        var problems = problems(draft, Map.of());
        if (!problems.isEmpty()) return new Invalid(problems);
        var added = channels.add(draft, clock.instant());
        forgetProjects();
        return new Saved(added);
    }

    /**
     * Changes a channel, which is polled again at once, or says what is wrong. Secrets that the
     * draft leaves out stay as they are, unless they are for an address that it changes.
     */
    public SaveOutcome change(ChannelId id, ChannelDraft draft) {
        var known = find(id);
        if (known.isEmpty()) return new NoSuchChannel();
        var fitting = fitting(known.get(), draft);
        var problems = problems(fitting, kept(known.get(), fitting));
        if (!problems.isEmpty()) return new Invalid(again(problems, draft, fitting));
        var changed = channels.change(id, fitting);
        health.dueNow(id);
        forgetProjects();
        return new Saved(changed);
    }

    /**
     * Tries a draft against its network without storing it; up to 20 s.
     *
     * @param existing the channel that is being changed, whose secrets fill those that the draft
     *     leaves out
     */
    public Probe test(Optional<ChannelId> existing, ChannelDraft draft) {
        var known = existing.flatMap(this::find);
        var fitting = known.map(channel -> fitting(channel, draft)).orElse(draft);
        var kept = known.map(channel -> kept(channel, fitting)).orElse(Map.of());
        var problems = again(problems(fitting, kept), draft, fitting);
        if (!problems.isEmpty()) {
            var first = problems.entrySet().iterator().next();
            return new Probe.Fails(first.getKey(), Probe.Finding.of(first.getValue()));
        }
        var secrets = new HashMap<>(kept);
        secrets.putAll(draft.settings().secrets());
        var settings = new Settings(draft.settings().plain(), secrets);
        // A draft has no id yet; a kind needs one only to name posts, which a probe does not.
        var id = existing.orElse(new ChannelId(Integer.MAX_VALUE));
        return kind(draft.kind())
                .probe(
                        new Channel(
                                id,
                                draft.kind(),
                                draft.name(),
                                draft.desk(),
                                settings,
                                ChannelState.ACTIVE,
                                clock.instant()));
    }

    /** Stops listening and carrying until {@link #resume}; false when there is no such channel. */
    public boolean pause(ChannelId id) {
        return move(id, ChannelState.PAUSED);
    }

    /** Ends a pause: the channel is polled again at once. False when there is no such channel. */
    public boolean resume(ChannelId id) {
        return move(id, ChannelState.ACTIVE);
    }

    /**
     * Takes the channel away for good; its posts and requests keep their history. False when there
     * is none.
     */
    public boolean remove(ChannelId id) {
        return move(id, ChannelState.REMOVED);
    }

    private void forgetProjects() {
        projects = new Projects(Set.of(), Instant.MIN);
    }

    private boolean move(ChannelId id, ChannelState state) {
        if (find(id).isEmpty()) return false;
        channels.setState(id, state);
        if (state == ChannelState.ACTIVE) health.dueNow(id);
        return true;
    }

    /** The draft, which deletes stored secrets that it does not replace and that do not fit it. */
    private ChannelDraft fitting(Channel channel, ChannelDraft draft) {
        var kind = kinds.get(channel.kind());
        if (kind != null && kind.secretsFit(channel.settings(), draft.settings())) return draft;
        var forgotten = new HashSet<>(channel.settings().secrets().keySet());
        forgotten.removeAll(draft.settings().secrets().keySet());
        forgotten.addAll(draft.forgotten());
        return new ChannelDraft(
                draft.kind(), draft.name(), draft.desk(), draft.settings(), forgotten);
    }

    /** The same problems; a secret that is missing because it did not fit any more says so. */
    private static Map<String, String> again(
            Map<String, String> problems, ChannelDraft draft, ChannelDraft fitting) {
        var said = new LinkedHashMap<>(problems);
        for (var key : fitting.forgotten())
            if (!draft.forgotten().contains(key))
                said.replace(key, Field.Problem.REQUIRED, "hearback.problem.secret.again");
        return said;
    }

    /** The stored secrets that the draft does not delete. */
    private static Map<String, Secret> kept(Channel channel, ChannelDraft draft) {
        var kept = new HashMap<>(channel.settings().secrets());
        kept.keySet().removeAll(draft.forgotten());
        return kept;
    }

    private ChannelKind kind(String id) {
        return Optional.ofNullable(kinds.get(id))
                .orElseThrow(() -> new IllegalStateException("no kind " + id));
    }

    private Map<String, String> problems(ChannelDraft draft, Map<String, Secret> kept) {
        var problems = new LinkedHashMap<String, String>();
        if (draft.name().isBlank()) problems.put("name", Field.Problem.REQUIRED);
        if (draft.name().length() > Channel.MAX_NAME_CHARS)
            problems.put("name", Field.Problem.TOO_LONG);
        problems.putAll(desks.check(draft.desk()));
        var kind = kinds.get(draft.kind());
        if (kind == null) {
            problems.put("kind", "hearback.problem.kind");
            return problems;
        }
        for (var field : kind.fields())
            field.problem(draft.settings(), kept)
                    .ifPresent(problem -> problems.put(field.key(), problem));
        if (problems.isEmpty()) problems.putAll(kind.check(draft.settings()));
        return problems;
    }
}
