package org.hearback.answer;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;

import java.time.Duration;
import java.time.Instant;

class FakeCommentsTest implements RequestCommentsContract {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T10:00:00Z"));
    private final FakeComments comments = new FakeComments(new FakeTransactions(), clock);

    @Override
    public RequestComments comments() {
        return comments;
    }

    @Override
    public RequestRef request() {
        return new RequestRef(10_001, "SUP-1");
    }

    @Override
    public CommentId agentWrites(Audience audience, String text) {
        return comments.write(request(), audience, Voice.AGENT, text);
    }

    @Override
    public CommentId customerWrites(String text) {
        return comments.write(request(), Audience.CUSTOMER, Voice.CUSTOMER, text);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public int notes() {
        return comments.notes().size();
    }
}
