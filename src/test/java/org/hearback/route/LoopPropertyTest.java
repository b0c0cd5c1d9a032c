package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.ChannelState;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.loop.ChangeDesk.Way;
import org.hearback.loop.LoopRules;
import org.hearback.notice.Addressee;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.person.Evidence;
import org.hearback.person.Link;
import org.hearback.person.PersonChanged;
import org.hearback.voice.Voice;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Whatever people are linked and unlinked, whatever issues duplicate one another, whoever opts out
 * and wherever a worker dies: the certificate adds up, nobody is told twice, nobody is told who
 * wished not to be, and nothing private shows in public. {@link LoopWitness} watches the last three
 * all the time.
 */
class LoopPropertyTest {
    private static final List<String> CITIZENS = List.of("ada", "bea", "cem", "dan", "eva", "fay");
    private static final List<String> CUSTOMERS = List.of("kim", "lee", "mo");
    private static final List<Long> CHANGES = List.of(20_001L, 20_002L, 20_003L);

    private final Mortality mortality = new Mortality();
    private final LoopStory story = new LoopStory(mortality);
    private final LoopTown town = story.town;
    private final List<Voice> voices = new ArrayList<>();
    private final List<Long> requests = new ArrayList<>();
    private Random random = new Random(0);

    @RepeatedTest(400)
    void given_any_story_when_it_ended_then_the_certificate_adds_up(RepetitionInfo run) {
        random = new Random(run.getCurrentRepetition());
        begin();
        for (var change : CHANGES) story.ship(change);
        some(4, this::mutate);
        town.work();
        approve();
        town.workKilledAt(random.nextInt(400), () -> some(3, this::mutateInFlight));
        town.live(Duration.ofHours(30));
        some(3, this::mutate);
        town.live(Duration.ofHours(30));
        decide();
        if (random.nextInt(3) == 0) takeBack();

        for (var telling : tellings()) check(telling, run.getCurrentRepetition());
        assertThat(town.tasks.failures()).isEmpty();
    }

    private void check(Telling telling, int seed) {
        if (telling.state() == Telling.State.CANCELLED) return;
        var certificate = town.rooms.certificates().of(telling.id()).orElseThrow().certificate();
        var what = "seed %d, telling %s, %s, %s";
        var arguments =
                new Object[] {
                    seed, telling, certificate, town.notices.ofTelling(telling.id(), 0, 99)
                };
        assertThat(certificate.addsUp()).as(what, arguments).isTrue();
        if (telling.state() == Telling.State.HELD) return;
        assertThat(certificate.isComplete()).as(what, arguments).isTrue();
        assertThat(telling.state()).as(what, arguments).isEqualTo(Telling.State.CLOSED);
    }

    private void begin() {
        for (var change : CHANGES) story.change(change);
        if (random.nextInt(3) == 0) story.employ("lee");
        if (random.nextInt(4) == 0) town.addresses.put(withoutAddress("mo"));
        if (random.nextInt(3) == 0) town.rules.save(10_100, withParticipants());
        for (var i = 0; i < 12; i++) speak();
        some(5, this::lead);
        some(6, this::join);
        town.work();
    }

    private static Addressee withoutAddress(String key) {
        return new Addressee(key, true, false, false, Locale.GERMAN, null);
    }

    private static LoopRules withParticipants() {
        var rules = LoopRules.DEFAULT;
        return new LoopRules(
                Set.of(), Set.of(), false, rules.approvals(), true, null, null, rules.askAfter());
    }

    private void some(int most, Runnable step) {
        for (var i = random.nextInt(most + 1); i > 0; i--) step.run();
    }

    private void speak() {
        var request = 10_001L + requests.size();
        var name = any(CITIZENS);
        var channel = 1 + random.nextInt(2);
        var spoken =
                switch (random.nextInt(4)) {
                    case 0 -> story.inPublic(name, request, channel);
                    case 1 -> story.inPrivate(name, request, channel);
                    case 2 -> story.listened(name, request, channel);
                    default -> story.inPortal(any(CUSTOMERS), request);
                };
        requests.add(request);
        town.witness.entrust(request, spoken.by());
        if (random.nextInt(5) == 0) town.addresses.participate(request, any(CUSTOMERS));
        if (random.nextInt(5) > 0) voices.add(story.voice(any(CHANGES), spoken));
    }

    /** Duplicates, clones and parts, circles among them. */
    private void lead() {
        var all = new ArrayList<>(requests);
        all.addAll(CHANGES);
        var from = any(all);
        var to = any(all);
        if (!from.equals(to)) town.desk.lead(from, any(List.of(Way.Kind.values())), to);
    }

    private void mutate() {
        if (random.nextInt(4) == 0) wish();
        else mutateInFlight();
    }

    private void mutateInFlight() {
        switch (random.nextInt(8)) {
            case 0, 1 -> join();
            case 2, 3 -> split();
            case 4 -> speak();
            case 5 -> end();
            case 6 -> town.channels.setState(new ChannelId(2), ChannelState.REMOVED);
            default -> town.addresses.close(any(requests));
        }
    }

    private void wish() {
        var handle = anybody();
        if (random.nextInt(3) == 0) town.wishing.optIn(Set.of(handle), Link.BY_CLAIM);
        else if (random.nextBoolean()) town.wishing.prefer(handle, Link.BY_CLAIM);
        else town.wishing.optOut(town.persons.of(handle).verifiedFrom(handle), Link.BY_CLAIM);
    }

    private void join() {
        var evidence = random.nextBoolean() ? Evidence.VERIFIED : Evidence.ASSERTED;
        story.join(anybody(), anybody(), evidence);
    }

    private void split() {
        var links = town.persons.of(anybody()).links();
        if (links.isEmpty()) return;
        var link = any(links);
        town.links.end(link.id(), new Link.End("agent-1", town.clock.instant(), ""));
        town.facts.append(new PersonChanged(link.one(), link.other()));
    }

    private void end() {
        if (voices.isEmpty()) return;
        town.voices.end(any(voices).id(), new Voice.End("agent-1", town.clock.instant()));
    }

    private void approve() {
        for (var telling : tellings()) {
            var all = town.notices.ofTelling(telling.id(), 0, 99);
            if (!all.isEmpty() && random.nextInt(3) == 0)
                town.rooms.notices().exclude(any(all).id(), "left out");
            town.rooms.tellings().approve(telling.id(), "nora");
        }
    }

    /** Owners decide what is left, until nothing is. */
    private void decide() {
        for (var round = 0; round < 4; round++) {
            for (var notice : town.notices.all()) {
                if (notice.state() == NoticeState.LOST)
                    town.rooms.notices().takeForTold(notice.id());
                if (notice.state() != NoticeState.LATE) continue;
                if (random.nextBoolean()) town.rooms.notices().tellLate(notice.id());
                else town.rooms.notices().staySilent(notice.id());
            }
            town.live(Duration.ofHours(30));
        }
        for (var notice : town.notices.all())
            if (notice.state() == NoticeState.LATE) town.rooms.notices().staySilent(notice.id());
        town.live(Duration.ofHours(2));
    }

    /** The release is taken back; whoever was told is told so. */
    private void takeBack() {
        story.release(false);
        for (var change : CHANGES) story.touch(change);
        for (var telling : tellings())
            if (telling.state() == Telling.State.HELD) {
                town.rooms.tellings().say(telling.id(), "", "It did not work for everybody.");
                town.rooms.tellings().approve(telling.id(), "nora");
            }
        town.workKilledAt(random.nextInt(200), () -> {});
        town.live(Duration.ofHours(30));
        decide();
    }

    private List<Telling> tellings() {
        return CHANGES.stream()
                .flatMap(change -> town.loops.rounds(change).stream())
                .flatMap(loop -> town.tellings.ofLoop(loop.id()).stream())
                .toList();
    }

    private HandleId anybody() {
        return random.nextInt(3) == 0
                ? story.customer(any(CUSTOMERS))
                : story.handle(any(CITIZENS));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
