package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import jakarta.servlet.http.HttpServlet;

import org.hearback.channel.Channels;
import org.hearback.kernel.FakeAccess;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may enter which page, to look and to act. */
class PagesAccessTest {
    private static final long ISSUE = 10_001;

    /** Who calls, in the order of a row of the matrix. */
    private enum Caller {
        ANONYMOUS,
        CUSTOMER,
        ELSEWHERE,
        AGENT,
        SEES,
        LINKS,
        CARETAKER,
        ADMIN,
        OWNER;

        FakeAccess access() {
            return switch (this) {
                case ANONYMOUS -> FakeAccess.anonymous();
                case CUSTOMER -> FakeAccess.customer();
                case ELSEWHERE -> FakeAccess.agentElsewhere();
                case AGENT -> FakeAccess.agentOf(ISSUE);
                case SEES -> FakeAccess.agentWhoSees(ISSUE);
                case LINKS -> FakeAccess.agentWhoLinks(ISSUE);
                case CARETAKER -> FakeAccess.caretaker();
                case ADMIN -> FakeAccess.admin();
                case OWNER ->
                        FakeAccess.account("nora")
                                .telling(TestLoops.PROJECT)
                                .browsing(TestLoops.CHANGE);
            };
        }
    }

    /** Rows of the matrix; 302 leads to the login. */
    private enum Fence {
        ADMINS("302 403 403 403 403 403 403 200 403"),
        CARETAKERS("302 403 403 403 403 403 200 200 403"),
        SEERS("401 404 404 403 200 200 404 404 404"),
        AGENTS("401 404 404 200 200 200 404 404 404"),
        VIEWERS("401 404 404 404 404 404 404 404 200"),
        OWNERS("302 403 403 403 403 403 403 403 200"),
        OWNERS_AND_ADMINS("302 403 403 403 403 403 403 200 200"),
        TELLERS("302 404 404 404 404 404 404 404 200");

        private final String row;

        Fence(String row) {
            this.row = row;
        }

        /** Whether it is for pages in a frame, with forms, and not for parts of the issue view. */
        boolean hasFrame() {
            return this != SEERS && this != AGENTS && this != VIEWERS;
        }
    }

    /**
     * A page and who may see it.
     *
     * @param query one that is right
     */
    private record Page(Fence fence, String query, Function<PageDesk, HttpServlet> make) {
        String name() {
            return make.apply(new TestPages().desk()).getClass().getSimpleName();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page(Fence.ADMINS, "", ChannelsServlet::new),
                new Page(Fence.ADMINS, "", AttentionServlet::new),
                new Page(Fence.ADMINS, "", WhyServlet::new),
                new Page(Fence.ADMINS, "", RulesServlet::new),
                new Page(Fence.CARETAKERS, "", SuperUsersServlet::new),
                new Page(Fence.CARETAKERS, "handle=1", PersonServlet::new),
                new Page(Fence.CARETAKERS, "", DigestServlet::new),
                new Page(Fence.SEERS, "issue=" + ISSUE, CardServlet::new),
                new Page(Fence.AGENTS, "issue=" + ISSUE, AsksServlet::new),
                new Page(Fence.VIEWERS, "change=" + TestLoops.CHANGE, VoicesServlet::new),
                new Page(Fence.OWNERS, "project=APP", ChangesServlet::new),
                new Page(Fence.OWNERS, "project=APP", CertificatesServlet::new),
                new Page(Fence.OWNERS_AND_ADMINS, "project=APP", LoopRulesServlet::new),
                new Page(Fence.OWNERS_AND_ADMINS, "project=APP", TemplatesServlet::new),
                new Page(Fence.TELLERS, "id=1", TellingServlet::new),
                new Page(Fence.TELLERS, "id=1", NoticeServlet::new));
    }

    static Stream<Page> forms() {
        return pages().filter(page -> page.fence().hasFrame());
    }

    static Stream<Page> adminPages() {
        return pages().filter(page -> page.fence() == Fence.ADMINS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void given_each_caller_when_a_page_is_looked_at_then_only_those_see_it_who_may(Page page) {
        var statuses = new LinkedHashMap<Caller, String>();
        for (var caller : Caller.values())
            statuses.put(caller, String.valueOf(looked(page, caller).status()));

        assertThat(statuses).isEqualTo(row(page.fence()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void given_who_may_not_look_when_a_form_is_sent_then_it_is_refused_as_the_look_was(Page page) {
        for (var caller : Caller.values()) {
            var looked = looked(page, caller);
            if (looked.status() == 200) continue;

            var pages = pages(caller);
            pages.channels.put(Channels.aChannel().build());
            var acted =
                    pages.post(
                            page.make().apply(pages.desk()), page.query() + "&channel=1&do=remove");

            assertThat(acted.status()).isEqualTo(looked.status());
            assertThat(acted.html()).doesNotContain("Our account");
            assertThat(pages.channels.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void given_a_form_without_our_token_when_sent_then_it_is_refused(Page page) {
        var pages = pages(Caller.ADMIN);
        pages.tokenIsGood = false;

        var seen = pages.post(page.make().apply(pages.desk()), page.query() + "&do=save");

        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.html()).contains("Nothing was changed");
    }

    @ParameterizedTest
    @MethodSource("adminPages")
    void given_an_admin_without_a_secure_session_when_asked_then_the_host_asks_for_the_password(
            Page page) {
        var pages = pages(Caller.ADMIN);
        pages.hasWebSudo = false;

        var seen = pages.look(page.make().apply(pages.desk()), page.query());

        assertThat(pages.askedForWebSudo()).isTrue();
        assertThat(seen.html()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void given_a_page_when_seen_then_it_stands_in_the_frame_of_those_for_whom_it_is(Page page) {
        var frame = page.fence() == Fence.ADMINS ? "atl.admin" : "atl.general";

        assertThat(looked(page, Caller.ADMIN).html()).contains("content=\"" + frame + "\"");
    }

    @Test
    void given_all_servlets_when_read_then_each_stands_in_the_matrix_or_is_for_visitors() {
        var servlets =
                new ClassFileImporter()
                        .importPackages("org.hearback.adapter.page").stream()
                                .filter(type -> type.isAssignableTo(HttpServlet.class))
                                .filter(
                                        type ->
                                                !type.getModifiers()
                                                        .contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getSimpleName)
                                .toList();
        var known = pages().map(Page::name).toList();

        assertThat(servlets).containsAll(known);
        assertThat(servlets)
                .filteredOn(name -> !known.contains(name))
                .containsExactlyInAnyOrder(
                        "OwnPageServlet", "OutServlet", "FixedServlet", "AskedServlet");
    }

    private static TestPages.Seen looked(Page page, Caller caller) {
        var pages = pages(caller);
        return pages.look(page.make().apply(pages.desk()), page.query());
    }

    private static TestPages pages(Caller caller) {
        var pages = new TestPages();
        pages.people.asked(ISSUE);
        var loops = pages.loops;
        loops.link(Voices.aVoice());
        loops.notice(loops.shipped(), pages.people.mara.id(), 1, "It is there.");
        pages.access.become(caller.access());
        return pages;
    }

    private static Map<Caller, String> row(Fence fence) {
        var cells = List.of(fence.row.split(" ", -1)).iterator();
        var row = new LinkedHashMap<Caller, String>();
        for (var caller : Caller.values()) row.put(caller, cells.next());
        return row;
    }
}
