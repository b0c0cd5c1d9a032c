package org.hearback.plan;

import static java.util.stream.Collectors.toSet;

import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.notice.AddressBook;
import org.hearback.notice.Addressee;
import org.hearback.notice.Notice.Target;
import org.hearback.notice.ThreadWays;
import org.hearback.person.Handle;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.hearback.plan.Crowd.Contributor;
import org.hearback.plan.Crowd.Said;
import org.hearback.voice.Source;
import org.hearback.voice.Speakers;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of some hundred people who may be told, read at once. */
final class Prospects {
    private final Locale language;
    private final Map<PostKey, HandleId> authors;
    private final Map<HandleId, Person> known;
    private final Map<Handle, Wish> wishes;
    private final Map<PostKey, ThreadWays.Way> open;
    private final Set<RequestRef> requests;
    private final Map<String, Addressee> users;
    private final Set<String> seeing;

    Prospects(
            List<Contributor> people,
            long changeId,
            PersonGraph persons,
            PostBook posts,
            ThreadWays ways,
            AddressBook addresses) {
        language = addresses.language();
        authors = authors(people, posts);
        known = persons.of(people.stream().map(Contributor::leader).toList());
        var handles = known.values().stream().flatMap(it -> it.handles().stream()).toList();
        wishes = persons.wishes(handles);
        open = ways.under(people.stream().flatMap(Prospects::posts).collect(toSet()));
        requests =
                new HashSet<>(
                        addresses.open(
                                people.stream().flatMap(Prospects::requests).distinct().toList()));
        users =
                addresses.of(
                        handles.stream()
                                .map(KnownHandle::handle)
                                .filter(Handle::isCustomer)
                                .map(Handle::stableId)
                                .collect(toSet()));
        seeing =
                addresses.seeing(
                        changeId,
                        users.values().stream()
                                .filter(Addressee::employee)
                                .map(Addressee::userKey)
                                .toList());
    }

    private static Stream<PostKey> posts(Contributor who) {
        var said = who.said().stream().flatMap(one -> one.posts().stream());
        var before = who.before();
        return before != null && before.letter().target() instanceof Target.UnderPost(var post)
                ? Stream.of(post)
                : said.map(Speakers.Said::post);
    }

    private static Stream<RequestRef> requests(Contributor who) {
        var said = who.said().stream().flatMap(one -> request(one).stream());
        var before = who.before();
        return before != null && before.letter().target() instanceof Target.OnRequest(var one)
                ? Stream.of(one)
                : said;
    }

    /** Who wrote the posts under which people were told before. */
    private static Map<PostKey, HandleId> authors(List<Contributor> people, PostBook posts) {
        var keys =
                people.stream()
                        .filter(who -> who.before() != null)
                        .flatMap(Prospects::posts)
                        .collect(toSet());
        var authors = new HashMap<PostKey, HandleId>();
        for (var kept : posts.find(keys))
            if (kept.author() != null) authors.put(kept.post().key(), kept.author());
        return authors;
    }

    /** Whether somebody wrote the post under which they were told before. */
    boolean wrote(Contributor who, PostKey post) {
        var author = authors.get(post);
        return author != null && who.speaking().contains(author);
    }

    /** The site's language. */
    Locale language() {
        return language;
    }

    /** The person; null where the handle is unknown. */
    @Nullable Person person(Contributor who) {
        return known.get(who.leader());
    }

    /** The way under that post; null where there is none. */
    ThreadWays.@Nullable Way way(PostKey post) {
        return open.get(post);
    }

    /** Whether somebody of the house may see the change: Jira tells others of no comment on it. */
    boolean sees(Addressee user) {
        return seeing.contains(user.userKey());
    }

    /** Whether a comment there reaches its customer. */
    boolean isOpen(RequestRef request) {
        return requests.contains(request);
    }

    /** What they wish for that handle. */
    Wish wish(KnownHandle one) {
        return wishes.getOrDefault(one.handle(), Wish.NONE);
    }

    /** The account of theirs that is proven to be the handle's owner's, if it is active. */
    Optional<Addressee> account(Person person, HandleId handle) {
        return person.verifiedCustomerKey(handle)
                .flatMap(key -> Optional.ofNullable(users.get(key)))
                .filter(Addressee::active);
    }

    /** The request in which it was said. */
    static Optional<RequestRef> request(Said said) {
        return said.source() instanceof Source.OfRequest(var request)
                ? Optional.of(request)
                : Optional.empty();
    }
}
