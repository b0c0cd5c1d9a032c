package org.hearback.answer;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;

class FakeCommentsTest implements RequestCommentsContract {
    private final FakeComments comments = new FakeComments();

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
    public int notes() {
        return comments.notes().size();
    }
}
