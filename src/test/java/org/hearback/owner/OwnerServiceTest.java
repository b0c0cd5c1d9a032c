package org.hearback.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearback.loop.Changes.aChange;
import static org.hearback.voice.Voices.aVoice;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.hearback.loop.ChangeDesk;
import org.hearback.loop.Stage;
import org.hearback.owner.ChangeFilter.Order;
import org.hearback.voice.Importance;
import org.hearback.voice.Voice;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class OwnerServiceTest {
    private static final long CHANGE = 20_009;

    private final Voicings on = new Voicings();

    @Test
    void given_nobody_asked_when_the_voices_are_looked_at_then_there_are_none() {
        assertThat(on.service.voicesFor(CHANGE)).isEmpty();
    }

    @Test
    void given_one_person_with_two_handles_and_three_voices_when_counted_then_it_is_one_person() {
        var mara = on.citizen("mara");
        var account = on.customer("kim");
        on.same(mara, account);
        on.link(aVoice().in(1).spokenBy(mara));
        on.link(aVoice().in(2).spokenBy(account));
        on.link(aVoice().in(3).spokenBy(account));

        assertThat(panel().crowd().people()).isEqualTo(1);
    }

    @Test
    void given_voices_when_counted_then_kinds_importances_and_the_first_are_told() {
        on.link(aVoice().in(1).spokenBy(on.citizen("mara")).heardAt(Voicings.NOW));
        on.link(
                aVoice().in(2)
                        .spokenBy(on.citizen("ben"))
                        .ofKind(Kind.PROBLEM)
                        .mattering(Importance.BLOCKER));
        on.link(aVoice().in(3).spokenBy(null));

        var crowd = panel().crowd();

        assertThat(crowd.people()).isEqualTo(2);
        assertThat(crowd.nameless()).isEqualTo(1);
        assertThat(crowd.kinds()).isEqualTo(Map.of(Kind.IDEA, 2, Kind.PROBLEM, 1));
        assertThat(crowd.importances())
                .isEqualTo(Map.of(Importance.IMPORTANT, 2, Importance.BLOCKER, 1));
        assertThat(crowd.firstHeard()).isEqualTo(Voices.HEARD_AT);
    }

    @Test
    void given_a_super_user_by_another_handle_when_counted_then_they_are_one_here_too() {
        var mara = on.citizen("mara");
        var forum = on.citizen("mara2");
        on.superUser(mara);
        on.same(mara, forum);
        on.superUser(on.citizen("zoe"));
        on.link(aVoice().in(1).spokenBy(forum));
        on.link(aVoice().in(2).spokenBy(on.citizen("ben")));

        assertThat(panel().crowd().superUsers()).isEqualTo(1);
    }

    @Test
    void given_a_duplicate_with_voices_when_counted_then_they_count_for_the_original_too() {
        on.change(aChange(CHANGE));
        on.change(aChange(20_010));
        on.desk.lead(20_010, ChangeDesk.Way.Kind.DUPLICATE, CHANGE);
        on.link(aVoice().in(1).spokenBy(on.citizen("mara")));
        on.link(aVoice().in(2).spokenBy(on.citizen("ben")).askingFor(20_010));

        assertThat(panel().crowd().people()).isEqualTo(2);
        assertThat(on.service.changesOf(Voicings.PROJECT, ChangeFilter.NONE).rows())
                .extracting(row -> row.change().ref().key(), row -> row.crowd().people())
                .containsExactly(tuple("APP-9", 2), tuple("APP-10", 1));
    }

    @Test
    void given_a_request_that_several_wrote_in_when_counted_then_all_of_them_count() {
        on.from(2, "Our forum", 1, on.citizen("mara"), on.citizen("ben"));
        on.link(aVoice().in(1).spokenBy(on.citizen("mara")));

        assertThat(panel().crowd().people()).isEqualTo(2);
        assertThat(on.service.changesOf(Voicings.PROJECT, ChangeFilter.NONE).all()).isZero();
        on.change(aChange(CHANGE));
        assertThat(on.service.changesOf(Voicings.PROJECT, ChangeFilter.NONE).rows())
                .extracting(row -> row.crowd().people())
                .containsExactly(2);
    }

    @Test
    void given_followers_when_counted_then_only_what_they_could_read_reached_them() {
        on.link(aVoice().in(1).spokenBy(on.citizen("mara", 400)));
        on.link(aVoice().in(2).spokenBy(on.citizen("mara", 400)));
        on.link(aVoice().in(3).spokenBy(on.citizen("ben", 7)).visibleTo(Visibility.DIRECT));

        assertThat(panel().crowd().followers()).isEqualTo(400L);
    }

    @Test
    void given_no_network_that_counts_followers_when_counted_then_nobody_pretends_to_know() {
        on.link(aVoice().in(1).spokenBy(on.customer("kim")));

        assertThat(panel().crowd().followers()).isNull();
    }

    @Test
    void given_channels_and_the_portal_when_counted_then_both_are_places() {
        on.from(2, "Our forum", 1);
        on.from(3, "Acme on Mastodon", 4);
        on.link(aVoice().in(1).spokenBy(on.citizen("mara")));
        on.link(aVoice().in(2).spokenBy(on.customer("kim")));
        on.link(aVoice().in(new PostKey(new ChannelId(3), "heard")).spokenBy(on.citizen("ben")));

        var panel = panel();

        assertThat(panel.channels()).containsExactly("Acme on Mastodon", "Our forum");
        assertThat(panel.crowd().places().desk()).isTrue();
    }

    @Test
    void given_customers_with_organisations_when_looked_at_then_each_is_named_once() {
        var mara = on.citizen("mara");
        on.same(mara, on.customer("kim"));
        on.customers.joined("kim", "Kettle Ltd");
        on.customers.joined("lee", "Kettle Ltd");
        on.link(aVoice().in(1).spokenBy(mara));
        on.link(aVoice().in(2).spokenBy(on.customer("lee")));

        assertThat(panel().organisations()).containsExactly("Kettle Ltd");
    }

    @Test
    void given_quotes_when_looked_at_then_those_stand_there_that_the_viewer_may_read() {
        on.link(aVoice().in(1).spokenBy(on.citizen("mara")).saying("Said to all"));
        on.link(aVoice().in(2).saying("Said to us").visibleTo(Visibility.DIRECT));
        on.link(aVoice().in(3).saying("Said in the portal").visibleTo(Visibility.DIRECT));
        on.link(aVoice().in(4).saying(""));
        on.access.become(on.access.browsing(3L));

        var panel = panel();

        assertThat(panel.quotes())
                .extracting(quote -> quote.voice().words().quote(), Quote::source)
                .containsExactlyInAnyOrder(
                        tuple("Said to all", false), tuple("Said in the portal", true));
        assertThat(panel.hidden()).isEqualTo(2);
    }

    @Test
    void given_more_quotes_than_anybody_reads_when_looked_at_then_the_rest_is_a_number() {
        for (var number = 1; number <= OwnerService.MOST_QUOTES + 3; number++)
            on.link(aVoice().in(number).spokenBy(on.citizen("citizen" + number)));

        assertThat(panel().quotes()).hasSize(OwnerService.MOST_QUOTES);
        assertThat(panel().hidden()).isEqualTo(3);
    }

    @Test
    void given_a_project_when_listed_then_most_people_come_first() {
        asked(20_001, 1);
        asked(20_002, 3);
        asked(20_003, 2);

        assertThat(keys(ChangeFilter.NONE)).containsExactly("APP-2", "APP-3", "APP-1");
    }

    @Test
    void given_changes_that_the_caller_may_not_see_when_listed_then_they_are_left_out() {
        asked(20_001, 1);
        on.desk.put(aChange(20_002).build());
        on.link(aVoice().askingFor(20_002).in(99).spokenBy(on.citizen("ben")));

        assertThat(keys(ChangeFilter.NONE)).containsExactly("APP-1");
    }

    @Test
    void given_a_change_from_which_the_last_voice_was_taken_when_listed_then_it_is_left_out() {
        asked(20_001, 1);
        on.voices.end(1, new Voice.End("agent-1", Voicings.NOW));

        assertThat(keys(ChangeFilter.NONE)).isEmpty();
    }

    @Test
    void given_orders_when_listed_then_each_puts_first_what_it_says() {
        asked(20_001, 3);
        asked(20_002, 1);
        on.superUser(on.citizen("boss"));
        on.change(aChange(20_003));
        on.link(aVoice().askingFor(20_003).in(77).spokenBy(on.citizen("boss")));
        on.change(aChange(20_004));
        on.link(
                aVoice().askingFor(20_004)
                        .in(78)
                        .spokenBy(on.citizen("old"))
                        .heardAt(Instant.parse("2025-01-01T00:00:00Z")));
        var loop = on.loops.current(20_002L).orElseThrow();
        on.turn(loop.reaching(Stage.ACT, Voicings.NOW));

        assertThat(keys(by(Order.SUPER_USERS)).getFirst()).isEqualTo("APP-3");
        assertThat(keys(by(Order.AGE)).getFirst()).isEqualTo("APP-4");
        assertThat(keys(by(Order.STAGE)).getLast()).isEqualTo("APP-2");
    }

    @Test
    void given_filters_when_listed_then_only_what_fits_each_is_left() {
        on.change(aChange(20_001).with("Web").plannedFor(1, "3.2"));
        on.from(2, "Our forum", 71);
        on.link(aVoice().askingFor(20_001).in(71).ofKind(Kind.PROBLEM).spokenBy(null));
        asked(20_002, 1);

        assertThat(keys(new ChangeFilter("Web", "", null, null, null, Order.PEOPLE)))
                .containsExactly("APP-1");
        assertThat(keys(new ChangeFilter("", "3.2", null, null, null, Order.PEOPLE)))
                .containsExactly("APP-1");
        assertThat(keys(new ChangeFilter("", "", new ChannelId(2), null, null, Order.PEOPLE)))
                .containsExactly("APP-1");
        assertThat(keys(new ChangeFilter("", "", null, Kind.PROBLEM, null, Order.PEOPLE)))
                .containsExactly("APP-1");
        assertThat(keys(new ChangeFilter("", "", null, null, Stage.ACT, Order.PEOPLE))).isEmpty();
    }

    @Test
    void given_a_thousand_changes_when_listed_then_jira_is_asked_once() {
        for (var number = 1; number <= 1_000; number++) asked(30_000 + number, 1);

        assertThat(keys(ChangeFilter.NONE)).hasSize(1_000);
        assertThat(on.desk.reads()).isEqualTo(1);
    }

    @Test
    void given_a_loop_when_looked_at_then_the_time_in_each_stage_is_told() {
        on.link(aVoice().spokenBy(on.citizen("mara")).heardAt(Voicings.NOW.minus(days(5))));
        var loop = on.loops.current(CHANGE).orElseThrow();
        on.turn(loop.reaching(Stage.ORIENT, Voicings.NOW.minus(days(2))));

        assertThat(panel().times())
                .isEqualTo(Map.of(Stage.OBSERVE, days(3), Stage.ORIENT, days(2)));
    }

    private void asked(long changeId, int people) {
        on.change(aChange(changeId));
        for (var number = 1; number <= people; number++)
            on.link(
                    aVoice().askingFor(changeId)
                            .in(changeId * 10 + number)
                            .spokenBy(on.citizen("citizen" + number)));
    }

    private VoicesPanel panel() {
        return on.service.voicesFor(CHANGE).orElseThrow();
    }

    private List<String> keys(ChangeFilter filter) {
        return on.service.changesOf(Voicings.PROJECT, filter).rows().stream()
                .map(row -> row.change().ref().key())
                .toList();
    }

    private static ChangeFilter by(Order order) {
        return new ChangeFilter("", "", null, null, null, order);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
