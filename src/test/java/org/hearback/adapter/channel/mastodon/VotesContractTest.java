package org.hearback.adapter.channel.mastodon;

import org.hearback.channel.Channel;
import org.hearback.kernel.TestClock;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.listen.VoteSource;
import org.hearback.listen.VoteSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class VotesContractTest {
    @Nested
    class ManyAtOnce extends Scripted {
        ManyAtOnce() {
            favourites.manyAtOnce();
        }
    }

    @Nested
    class OneByOne extends Scripted {}

    abstract static class Scripted implements VoteSourceContract {
        private final Script server = new Script();
        private final Lab lab = new Lab(new TestClock(Posts.POSTED_AT));
        final Favourites favourites = new Favourites(server);

        @AfterEach
        void stop() {
            lab.close();
            server.close();
        }

        @Override
        public VoteSource source() {
            return lab.desk().votes();
        }

        @Override
        public Channel channel() {
            return Lab.channel(server.base(), "secret-token");
        }

        @Override
        public InboundPost post(int votes) {
            return favourites.post(votes);
        }

        @Override
        public void delete(InboundPost post) {
            favourites.delete(post);
        }

        @Override
        public void cutOff() {
            server.close();
        }
    }
}
