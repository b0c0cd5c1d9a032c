package org.hearback.intake;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.Bearing;
import org.hearback.listen.Endorsement;
import org.hearback.listen.EndorsementBook;
import org.hearback.listen.InboundPost;
import org.hearback.listen.VoteSource;
import org.hearback.listen.VoteSource.Votes;
import org.hearback.person.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks networks that do not tell how many readers found helpful what people answered one another.
 * Thread-safe; run by one node at a time, though two would only ask twice.
 *
 * <p>Where a run ended is remembered in memory alone: after a restart the sweep begins at the
 * oldest post again, which loses nothing.
 */
public final class VoteSweep {
    /** How often it is to run. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    /** Votes come within days; who votes later is not heard. */
    static final Duration LOOK_BACK = Duration.ofDays(14);

    /**
     * Most posts of a channel that are asked for in one run. With 20 a call that is 20 of the 300
     * calls that Mastodon allows in five minutes, and a channel with 400 answers an hour is swept
     * whole.
     */
    static final int MOST_A_RUN = 400;

    private static final Logger LOG = LoggerFactory.getLogger(VoteSweep.class);

    private final PostBook posts;
    private final EndorsementBook endorsements;
    private final ChannelBook channels;
    private final Map<String, VoteSource> sources;
    private final Clock clock;
    private final Map<ChannelId, PostKey> stoppedAt = new ConcurrentHashMap<>();

    /** A sweep over the channels of these sources' kinds. */
    public VoteSweep(
            PostBook posts,
            EndorsementBook endorsements,
            ChannelBook channels,
            List<VoteSource> sources,
            Clock clock) {
        this.posts = posts;
        this.endorsements = endorsements;
        this.channels = channels;
        this.sources =
                sources.stream().collect(toUnmodifiableMap(VoteSource::kind, source -> source));
        this.clock = clock;
    }

    /** Asks all channels that have to be asked, one after another; up to some minutes each. */
    public void sweep() {
        for (var channel : channels()) {
            var changed = sweep(channel);
            LOG.debug("channel {}: {} answers have other votes", channel.value(), changed);
        }
    }

    /** The channels that have to be asked. */
    List<ChannelId> channels() {
        return channels.all().stream()
                .filter(channel -> channel.isActive() && sources.containsKey(channel.kind()))
                .map(Channel::id)
                .toList();
    }

    /**
     * Asks for the channel's answers that were not asked for the longest; throws nothing for what
     * the network does.
     *
     * @return how many answers stand otherwise than before
     */
    int sweep(ChannelId id) {
        var channel = channels.find(id).filter(Channel::isActive);
        var source = channel.map(known -> sources.get(known.kind()));
        if (source.isEmpty()) return 0;
        var changed = 0;
        var left = MOST_A_RUN;
        while (left > 0) {
            var atOnce = Math.min(left, source.get().mostPerCall());
            var batch = next(id, atOnce);
            if (batch.isEmpty()) {
                stoppedAt.remove(id); // all were asked: the next run begins at the oldest
                break;
            }
            var asked = ask(channel.get(), source.get(), batch);
            if (asked.isEmpty()) break; // the next run asks for these again
            changed += asked.get();
            stoppedAt.put(id, batch.getLast().post().key());
            left -= batch.size();
        }
        return changed;
    }

    private List<KeptPost> next(ChannelId id, int limit) {
        var since = clock.instant().minus(LOOK_BACK);
        return posts.answersAfter(id, since, stoppedAt.get(id), limit);
    }

    /** Asks for those of the batch that help somebody; empty when the network did not answer. */
    private Optional<Integer> ask(Channel channel, VoteSource source, List<KeptPost> batch) {
        var askers = new LinkedHashMap<PostKey, Handle>();
        var answers = new ArrayList<InboundPost>();
        for (var kept : batch)
            asker(kept)
                    .ifPresent(
                            asker -> {
                                askers.put(kept.post().key(), asker);
                                answers.add(kept.post());
                            });
        if (answers.isEmpty()) return Optional.of(0);
        var at = clock.instant();
        return switch (source.votes(channel, answers)) {
            case Votes.Counted(var counts) -> Optional.of(keep(answers, askers, counts, at));
            case Votes.Trouble(var status) -> {
                LOG.info(
                        "channel {}: votes could not be asked for ({}); the next sweep goes on",
                        channel.id().value(),
                        status);
                yield Optional.empty();
            }
        };
    }

    /** Who is answered by a post that others could read and vote for; empty where nobody else. */
    private Optional<Handle> asker(KeptPost kept) {
        var post = kept.post();
        var parent = post.thread().parent();
        if (parent == null || !isForReaders(kept)) return Optional.empty();
        return posts.find(new PostKey(post.key().channel(), parent))
                .filter(VoteSweep::isForReaders)
                .map(asked -> asked.post().author())
                .filter(asker -> !isSame(asker, post.author()));
    }

    private static boolean isForReaders(KeptPost kept) {
        var post = kept.post();
        var bearing = post.thread().bearing();
        return kept.state() != PostState.ERASED
                && !post.visibility().isPrivate()
                && bearing != Bearing.OWN
                && bearing != Bearing.SHARE;
    }

    private static boolean isSame(Handle one, Handle other) {
        return one.network().equals(other.network()) && one.stableId().equals(other.stableId());
    }

    private int keep(
            List<InboundPost> answers,
            Map<PostKey, Handle> askers,
            Map<PostKey, Integer> counts,
            Instant at) {
        var changed = 0;
        for (var answer : answers) {
            var count = counts.get(answer.key());
            if (count == null) continue;
            var endorsement =
                    new Endorsement(
                            answer.key(),
                            Endorsement.Kind.HELPFUL,
                            count,
                            answer.author(),
                            askers.get(answer.key()),
                            at);
            if (isWorthKeeping(endorsement) && endorsements.keep(endorsement)) changed++;
        }
        return changed;
    }

    /** Most answers never get a vote: nothing is stored for them. */
    private boolean isWorthKeeping(Endorsement endorsement) {
        return endorsement.stands()
                || endorsements.find(endorsement.answer(), endorsement.kind()).isPresent();
    }
}
