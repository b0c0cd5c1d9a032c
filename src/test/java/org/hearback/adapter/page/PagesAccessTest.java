package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.kernel.FakeAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.Function;
import java.util.stream.Stream;

/** Who may enter which admin page, to look and to act. */
class PagesAccessTest {
    private final TestPages pages = new TestPages();

    static Stream<Function<PageDesk, PageServlet>> everyPage() {
        return Stream.of(ChannelsServlet::new, AttentionServlet::new, WhyServlet::new);
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void given_nobody_is_logged_in_when_a_page_is_asked_for_then_the_login_comes_first(
            Function<PageDesk, PageServlet> page) {
        pages.access.become(FakeAccess.anonymous());
        var servlet = page.apply(pages.desk());

        assertThat(pages.look(servlet, "").location()).startsWith("/login?to=");
        assertThat(pages.post(servlet, "do=save").location()).startsWith("/login?to=");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void given_no_admin_when_a_page_is_asked_for_then_it_is_refused_and_nothing_changes(
            Function<PageDesk, PageServlet> page) {
        var servlet = page.apply(pages.desk());
        pages.channels.put(Channels.aChannel().build());

        for (var caller :
                new FakeAccess[] {
                    FakeAccess.customer(), FakeAccess.agentElsewhere(), FakeAccess.agentOf(10_001L)
                }) {
            pages.access.become(caller);
            var looked = pages.look(servlet, "");
            var acted = pages.post(servlet, "channel=1&do=remove");
            assertThat(looked.status()).isEqualTo(403);
            assertThat(looked.html()).contains("Only Jira administrators").doesNotContain("Our");
            assertThat(acted.status()).isEqualTo(403);
            assertThat(pages.channels.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void given_an_admin_without_a_secure_session_when_asked_then_the_host_asks_for_the_password(
            Function<PageDesk, PageServlet> page) {
        pages.hasWebSudo = false;

        var seen = pages.look(page.apply(pages.desk()), "");

        assertThat(pages.askedForWebSudo()).isTrue();
        assertThat(seen.html()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void given_an_admin_when_a_page_is_asked_for_then_it_comes_in_the_admins_frame(
            Function<PageDesk, PageServlet> page) {
        var seen = pages.look(page.apply(pages.desk()), "");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).contains("content=\"atl.admin\"");
    }
}
