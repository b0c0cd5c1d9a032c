package org.hearback.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Posts;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.Handles;
import org.hearback.request.ReproductionService.Outcome;
import org.junit.jupiter.api.Test;

class ReproductionServiceTest {
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    private final FakeReporters reporters = new FakeReporters();
    private final ReproductionService service =
            new ReproductionService(
                    new FakeReproductionBook(facts),
                    new Askers(posts, reporters, handles),
                    handles,
                    new TestClock(Posts.POSTED_AT));

    @Test
    void given_a_request_from_a_post_when_confirmed_then_its_author_is_credited_once() {
        var mara = handles.meet(Handles.mara());
        posts.put(
                KeptPost.received(Posts.aPost().build(), Posts.POSTED_AT)
                        .by(mara.id())
                        .ended(PostState.OPENED, Reason.ADDRESSED, "")
                        .on(new RequestRef(7, "SUP-7")));
        reporters.put(7, "bot");

        assertThat(service.confirm(7, "agent")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(service.confirm(7, "other")).isInstanceOf(Outcome.AlreadyConfirmed.class);

        assertThat(service.find(7).orElseThrow().reporter()).isEqualTo(mara.id());
    }

    @Test
    void given_a_request_of_the_portal_when_confirmed_then_jiras_reporter_is_credited() {
        reporters.put(7, "kim");

        service.confirm(7, "agent");

        var credited = service.find(7).orElseThrow().reporter();
        assertThat(handles.find(credited).orElseThrow().handle().stableId()).isEqualTo("kim");
    }

    @Test
    void given_a_confirmed_request_when_taken_back_then_nothing_stands() {
        reporters.put(7, "kim");
        service.confirm(7, "agent");

        assertThat(service.takeBack(7)).isTrue();
        assertThat(service.takeBack(7)).isFalse();
        assertThat(service.find(7)).isEmpty();
    }

    @Test
    void given_no_such_request_when_confirmed_then_it_is_said() {
        assertThat(service.confirm(7, "agent")).isInstanceOf(Outcome.NoSuchRequest.class);
    }
}
