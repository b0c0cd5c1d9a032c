package org.hearback.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.voice.Voices.AGENT;

import org.hearback.kernel.ChangeRef;
import org.hearback.listen.Posts;
import org.hearback.request.DeskRefused;
import org.hearback.voice.VoiceService.LinkOutcome;
import org.hearback.voice.VoiceService.LinkOutcome.Linked;
import org.hearback.voice.VoiceService.Statement;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Which change a voice asks for: one that is offered, or a new one. */
class ChangesForVoicesTest {
    private static final long SUP_4 = 10_004;
    private static final ChangeRef APP_9 = Voices.CHANGE;
    private static final String WISH = "Please add an export of more than 99 rows.";

    private final VoiceRoom room = new VoiceRoom();
    private final VoiceService service = room.service;

    ChangesForVoicesTest() {
        room.finder.put(APP_9.issueId(), APP_9.key(), "Export without a limit");
        room.reporters.put(SUP_4, "kim");
    }

    @Test
    void given_a_new_change_when_made_then_it_quotes_and_names_nobody() {
        var draft = new ChangeFinder.Draft(10_100, "3", "Export all rows", "Sales needs it.", "");
        var quote = "@acme please ask mara@example.org: I need all rows (@mara@social.example)";

        var voice = linked(service.createAndLink(saying(quote), draft, AGENT));

        var made = room.finder.created().getFirst();
        assertThat(made.quote()).isEqualTo("… please ask … I need all rows …");
        assertThat(made.description()).isEqualTo("Sales needs it.");
        assertThat(voice.change().key()).isEqualTo("APP-90001");
        assertThat(voice.words().quote()).isEqualTo(quote);
        assertThat(room.links.requestsOf(90_001)).containsExactly(SUP_4);
    }

    @Test
    void given_jira_that_refuses_when_a_change_is_made_then_its_words_are_shown() {
        var draft = new ChangeFinder.Draft(10_100, "3", "Export", "", "");
        room.finder.refuseNext("Component is required.");
        assertThat(service.createAndLink(saying(WISH), draft, AGENT))
                .isEqualTo(new LinkOutcome.Refused("Component is required."));

        room.links.failNext(new DeskRefused("You may not link issues."));
        assertThat(service.createAndLink(saying(WISH), draft, AGENT))
                .isEqualTo(
                        new LinkOutcome.NotLinked(
                                new ChangeRef(90_001, "APP-90001"), "You may not link issues."));
        var gone = new Statement(Voices.request(10_099), WISH, null, Importance.NICE);
        assertThat(service.createAndLink(gone, draft, AGENT))
                .isInstanceOf(LinkOutcome.NoSuchSource.class);

        assertThat(room.finder.created()).hasSize(1);
        assertThat(room.voices.all()).isEmpty();
    }

    @Test
    void given_a_request_when_changes_are_suggested_then_linked_ones_are_left_out() {
        room.finder.put(20_010, "APP-10", "Export as PDF");
        room.finder.says(SUP_4, "The export stops at 99 rows");
        assertThat(service.suggest(request())).hasSize(2);
        link(WISH);

        assertThat(service.suggest(request()))
                .extracting(found -> found.change().key())
                .containsExactly("APP-10");
        assertThat(service.suggest(Voices.request(10_099))).isEmpty();
        assertThat(service.search(request(), " app-9 ")).hasSize(1);
        assertThat(service.search(request(), "pdf export")).hasSize(1);
        assertThat(service.seen(List.of(20_010L, 5L))).hasSize(1);
    }

    @Test
    void given_a_request_from_a_post_when_changes_are_suggested_then_the_post_is_asked_for() {
        room.post(Posts.aPost().saying("Where is the export?").build(), SUP_4);

        assertThat(service.suggest(request())).hasSize(1);
        assertThat(service.said(request())).isEqualTo("Where is the export?");
    }

    private Voice link(String quote) {
        return linked(service.link(saying(quote), "APP-9", AGENT));
    }

    private static Voice linked(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(Linked.class);
        return ((Linked) outcome).voice();
    }

    private static Source request() {
        return Voices.request(SUP_4);
    }

    private static Statement saying(String quote) {
        return new Statement(request(), quote, null, Importance.BLOCKER);
    }
}
