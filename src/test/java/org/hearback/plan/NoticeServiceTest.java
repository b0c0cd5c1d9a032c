package org.hearback.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.notice.Tellings.draft;
import static org.hearback.notice.Tellings.loop;
import static org.hearback.notice.Tellings.shipped;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.kernel.HandleId;
import org.hearback.loop.LoopRoom;
import org.hearback.notice.FakeAddressBook;
import org.hearback.notice.FakeNoticeBook;
import org.hearback.notice.FakeSeals;
import org.hearback.notice.FakeTellingBook;
import org.hearback.notice.Links;
import org.hearback.notice.Notice;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Tellings;
import org.hearback.person.FakeLinkBook;
import org.junit.jupiter.api.Test;

import java.util.List;

class NoticeServiceTest {
    private static final int SPEAKER = 7;

    private final LoopRoom room = new LoopRoom();
    private final FakeTellingBook tellings = new FakeTellingBook(room.facts);
    private final FakeNoticeBook notices = new FakeNoticeBook(room.facts);
    private final NoticeService service = service();

    @Test
    void given_a_late_voice_when_asked_about_it_then_what_waits_on_other_changes_is_left_alone() {
        var ours = late(1);
        late(2);
        var voice = voice(loop(1).change().issueId());

        assertThat(service.late(voice)).extracting(Notice::id).containsExactly(ours);
    }

    @Test
    void given_a_voice_of_nobody_when_asked_about_it_then_nothing_waits() {
        late(1);
        var nobody = aVoice().askingFor(loop(1).change()).spokenBy(null).build();

        assertThat(service.late(room.voices.link(nobody).orElseThrow().id())).isEmpty();
        assertThat(service.late(999)).isEmpty();
    }

    private long voice(long changeId) {
        var spoken = aVoice().askingFor(changeId).spokenBy(new HandleId(SPEAKER)).build();
        return room.voices.link(spoken).orElseThrow().id();
    }

    private long late(long loopId) {
        var telling = tellings.open(shipped(loopId));
        notices.plan(telling, List.of(draft(NoticeState.LATE, SPEAKER)), Tellings.NOW);
        return notices.ofTelling(telling.id(), 0, 1).getFirst().id();
    }

    private NoticeService service() {
        var addresses = new FakeAddressBook();
        var contributors =
                new Contributors(
                        room.hearing,
                        notices,
                        tellings,
                        addresses,
                        room.handles,
                        new FakeLinkBook(room.facts.transactions()));
        return new NoticeService(
                new NoticeService.Books(tellings, notices, room.voices),
                new TellingService.Reading(
                        new Leaks(contributors, addresses, room.handles, room.clock),
                        new Links(new FakeSeals(), addresses)),
                room.clock);
    }
}
