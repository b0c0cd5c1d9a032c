package org.hearback.bench;

import org.hearback.bench.Community.Kind;
import org.hearback.bench.Community.Post;
import org.hearback.bench.Community.Say;
import org.hearback.bench.Community.Vote;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.credit.Score;
import org.hearback.credit.Scoring;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.person.Persons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A community cut at a moment: rankings see what lies before, and are held against what comes
 * after.
 */
final class Split {
    private static final ChannelId VENUE = new ChannelId(1);
    private static final int MOST_REPUTATION_A_DAY = 200;

    private final Community community;
    private final Instant at;
    private final Persons persons;

    Split(Community community, Instant at, Persons persons) {
        this.community = community;
        this.at = at;
        this.persons = persons;
    }

    Instant at() {
        return at;
    }

    /** Everybody who had asked or answered before. */
    Set<Integer> people() {
        var people = new TreeSet<Integer>();
        written().forEach(post -> add(people, post));
        return people;
    }

    /** Everybody who had answered before. */
    Set<Integer> answerers() {
        var people = new TreeSet<Integer>();
        written().filter(post -> post.kind() == Kind.ANSWER).forEach(post -> add(people, post));
        return people;
    }

    /**
     * What came after: for each user the answers to somebody else that were written after, and
     * accepted or voted up more often than down. Who has none is missing.
     */
    Map<Integer, Integer> helpAfter() {
        var votes = new HashMap<Integer, Integer>();
        for (var vote : community.votes())
            switch (vote.says()) {
                case UP -> votes.merge(vote.post(), 1, Integer::sum);
                case DOWN -> votes.merge(vote.post(), -1, Integer::sum);
                case ACCEPTED -> votes.merge(vote.post(), 1_000_000, Integer::sum);
                case BOUNTY -> {}
            }
        var help = new HashMap<Integer, Integer>();
        for (var post : community.posts().values())
            if (post.kind() == Kind.ANSWER
                    && !post.at().isBefore(at)
                    && post.author() != null
                    && !post.author().equals(community.asker(post))
                    && votes.getOrDefault(post.id(), 0) > 0)
                help.merge(post.author(), 1, Integer::sum);
        return help;
    }

    /** Our score, made by the very class that the plugin uses. */
    Map<Integer, Score> scores() {
        var byHelper = new HashMap<Integer, List<Credit>>();
        for (var credit : credits())
            byHelper.computeIfAbsent(credit.helper().value(), key -> new ArrayList<>()).add(credit);
        var scores = new HashMap<Integer, Score>();
        byHelper.forEach((user, own) -> scores.put(user, Scoring.of(own, persons, at)));
        return scores;
    }

    /**
     * The reputation that votes had brought until then, by the rules of 2018: an answer voted up
     * 10, a question 5, any post voted down -2, at most 200 a day of these; an accepted answer 15
     * and 2 for who accepts it, unless it is their own; bounties as given. What is not in a dump is
     * left out: who voted down (-1), reputation brought along from other sites.
     */
    Map<Integer, Double> reputation() {
        record Day(int user, long day) {}
        var ofDays = new HashMap<Day, Integer>();
        var reputation = new HashMap<Integer, Double>();
        for (var user : people()) reputation.put(user, 1d);
        for (var vote : cast().toList()) {
            var post = community.posts().get(vote.post());
            if (post == null || post.author() == null) continue;
            var day = vote.at().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
            switch (vote.says()) {
                case UP -> ofDays.merge(new Day(post.author(), day), forUp(post), Integer::sum);
                case DOWN -> ofDays.merge(new Day(post.author(), day), -2, Integer::sum);
                case BOUNTY -> reputation.merge(post.author(), (double) vote.amount(), Double::sum);
                case ACCEPTED -> {
                    var asker = community.asker(post);
                    if (post.author().equals(asker)) continue;
                    reputation.merge(post.author(), 15d, Double::sum);
                    if (asker != null) reputation.merge(asker, 2d, Double::sum);
                }
            }
        }
        ofDays.forEach(
                (day, sum) ->
                        reputation.merge(
                                day.user(),
                                (double) Math.min(MOST_REPUTATION_A_DAY, sum),
                                Double::sum));
        reputation.replaceAll((user, sum) -> Math.max(1, sum));
        return reputation;
    }

    /** How many answers each had written. */
    Map<Integer, Double> answers() {
        return count(Kind.ANSWER);
    }

    /** Z-score of Zhang, Ackerman and Adamic 2007: (a - q) / sqrt(a + q). */
    Map<Integer, Double> zScore() {
        var answers = count(Kind.ANSWER);
        var questions = count(Kind.QUESTION);
        var z = new HashMap<Integer, Double>();
        for (var user : people()) {
            var a = answers.getOrDefault(user, 0d);
            var q = questions.getOrDefault(user, 0d);
            z.put(user, (a - q) / Math.sqrt(a + q));
        }
        return z;
    }

    private static int forUp(Post post) {
        return post.kind() == Kind.ANSWER ? 10 : 5;
    }

    private Map<Integer, Double> count(Kind kind) {
        var count = new HashMap<Integer, Double>();
        written()
                .filter(post -> post.kind() == kind && post.author() != null)
                .forEach(post -> count.merge(post.author(), 1d, Double::sum));
        return count;
    }

    /** What the plugin would have known: one credit for acceptance, one for the votes so far. */
    private List<Credit> credits() {
        var accepted = new HashMap<Integer, Vote>();
        var up = new HashMap<Integer, Integer>();
        var firstUp = new HashMap<Integer, Instant>();
        for (var vote : cast().toList()) {
            if (vote.says() == Say.ACCEPTED) accepted.put(vote.post(), vote);
            if (vote.says() != Say.UP) continue;
            up.merge(vote.post(), 1, Integer::sum);
            firstUp.merge(vote.post(), vote.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
        var credits = new ArrayList<Credit>();
        for (var post : written().filter(each -> each.kind() == Kind.ANSWER).toList()) {
            if (post.author() == null) continue;
            var acceptance = accepted.get(post.id());
            if (acceptance != null)
                credits.add(credit(post, CreditKind.ACCEPTED, 1, acceptance.at()));
            var votes = up.getOrDefault(post.id(), 0);
            if (votes > 0)
                credits.add(
                        credit(
                                post,
                                CreditKind.HELPFUL,
                                votes,
                                firstUp.getOrDefault(post.id(), post.at())));
        }
        return credits;
    }

    private Credit credit(Post post, CreditKind kind, int votes, Instant when) {
        var asker = community.asker(post);
        var key = new PostKey(VENUE, String.valueOf(post.id())).asText();
        return new Credit(
                kind + ":" + key,
                kind,
                new HandleId(author(post)),
                asker == null ? null : new HandleId(asker),
                null,
                VENUE,
                key,
                votes,
                when);
    }

    private static int author(Post post) {
        var author = post.author();
        if (author == null) throw new IllegalArgumentException("no author, post " + post.id());
        return author;
    }

    private static void add(Set<Integer> people, Post post) {
        if (post.author() != null) people.add(post.author());
    }

    private Stream<Post> written() {
        return community.posts().values().stream().filter(post -> post.at().isBefore(at));
    }

    private Stream<Vote> cast() {
        return community.votes().stream().filter(vote -> vote.at().isBefore(at));
    }
}
