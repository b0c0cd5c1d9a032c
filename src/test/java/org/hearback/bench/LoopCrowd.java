package org.hearback.bench;

import org.hearback.adapter.store.StoreDesk;
import org.hearback.channel.Channels;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.Wish;
import org.hearback.voice.Source;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.Voices;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who ask for one change. Of a hundred, 45 wrote a post that was listened to, 35 asked in
 * the portal, 10 by a post that became a request, and 10 in all these ways, by two handles that are
 * linked; 5 of them opted out.
 */
final class LoopCrowd {
    private static final int THREADS = 4;

    /** Issue ids of the requests begin above it. */
    private static final long REQUESTS = 1_000_000;

    private final StoreDesk store;
    private final Instant now;
    private final int people;
    private final int channel;
    private final AtomicInteger voices = new AtomicInteger();

    LoopCrowd(StoreDesk store, int people, Instant now) {
        this.store = store;
        this.people = people;
        this.now = now;
        this.channel = store.channelBook().add(Channels.aChannel().draft(), now).id().value();
    }

    /** Lets them ask; takes a minute. */
    void gather() {
        InParallel.run(
                THREADS,
                thread -> {
                    for (var i = thread; i < people; i += THREADS) ask(i);
                });
    }

    int people() {
        return people;
    }

    /** How often they asked. */
    int voices() {
        return voices.get();
    }

    /** How many of them do not want to be written to. */
    int optedOut() {
        return people / 20;
    }

    private void ask(int person) {
        var way = person % 100;
        var writer = "citizen" + person;
        if (way < 45) {
            quietIfWished(person, post(person, writer));
        } else if (way < 80) {
            quietIfWished(person, portal(person));
        } else if (way < 90) {
            quietIfWished(person, postAndRequest(person, writer));
        } else {
            var handle = post(person, writer);
            postAndRequest(people + person, writer);
            link(handle, portal(person), person);
            quietIfWished(person, handle);
        }
    }

    private void quietIfWished(int person, HandleId handle) {
        if (person % 20 != 0) return;
        var known = store.handleBook().find(handle).orElseThrow().handle();
        store.wishBook().set(known, new Wish(true, false), "claim", now);
    }

    private void link(HandleId one, HandleId other, int person) {
        store.linkBook().add(one, other, Evidence.VERIFIED, "account" + person, now, "");
    }

    private HandleId portal(int person) {
        var customer = store.handleBook().meet(Handle.ofCustomer("JIRAUSER" + person)).id();
        voice(new Source.OfRequest(request(person)), customer, person, Visibility.DIRECT);
        return customer;
    }

    private HandleId post(int person, String writer) {
        var post = kept(person, writer, PostState.LISTENED);
        var author = author(post);
        store.postBook().update(post.by(author));
        voice(new Source.OfPost(post.post().key()), author, person, Visibility.PUBLIC);
        return author;
    }

    private HandleId postAndRequest(int number, String writer) {
        var post = kept(people + number, writer, PostState.OPENED);
        var author = author(post);
        var request = request(2 * people + number);
        store.postBook().update(post.by(author).on(request));
        voice(new Source.OfRequest(request), author, number, Visibility.PUBLIC);
        return author;
    }

    private HandleId author(KeptPost post) {
        return store.handleBook().meet(post.post().author()).id();
    }

    private KeptPost kept(int number, String writer, PostState state) {
        var id = "https://social.example/users/%s/statuses/%d".formatted(writer, number);
        var post =
                Posts.aPost()
                        .onChannel(channel)
                        .withId(id)
                        .by(Handles.handle(writer))
                        .saying(
                                "Please let me export more than 99 rows, case %d."
                                        .formatted(number))
                        .build();
        store.inbox().keep(post, now);
        return KeptPost.received(post, now).ended(state, Reason.NONE, "");
    }

    private void voice(Source source, HandleId speaker, int number, Visibility circle) {
        VoiceBook.Draft draft =
                Voices.aVoice()
                        .spokenBy(speaker)
                        .saying("let me export more than 99 rows, case " + number)
                        .visibleTo(circle)
                        .build();
        var said =
                new VoiceBook.Draft(
                        draft.change(), source, speaker, draft.words(), draft.by(), now);
        if (store.loopBooks().voices().link(said).isEmpty())
            throw new IllegalStateException("asked before: " + source);
        voices.incrementAndGet();
    }

    private static RequestRef request(int number) {
        return new RequestRef(REQUESTS + number, "SUP-" + number);
    }
}
