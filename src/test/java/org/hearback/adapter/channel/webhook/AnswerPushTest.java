package org.hearback.adapter.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeHealthBook;
import org.hearback.intake.FakePostBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.TestClock;
import org.hearback.listen.AnswerEndorsed;
import org.hearback.listen.Endorsement;
import org.hearback.listen.Endorsement.Kind;
import org.hearback.listen.FakeEndorsementBook;
import org.hearback.listen.FakePushBook;
import org.hearback.listen.PushOutcome;
import org.hearback.listen.PushService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What is said of an answer, from the signed push to what is kept. */
final class AnswerPushTest {
    private static final ChannelId CHANNEL = new ChannelId(1);
    private static final PostKey ANSWER = new PostKey(CHANNEL, "ext-1002");

    private final TestClock clock = new TestClock(Pushes.SENT_AT);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    private final FakeEndorsementBook endorsements = new FakeEndorsementBook(facts);
    private final PushService service =
            new PushService(
                    channels,
                    new FakeHealthBook(facts.transactions()),
                    new PushService.Books(
                            new FakePostBook(facts),
                            endorsements,
                            new FakePushBook(facts.transactions())),
                    List.of(new WebhookReader(clock)),
                    clock);

    @BeforeEach
    void a_channel() {
        channels.put(Pushes.aChannel().build());
    }

    private static Pushes event(String id, String type, String fields) {
        return Pushes.of(
                        """
                        {"type":"social.answer.%s","data":{"id":"ext-1002",%s
                         "author":{"id":"u-7"},"asker":{"id":"u-9"}}}\
                        """
                                .formatted(type, fields))
                .withId(id);
    }

    private PushOutcome push(Pushes push) {
        return service.receive(CHANNEL, push.build());
    }

    private Endorsement kept(Kind kind) {
        return endorsements.find(ANSWER, kind).orElseThrow();
    }

    @Test
    void given_a_push_that_is_replayed_when_received_then_it_is_refused_and_what_holds_stays() {
        push(event("m1", "voted", "\"votes\":3,"));
        push(event("m2", "voted", "\"votes\":2,"));

        assertThat(push(event("m1", "voted", "\"votes\":3,")))
                .isEqualTo(new PushOutcome.Replayed("m1"));

        assertThat(kept(Kind.HELPFUL).count()).isEqualTo(2);
        assertThat(facts.facts(AnswerEndorsed.class)).hasSize(2);
    }

    @Test
    void given_a_sender_that_repeats_itself_under_new_ids_when_received_then_it_is_told_once() {
        assertThat(push(event("m1", "accepted", ""))).isEqualTo(new PushOutcome.Accepted(1, 0));
        assertThat(push(event("m2", "accepted", ""))).isEqualTo(new PushOutcome.Accepted(0, 1));

        assertThat(facts.facts(AnswerEndorsed.class)).hasSize(1);
    }

    @Test
    void given_an_answer_that_was_let_go_before_its_acceptance_is_heard_then_it_is_not_accepted() {
        push(event("m2", "unaccepted", "\"createdAt\":\"2026-08-20T09:14:00Z\","));
        push(event("m1", "accepted", "\"createdAt\":\"2026-08-20T09:13:00Z\","));

        assertThat(kept(Kind.ACCEPTED).stands()).isFalse();
        assertThat(facts.facts(AnswerEndorsed.class)).isEmpty();
    }

    @Test
    void given_events_without_a_time_when_received_then_the_later_signed_one_holds() {
        push(event("m1", "accepted", ""));
        clock.pass(Duration.ofSeconds(30));
        push(event("m2", "unaccepted", "").sentAt(clock.instant()));
        push(event("m3", "accepted", ""));

        assertThat(kept(Kind.ACCEPTED).stands()).isFalse();
    }

    @Test
    void given_a_forged_or_stale_event_when_received_then_nothing_is_kept() {
        var forged = event("m1", "accepted", "").signedWith(Pushes.OTHER_SECRET);
        var stale = event("m2", "accepted", "").sentAt(Pushes.SENT_AT.minusSeconds(301));

        assertThat(List.of(push(forged), push(stale)))
                .allMatch(outcome -> outcome instanceof PushOutcome.NotGenuine);
        assertThat(endorsements.all()).isEmpty();
    }

    @Test
    void given_a_malformed_event_when_received_then_its_sender_may_mend_and_repeat_it() {
        assertThat(push(event("m1", "voted", "")))
                .isEqualTo(new PushOutcome.Malformed("/data/votes", "is missing"));

        assertThat(push(event("m1", "voted", "\"votes\":1,")))
                .isEqualTo(new PushOutcome.Accepted(1, 0));
    }
}
