package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.rest.ErasureResource.ErasureBody;
import org.hearback.kernel.FakeAccess;
import org.hearback.person.Evidence;
import org.hearback.person.KnownHandle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be erased by an agent: who asks, and nobody who is only said to be them. */
class ErasureResourceTest {
    private static final long ISSUE = TestRooms.ISSUE;

    private final TestRooms rooms = new TestRooms();
    private final TestPeople people = rooms.people();

    @BeforeEach
    void an_agent_who_may_link_calls() {
        rooms.access.become(FakeAccess.agentWhoLinks(ISSUE, TestPeople.PORTAL_ISSUE));
    }

    @Test
    void given_who_asks_when_erased_then_their_proven_handles_go_with_them() {
        var proven = people.meet("mara2");
        people.links.add(
                people.mara.id(), proven.id(), Evidence.VERIFIED, "claim", TestRooms.NOW, "");

        assertThat(erase(ISSUE, proven)).isEqualTo(200);

        assertThat(people.shredded).containsExactlyInAnyOrder(people.mara.id(), proven.id());
    }

    @Test
    void given_somebody_whom_an_agent_linked_when_erased_then_404_and_they_stay() {
        var other = people.meet("ines");
        people.linked(people.mara, other);

        assertThat(erase(ISSUE, other)).isEqualTo(404);

        assertThat(people.shredded).isEmpty();
    }

    @Test
    void given_a_customer_of_the_portal_when_erased_then_it_is_their_account() {
        var lee = people.meetCustomer("lee");
        var other = people.meet("ines");
        people.linked(lee, other);

        assertThat(erase(TestPeople.PORTAL_ISSUE, other)).isEqualTo(404);
        assertThat(erase(TestPeople.PORTAL_ISSUE, lee)).isEqualTo(200);

        assertThat(people.shredded).containsExactly(lee.id());
    }

    private int erase(long issue, KnownHandle handle) {
        var body = new ErasureBody(handle.id().value(), true);
        return people.erasure().erase(issue, body).getStatus();
    }
}
