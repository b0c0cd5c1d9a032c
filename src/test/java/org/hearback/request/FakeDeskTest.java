package org.hearback.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.channel.Channels;
import org.hearback.channel.Desk;
import org.hearback.channel.ReporterPolicy;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.person.Handles;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class FakeDeskTest implements RequestDeskContract {
    private static final Instant RESOLVED_AT = Instant.parse("2026-01-06T10:00:00Z");

    private final FakeDesk desk = new FakeDesk();

    @Override
    public RequestDesk desk() {
        return desk;
    }

    @Override
    public Desk place(ReporterPolicy reporter) {
        return new Desk(10_000, 25, "JIRAUSER10100", reporter);
    }

    @Override
    public void resolve(RequestRef request) {
        desk.resolve(request, RESOLVED_AT);
    }

    @Override
    public int comments(RequestRef request) {
        return (int) desk.said().stream().filter(each -> each.request().equals(request)).count();
    }

    @Override
    public int links(RequestRef first, RequestRef second) {
        return desk.related().size();
    }

    @Test
    void given_an_answer_is_lost_when_opened_again_as_a_first_try_then_two_requests_stand() {
        var post = Posts.aPost().build();
        var draft =
                new RequestDraft(
                        post, Handles.known(1, "mara"), null, Channels.aChannel().build(), null);
        desk.loseNextAnswers(1);

        assertThatThrownBy(() -> desk.open(draft)).isInstanceOf(DeskUnavailable.class);
        desk.open(draft);

        assertThat(desk.opened()).containsExactly(post.key(), post.key());
    }
}
