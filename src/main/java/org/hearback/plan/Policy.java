package org.hearback.plan;

import static java.util.stream.Collectors.toSet;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.NoticeState;
import org.hearback.notice.ThreadWays;
import org.hearback.person.PersonGraph;
import org.hearback.plan.Crowd.Contributor;
import org.hearback.plan.Crowd.Said;
import org.hearback.wording.Occasion;
import org.hearback.wording.Route;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where each person is told: in one place, and never in a wider circle than the one in which they
 * spoke. Where they spoke under a post comes first, then their request, then a mail, then their
 * page in the portal; who chose a handle of theirs is told there, as far as it is proven to be
 * theirs. Thread-safe. Some queries for some hundred people.
 */
final class Policy {
    private final PersonGraph persons;
    private final PostBook posts;
    private final ThreadWays ways;
    private final AddressBook addresses;

    Policy(PersonGraph persons, PostBook posts, ThreadWays ways, AddressBook addresses) {
        this.persons = persons;
        this.posts = posts;
        this.ways = ways;
        this.addresses = addresses;
    }

    /**
     * Where somebody is told.
     *
     * @param said of what they are told; null for people of the house and those told anew
     * @param readers the handles whose owner is proven to read it there
     * @param target null where they are not told
     * @param why they are not, in words for a person
     * @param post under which it goes; null elsewhere
     * @param way under that post
     */
    record Choice(
            Contributor who,
            @Nullable Said said,
            Set<HandleId> readers,
            @Nullable Target target,
            NoticeState state,
            String why,
            Locale language,
            @Nullable KeptPost post,
            ThreadWays.@Nullable Way way) {
        /** The voice of which it speaks. */
        long voiceId() {
            var before = who.before();
            return said != null ? said.voiceId() : before == null ? 0 : before.voiceId();
        }
    }

    /**
     * For each of these some hundred people.
     *
     * @param without routes that were tried in vain
     */
    List<Choice> choose(
            List<Contributor> people, long changeId, Occasion occasion, Set<Route> without) {
        var facts = new Prospects(people, changeId, persons, posts, ways, addresses);
        var choices = new ArrayList<Choice>();
        for (var who : people)
            choices.add(new Chooser(facts, changeId, occasion, without, who).choose());
        return withPosts(choices, facts);
    }

    /** The same choices with the posts under which they go. */
    private List<Choice> withPosts(List<Choice> choices, Prospects facts) {
        var keys = choices.stream().flatMap(Policy::post).collect(toSet());
        var found = new HashMap<PostKey, KeptPost>();
        for (var kept : posts.find(keys)) found.put(kept.post().key(), kept);
        return choices.stream().map(choice -> withPost(choice, found, facts)).toList();
    }

    private static Choice withPost(Choice choice, Map<PostKey, KeptPost> found, Prospects facts) {
        if (!(choice.target() instanceof Target.UnderPost(var key))) return choice;
        return new Choice(
                choice.who(),
                choice.said(),
                choice.readers(),
                choice.target(),
                choice.state(),
                choice.why(),
                choice.language(),
                found.get(key),
                facts.way(key));
    }

    private static Stream<PostKey> post(Choice choice) {
        return choice.target() instanceof Target.UnderPost(var key) ? Stream.of(key) : Stream.of();
    }
}
