package org.hearback.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.SaveOutcome.Invalid;
import org.hearback.channel.SaveOutcome.NoSuchChannel;
import org.hearback.channel.SaveOutcome.Saved;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ChannelServiceTest {
    private final TestClock clock = new TestClock(Channels.CREATED_AT);
    private final FakeChannelBook book = new FakeChannelBook();
    private final FakeHealthBook health = new FakeHealthBook();
    private final FakeKind kind = new FakeKind("mastodon");
    private final ChannelService service =
            new ChannelService(book, health, new FakeDirectory(), List.of(kind), clock);

    private static Channels good() {
        return Channels.aChannel()
                .with("server", "https://social.example")
                .withSecret("token", "t0k3n");
    }

    private ChannelId added() {
        return ((Saved) service.add(good().draft())).channel().id();
    }

    @Test
    void given_a_good_draft_when_added_then_the_channel_is_active_at_once() {
        var outcome = service.add(good().draft());

        assertThat(outcome).isInstanceOf(Saved.class);
        assertThat(service.all()).singleElement().matches(Channel::isActive);
    }

    @Test
    void
            given_a_draft_with_several_faults_when_added_then_each_field_is_named_and_nothing_is_stored() {
        var draft =
                Channels.aChannel()
                        .named(" ")
                        .with("server", "social.example")
                        .with("heard", "sometimes")
                        .draft();

        var outcome = service.add(draft);

        assertThat(outcome)
                .isEqualTo(
                        new Invalid(
                                Map.of(
                                        "name", "hearback.problem.required",
                                        "server", "hearback.problem.url",
                                        "token", "hearback.problem.required",
                                        "heard", "hearback.problem.choice")));
        assertThat(service.all()).isEmpty();
    }

    @Test
    void given_a_url_with_a_user_in_it_when_added_then_it_is_refused() {
        var outcome = service.add(good().with("server", "https://me:pw@social.example").draft());

        assertThat(outcome).isEqualTo(new Invalid(Map.of("server", "hearback.problem.url")));
    }

    @Test
    void given_a_request_type_that_does_not_exist_when_added_then_the_field_is_named() {
        var outcome =
                service.add(
                        good().withDesk(
                                        new Desk(
                                                10_000,
                                                99,
                                                "JIRAUSER10100",
                                                ReporterPolicy.CUSTOMER))
                                .draft());

        assertThat(outcome)
                .isEqualTo(new Invalid(Map.of("requesttype", "hearback.problem.requesttype")));
    }

    @Test
    void given_a_kind_that_is_not_installed_when_added_then_it_is_refused() {
        assertThat(service.add(good().ofKind("pigeon").draft()))
                .isEqualTo(new Invalid(Map.of("kind", "hearback.problem.kind")));
    }

    @Test
    void given_what_only_the_kind_can_know_when_added_then_the_kind_is_asked() {
        var outcome = service.add(good().with("server", "https://social.example/wrong").draft());

        assertThat(outcome).isEqualTo(new Invalid(Map.of("server", "test.wrong")));
    }

    @Test
    void given_a_change_without_the_secret_when_saved_then_the_old_secret_stays() {
        var id = added();

        var outcome =
                service.change(
                        id,
                        Channels.aChannel()
                                .named("New name")
                                .with("server", "https://social.example")
                                .draft());

        assertThat(outcome).isInstanceOf(Saved.class);
        var changed = service.find(id).orElseThrow();
        assertThat(changed.name()).isEqualTo("New name");
        assertThat(changed.settings().secret("token")).contains(new Secret("t0k3n"));
    }

    @Test
    void given_a_channel_at_rest_when_changed_or_resumed_then_it_is_due_at_once() {
        var id = added();
        var nextHour = clock.instant().plus(Duration.ofHours(1));

        health.takeTurn(id, clock.instant(), nextHour);
        service.change(id, good().draft());
        assertThat(health.takeTurn(id, clock.instant(), nextHour)).isTrue();

        service.pause(id);
        assertThat(health.takeTurn(id, clock.instant(), nextHour)).isFalse();
        service.resume(id);
        assertThat(health.takeTurn(id, clock.instant(), nextHour)).isTrue();
    }

    @Test
    void given_a_needed_secret_when_it_is_to_be_forgotten_then_the_field_is_named() {
        var id = added();

        var outcome =
                service.change(
                        id,
                        Channels.aChannel()
                                .with("server", "https://a.example")
                                .forgetting("token")
                                .draft());

        assertThat(outcome).isEqualTo(new Invalid(Map.of("token", "hearback.problem.required")));
    }

    @Test
    void given_a_test_of_a_change_without_the_secret_when_probed_then_the_stored_secret_is_used() {
        var id = added();

        var probe =
                service.test(
                        Optional.of(id),
                        Channels.aChannel().with("server", "https://social.example").draft());

        assertThat(probe).isInstanceOf(Probe.Works.class);
        assertThat(kind.probed().getLast().settings().secret("token"))
                .contains(new Secret("t0k3n"));
    }

    @Test
    void given_another_server_when_changed_or_tested_then_the_stored_secret_is_not_sent_there() {
        var id = added();
        var elsewhere = Channels.aChannel().with("server", "https://b.example").draft();

        var outcome = service.change(id, elsewhere);
        var probe = service.test(Optional.of(id), elsewhere);

        assertThat(outcome)
                .isEqualTo(new Invalid(Map.of("token", "hearback.problem.secret.again")));
        assertThat(probe)
                .isEqualTo(
                        new Probe.Fails(
                                "token", Probe.Finding.of("hearback.problem.secret.again")));
        assertThat(kind.probed()).isEmpty();
    }

    @Test
    void
            given_a_test_of_a_faulty_draft_when_probed_then_the_field_is_named_and_no_network_is_asked() {
        var probe =
                service.test(
                        Optional.empty(), Channels.aChannel().withSecret("token", "x").draft());

        assertThat(probe)
                .isEqualTo(
                        new Probe.Fails("server", Probe.Finding.of("hearback.problem.required")));
        assertThat(kind.probed()).isEmpty();
    }

    @Test
    void given_a_removed_channel_when_looked_for_then_it_is_gone_but_its_project_still_counts() {
        var id = added();

        assertThat(service.remove(id)).isTrue();

        assertThat(service.find(id)).isEmpty();
        assertThat(service.pause(id)).isFalse();
        assertThat(service.change(id, good().draft())).isEqualTo(new NoSuchChannel());
        assertThat(service.listensIn(10_000)).isTrue();
    }

    @Test
    void given_a_project_without_a_channel_when_one_is_added_then_it_counts_at_once() {
        assertThat(service.listensIn(10_000)).isFalse();

        added();

        assertThat(service.listensIn(10_000)).isTrue();
    }

    @Test
    void
            given_a_channel_that_another_node_adds_when_some_seconds_have_passed_then_its_project_counts() {
        assertThat(service.listensIn(10_000)).isFalse();
        book.add(good().draft(), clock.instant());

        clock.pass(Duration.ofSeconds(11));

        assertThat(service.listensIn(10_000)).isTrue();
    }

    @Test
    void given_a_secret_when_printed_then_it_is_not_readable() {
        assertThat(good().build().toString()).doesNotContain("t0k3n");
    }
}
