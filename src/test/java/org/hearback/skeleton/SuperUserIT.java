package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What Jira itself shows of super-users, from the jar. One story: somebody asks, becomes a
 * super-user by a caretaker's word, and is made anonymous by the administrator.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuperUserIT {
    /** A flag may be seen a minute late; the rest is for a slow machine. */
    private static final Duration A_MINUTE_LATE = Duration.ofSeconds(90);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String HANDLE = "mara@town.example";
    private static final String FUNCTION = "issue in superUserReports()";
    private static final String PROPERTY = "issue.property[hearback.reporter].superUser = yes";

    @TempDir static Path home;
    private static Desk desk;
    private static JiraClient caretaker;
    private static String request;

    @BeforeAll
    static void somebody_asks() {
        desk = Desk.open(home);
        desk.addTown();
        caretaker = JiraClient.as(desk.baseUrl(), "cara", "cara");
        new Citizen(desk.town(), "town-mara-token").post("@acme the export E-77 stops at 99 %");
        request = within(SOON, "a request", () -> desk.requestAbout("E-77")).path("key").asText();
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    @Test
    @Order(1)
    void given_no_super_user_when_searched_for_then_jira_knows_the_words_and_finds_nothing() {
        assertThat(found(desk.agent(), FUNCTION)).isZero();
        assertThat(found(desk.agent(), PROPERTY)).isZero();
    }

    @Test
    @Order(2)
    void given_a_nomination_when_it_is_known_then_the_request_says_so_to_those_who_may_see_it() {
        var link = linksToThePerson().first();
        assertThat(link).isNotNull();
        var page = caretaker.get("/plugins/servlet/hearback/" + relative(link.attr("href")));
        var decided =
                caretaker.submit(
                        page.page(), Map.of("do", "nominate", "why", "Answers in the forum"));
        assertThat(decided.status()).as(decided.page().text()).isEqualTo(200);

        within(SOON, "the mark", () -> isFound(PROPERTY));
        within(A_MINUTE_LATE, "the function's answer", () -> isFound(FUNCTION));

        assertThat(found(JiraClient.as(desk.baseUrl(), "olga", "olga"), FUNCTION)).isZero();
        assertThat(found(JiraClient.as(desk.baseUrl(), "olga", "olga"), PROPERTY)).isZero();
        assertThat(desk.agent().get("/projects/SUP/queues").page().select(".aui-lozenge").text())
                .contains("Super-user");
    }

    @Test
    @Order(3)
    void given_the_customer_when_jira_makes_them_anonymous_then_the_handle_has_no_name_any_more() {
        var reporter =
                desk.agent()
                        .get("/rest/api/2/issue/" + request)
                        .json()
                        .at("/fields/reporter/key")
                        .asText();

        var done =
                desk.admin()
                        .json(
                                "POST",
                                "/rest/api/2/user/anonymization",
                                Map.of("userKey", reporter));

        assertThat(done.status()).as(done.body()).isEqualTo(202);
        assertThat(done.json().path("errors")).as(done.body()).isEmpty();
        assertThat(linksToThePerson()).isEmpty();
    }

    /** What a caretaker finds by the name that the handle had when the request was opened. */
    private static Elements linksToThePerson() {
        var found = caretaker.get("/plugins/servlet/hearback/super-users?find=" + HANDLE);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.page().select(".hearback-found a");
    }

    private static Optional<Integer> isFound(String jql) {
        return Optional.of(found(desk.agent(), jql)).filter(total -> total > 0);
    }

    private static int found(JiraClient who, String jql) {
        var reply = who.get("/rest/api/2/search?jql=" + URLEncoder.encode(jql, UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("total").asInt();
    }

    private static String relative(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
