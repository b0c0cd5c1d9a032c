package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;

import org.hearback.adapter.rest.LinksResource.HandleBody;
import org.hearback.adapter.rest.LinksResource.LinkBody;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.HandleId;
import org.hearback.person.Evidence;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class LinksResourceTest {
    private static final long ISSUE = TestRooms.ISSUE;
    private static final String REASON = "She told me.";

    private final TestRooms rooms = new TestRooms();
    private final TestPeople people = rooms.people();

    @BeforeEach
    void an_agent_who_may_link_calls() {
        rooms.access.become(FakeAccess.agentWhoLinks(ISSUE, TestPeople.PORTAL_ISSUE));
    }

    @Test
    void given_another_handle_when_linked_then_it_is_the_same_person_because_the_agent_said_so() {
        var other = people.meet("mara2");

        var answer = people.links().link(ISSUE, new HandleBody(number(other), " She told me. "));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(links())
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.evidence()).isEqualTo(Evidence.ASSERTED);
                            assertThat(link.by()).isEqualTo("agent");
                            assertThat(link.why()).isEqualTo(REASON);
                            assertThat(link.touches(people.mara.id())).isTrue();
                        });
    }

    @Test
    void given_an_older_handle_that_is_only_said_to_be_them_when_linked_then_it_is_to_who_asks() {
        var issue = 10_003L;
        rooms.access.become(FakeAccess.agentWhoLinks(issue));
        var asker = people.asks("lena", issue);
        people.linked(people.mara, asker);

        people.links().link(issue, new HandleBody(number(people.meet("lena2")), REASON));

        assertThat(links().getLast().touches(asker.id())).isTrue();
    }

    @Test
    void given_a_customer_whom_we_never_met_when_a_handle_is_linked_then_they_are_one_person() {
        var other = people.meet("lee");

        var answer =
                people.links().link(TestPeople.PORTAL_ISSUE, new HandleBody(number(other), REASON));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(people.graph.ofCustomer("lee").orElseThrow().has(other.id())).isTrue();
    }

    @Test
    void given_two_customers_with_accounts_when_linked_then_409_and_nothing_changes() {
        var kim = people.meetCustomer("kim");
        people.linked(people.mara, kim);
        var lee = people.meetCustomer("lee");

        var answer = people.links().link(ISSUE, new HandleBody(number(lee), REASON));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(error(answer, "handle")).contains("another customer");
        assertThat(links()).hasSize(1);
    }

    @Test
    void given_a_handle_that_is_this_person_already_when_linked_then_409() {
        people.linked(people.mara, people.meet("mara2"));

        assertThat(people.links().link(ISSUE, new HandleBody(2, REASON)).getStatus())
                .isEqualTo(409);
        assertThat(people.links().link(ISSUE, new HandleBody(1, REASON)).getStatus())
                .isEqualTo(409);
    }

    @Test
    void given_bad_input_when_sent_then_the_field_is_named_and_nothing_changes() {
        var tooLong = "x".repeat(Link.MAX_WHY_CHARS + 1);
        people.meet("mara2");

        assertThat(error(people.links().link(ISSUE, null), "handle")).isNotEmpty();
        assertThat(error(people.links().link(ISSUE, new HandleBody(-1, null)), "handle"))
                .isNotEmpty();
        assertThat(error(people.links().link(ISSUE, new HandleBody(99, null)), "handle"))
                .contains("no handle");
        assertThat(error(people.links().link(ISSUE, new HandleBody(2, tooLong)), "why"))
                .contains("1000");
        assertThat(error(people.links().end(ISSUE, null), "link")).isNotEmpty();
        assertThat(error(people.links().end(ISSUE, new LinkBody(5, null)), "link")).isNotEmpty();
        assertThat(error(people.links().dismiss(ISSUE, new HandleBody(0, null)), "handle"))
                .isNotEmpty();
        assertThat(error(people.links().separate(ISSUE, null), "handle")).isNotEmpty();
        assertThat(links()).isEmpty();
    }

    @Test
    void given_a_linked_handle_when_separated_then_it_is_alone_and_the_history_stays() {
        people.linked(people.mara, people.meet("mara2"));

        var answer = people.links().separate(ISSUE, new HandleBody(2, "A mistake."));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(people.graph.of(people.mara.id()).handles()).hasSize(1);
        assertThat(links()).singleElement().satisfies(it -> assertThat(it.end()).isNotNull());
    }

    @Test
    void given_links_of_somebody_else_when_an_agent_reaches_for_them_then_404_and_they_stay() {
        var link = people.linked(people.meet("ines"), people.meet("ines2"));

        var separated = people.links().separate(ISSUE, new HandleBody(2, REASON));
        var ended = people.links().end(ISSUE, new LinkBody(link.id(), REASON));

        assertThat(separated.getStatus()).isEqualTo(404);
        assertThat(ended.getStatus()).isEqualTo(404);
        assertThat(links()).allMatch(it -> it.end() == null);
    }

    @Test
    void given_a_link_when_ended_then_both_are_persons_of_their_own() {
        var link = people.linked(people.mara, people.meet("mara2"));

        var answer = people.links().end(ISSUE, new LinkBody(link.id(), REASON));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(people.graph.of(people.mara.id()).handles()).hasSize(1);
    }

    @Test
    void given_a_guess_when_dismissed_then_it_is_kept_as_wrong() {
        people.meet("mara2");

        var answer = people.links().dismiss(ISSUE, new HandleBody(2, null));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(links())
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.evidence()).isEqualTo(Evidence.GUESSED);
                            assertThat(link.end()).isNotNull();
                        });
    }

    private List<Link> links() {
        return people.links.of(people.handles.all().stream().map(KnownHandle::id).toList());
    }

    private static int number(KnownHandle known) {
        HandleId id = known.id();
        return id.value();
    }

    private static String error(Response answer, String field) {
        assertThat(answer.getStatus()).isBetween(400, 499);
        return ((ErrorBody) answer.getEntity()).errors().getOrDefault(field, "");
    }
}
