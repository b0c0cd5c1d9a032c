package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.Access;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

class FromAChannelTest {
    private static final long SUP = 10_000;
    private static final long APP = 10_100;

    private final TestPages pages = new TestPages();
    private final FromAChannel condition = new FromAChannel(pages.desk());

    @BeforeEach
    void a_request_from_a_channel_is_there() {
        pages.channels.put(Channels.aChannel().build());
        pages.posts.put(
                KeptPost.received(Posts.aPost().build(), TestPages.NOW)
                        .on(new RequestRef(10_001, "SUP-1"))
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous,false",
        "customer,false",
        "elsewhere,false",
        "admin,false",
        "agent,true"
    })
    void given_a_request_from_a_channel_when_somebody_looks_then_only_its_agent_sees_the_panel(
            String who, boolean sees) {
        pages.access.become(
                switch (who) {
                    case "anonymous" -> FakeAccess.anonymous();
                    case "customer" -> FakeAccess.customer();
                    case "elsewhere" -> FakeAccess.agentElsewhere();
                    case "admin" -> FakeAccess.admin();
                    default -> FakeAccess.agentOf(10_001L);
                });

        assertThat(condition.shouldDisplay(viewing(10_001, SUP))).isEqualTo(sees);
    }

    @Test
    void given_a_request_that_was_raised_in_the_portal_when_looked_at_then_no_panel() {
        pages.access.become(FakeAccess.agentOf(10_002L));

        assertThat(condition.shouldDisplay(viewing(10_002, SUP))).isFalse();
    }

    @Test
    void given_a_project_without_a_channel_when_looked_at_then_not_even_the_permission_is_asked() {
        var asked = new AskedAccess();
        var desk = pages.desk();
        var services = desk.services();
        var watched =
                new Services(
                        asked,
                        services.channels(),
                        services.form(),
                        services.desks(),
                        services.why(),
                        services.attention(),
                        services.origins(),
                        services.delivery());
        var cheap =
                new FromAChannel(
                        new PageDesk(
                                desk.host(), watched, desk.people(), desk.loops(), pages.clock));

        assertThat(cheap.shouldDisplay(viewing(10_003, APP))).isFalse();
        assertThat(asked.times).isZero();
    }

    @Test
    void given_a_page_without_an_issue_when_looked_at_then_no_panel() {
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
    }

    private static Map<String, Object> viewing(long issue, long project) {
        return Map.of("issue", new ViewedIssue(issue, project));
    }

    private static final class AskedAccess implements Access {
        private int times;

        @Override
        public Optional<String> caller() {
            times++;
            return Optional.of("agent");
        }

        @Override
        public boolean administers() {
            times++;
            return false;
        }

        @Override
        public boolean worksOn(long issueId) {
            times++;
            return true;
        }

        @Override
        public boolean worksIn(long projectId) {
            times++;
            return true;
        }

        @Override
        public boolean browses(long issueId) {
            times++;
            return true;
        }

        @Override
        public boolean seesPeople(long issueId) {
            times++;
            return true;
        }

        @Override
        public boolean linksHandles(long issueId) {
            times++;
            return true;
        }

        @Override
        public boolean tells(long projectId) {
            times++;
            return true;
        }

        @Override
        public boolean administersProject(long projectId) {
            times++;
            return true;
        }

        @Override
        public boolean caretakes() {
            times++;
            return false;
        }
    }
}
