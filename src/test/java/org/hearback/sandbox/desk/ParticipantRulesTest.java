package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.FieldChange;
import org.hearback.sandbox.desk.rules.Participants;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipantRulesTest {
    private TestDesk desk;
    private Participants participants;
    private IssueRow request;

    @BeforeEach
    void a_request_of_kim() {
        desk = TestDesk.fresh();
        participants = desk.rules.participants();
        request = desk.raise("kim", "Help");
        desk.happened.clear();
    }

    @Test
    void given_a_reporter_when_they_let_somebody_in_then_that_one_sees_and_speaks() {
        participants.set(desk.account("kim"), request, "lee", true);

        assertThat(desk.rules.requests().view(desk.account("lee"), request.key()))
                .extracting(IssueRow::key)
                .isEqualTo(request.key());
        assertThat(desk.rules.requests().own(desk.account("lee"), 0, 10))
                .extracting(IssueRow::key)
                .contains(request.key(), "SUP-2");
        desk.rules.requests().say(desk.account("lee"), request, "Me too", false);
        assertThat(desk.changes)
                .extracting(FieldChange::field)
                .containsExactly("Request participants");
    }

    @Test
    void given_a_participant_when_taken_out_then_they_see_nothing_any_more() {
        participants.set(desk.account("mara"), request, "lee", true);
        participants.set(desk.account("mara"), request, "lee", false);

        assertThatThrownBy(() -> desk.rules.requests().view(desk.account("lee"), request.key()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_strangers_or_nobody_when_invited_then_it_is_refused() {
        assertThatThrownBy(() -> participants.set(desk.account("lee"), request, "lee", true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> participants.set(desk.account("kim"), request, "nobody", true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> participants.set(desk.account("kim"), request, "kim", true))
                .isInstanceOf(Refusal.class);
        assertThat(desk.happened).isEmpty();
    }
}
