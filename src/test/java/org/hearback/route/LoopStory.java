package org.hearback.route;

import org.hearback.certificate.Certificate;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.hearback.loop.ChangeTouched;
import org.hearback.loop.Changes;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.Notice;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.PersonChanged;
import org.hearback.voice.Source;
import org.hearback.voice.Voice;
import org.hearback.voice.VoiceBook;
import org.hearback.voice.Voices;

import java.util.List;

/** Tells a {@link LoopTown} what happens in it. */
final class LoopStory {
    /** The version in which changes ship. */
    static final long VERSION = 30_002;

    final LoopTown town;

    LoopStory(Mortality mortality) {
        town = new LoopTown(mortality);
    }

    /** Where somebody spoke, who, and how secret it was. */
    record Spoken(Source source, HandleId by, String quote, Visibility circle) {}

    /** A change that is being worked on, to be in version 3.2. */
    long change(long issueId) {
        town.desk.put(
                Changes.aChange(issueId)
                        .in(Changes.DONE)
                        .resolved(Changes.FIXED)
                        .plannedFor(VERSION, "3.2")
                        .build());
        return issueId;
    }

    /** The handle of somebody on the fediverse. */
    HandleId handle(String name) {
        return town.handles.meet(Handles.handle(name)).id();
    }

    /** The handle of a customer of Jira. */
    HandleId customer(String userKey) {
        return town.handles.meet(Handle.ofCustomer(userKey)).id();
    }

    /** Asks in a post that everybody can read, which became a request. */
    Spoken inPublic(String name, long request, int channel) {
        return inPost(name, request, channel, Visibility.PUBLIC, "public-" + request + " please");
    }

    /** Asks in a message to us alone, which became a request. */
    Spoken inPrivate(String name, long request, int channel) {
        return inPost(name, request, channel, Visibility.DIRECT, "secret-" + request + " please");
    }

    /** Asks in a post of that circle. */
    Spoken inPost(String name, long request, int channel, Visibility circle) {
        var word = circle.isPrivate() ? "secret-" : "public-";
        return inPost(name, request, channel, circle, word + request + " please");
    }

    private Spoken inPost(String name, long request, int channel, Visibility circle, String text) {
        var by = handle(name);
        var ref = new RequestRef(request, "SUP-" + request % 1_000);
        var post =
                Posts.aPost()
                        .withId("post-" + request)
                        .onChannel(channel)
                        .by(Handles.handle(name))
                        .saying(text)
                        .visibleTo(circle)
                        .build();
        town.posts.put(
                KeptPost.received(post, town.clock.instant())
                        .by(by)
                        .on(ref)
                        .ended(PostState.OPENED, Reason.NONE, ""));
        town.desk.putRequest(request);
        return new Spoken(new Source.OfRequest(ref), by, text, circle);
    }

    /** Asks in a post that nobody made a request of. */
    Spoken listened(String name, long number, int channel) {
        inPost(name, number, channel, Visibility.PUBLIC, "public-" + number + " please");
        var key =
                new PostKey(
                        Posts.aPost().onChannel(channel).build().key().channel(), "post-" + number);
        var kept = town.posts.find(key).orElseThrow();
        town.posts.put(
                KeptPost.received(kept.post(), kept.receivedAt())
                        .by(handle(name))
                        .ended(PostState.LISTENED, Reason.NONE, ""));
        town.desk.remove(number);
        return new Spoken(
                new Source.OfPost(key),
                handle(name),
                "public-" + number + " please",
                Visibility.PUBLIC);
    }

    /** Asks in the portal, as a customer with an address. */
    Spoken inPortal(String userKey, long request) {
        town.reporters.put(request, userKey);
        town.desk.putRequest(request);
        var ref = new RequestRef(request, "SUP-" + request % 1_000);
        return new Spoken(
                new Source.OfRequest(ref),
                customer(userKey),
                "secret-" + request + " please",
                Visibility.DIRECT);
    }

    /** Links a voice. */
    Voice voice(long change, Spoken spoken) {
        var words = Voices.aVoice().saying(spoken.quote()).visibleTo(spoken.circle()).words();
        var ref = new ChangeRef(change, "APP-" + change % 1_000);
        var draft =
                new VoiceBook.Draft(
                        ref, spoken.source(), spoken.by(), words, "agent-1", town.clock.instant());
        return town.voices.link(draft).orElseThrow();
    }

    /** Links a voice, whose secrets are its speaker's. */
    void say(long change, Spoken spoken) {
        var source = (Source.OfRequest) spoken.source();
        town.witness.entrust(source.request().issueId(), spoken.by());
        voice(change, spoken);
    }

    /** Something happened to the change; nobody looked at it yet. */
    void tell(long change) {
        town.facts.append(new ChangeTouched(change));
    }

    /** The version of the change is released. */
    void ship(long change) {
        release(true);
        touch(change);
    }

    /** The version is released, or taken back. */
    void release(boolean released) {
        town.desk.release(VERSION, released);
    }

    /** Something happened to the change, and all that follows is done. */
    void touch(long change) {
        tell(change);
        town.work();
    }

    /** The telling of what the change came to last. */
    long telling(long change) {
        var loop = town.loops.current(change).orElseThrow();
        return town.tellings.ofLoop(loop.id()).getLast().id();
    }

    /** Its certificate. */
    Certificate certificate(long change) {
        return town.rooms.certificates().of(telling(change)).orElseThrow().certificate();
    }

    /** The notice for whose person that handle is. */
    long noticeOf(long telling, HandleId handle) {
        return notices(telling).stream()
                .filter(notice -> notice.handles().contains(handle))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** All notices of the telling. */
    List<Notice> notices(long telling) {
        return town.notices.ofTelling(telling, 0, 10_000);
    }

    /** Two handles become one person. */
    void join(HandleId one, HandleId other, Evidence evidence) {
        if (one.equals(other)) return;
        town.links.add(one, other, evidence, "agent-1", town.clock.instant(), "");
        town.facts.append(new PersonChanged(one, other));
    }

    /** Works here. */
    void employ(String userKey) {
        town.addresses.put(FakeAddressBook.employee(userKey));
    }
}
