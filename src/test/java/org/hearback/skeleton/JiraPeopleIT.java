package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;
import static org.hearback.skeleton.Neighbourhood.SOON;
import static org.hearback.skeleton.Neighbourhood.id;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Jira does with its users and their requests reaches what is kept of people. */
@ExtendWith(Neighbourhood.Open.class)
class JiraPeopleIT {
    private static final String ISSUES = "/rest/api/2/issue/";

    private static Neighbourhood neighbourhood;
    private static Desk desk;

    @BeforeAll
    static void a_neighbourhood(Neighbourhood open) {
        neighbourhood = open;
        desk = open.desk();
        open.citizen("zoltan").post("@acme my zampogna Z-31 squeals");
        open.citizen("xenia").post("@acme my xylophone X-32 is out of tune");
        open.request("Z-31");
        open.request("X-32");
    }

    private static void anonymize(String userKey) {
        var reply =
                desk.admin()
                        .json("POST", "/rest/api/2/user/anonymization", Map.of("userKey", userKey));
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.json().path("status").asText()).as(reply.body()).isEqualTo("COMPLETED");
        assertThat(reply.json().path("errors")).as(reply.body()).isEmpty();
    }

    @Test
    void given_an_author_with_an_account_when_jira_anonymizes_it_then_name_and_words_are_gone() {
        var request = neighbourhood.request("Z-31");
        var account = desk.agent().get(ISSUES + request.path("key").asText()).json();
        var reporter = account.path("fields").path("reporter").path("key").asText();
        assertThat(neighbourhood.traces().of("zoltan")).isNotEmpty();
        assertThat(neighbourhood.traces().of("zampogna")).isNotEmpty();

        anonymize(reporter);

        assertThat(neighbourhood.traces().of("zoltan")).isEmpty();
        assertThat(neighbourhood.traces().of("zampogna")).isEmpty();
        assertThat(neighbourhood.traces().of(reporter)).isEmpty();
        assertThat(desk.requestAbout("Z-31")).isPresent();
    }

    @Test
    void given_an_erased_author_when_the_town_is_read_again_then_their_post_stays_out() {
        var request = neighbourhood.request("X-32");
        var handle = neighbourhood.handle(neighbourhood.townName("xenia"));
        var posts = neighbourhood.tables().posts();

        var sure = Map.<String, Object>of("handle", handle, "sure", true);
        var erased = neighbourhood.onCard(id(request), "erasure", sure);
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        neighbourhood.citizen("yara").post("@acme when do you open on 33 May?");
        neighbourhood.request("33 May");

        assertThat(neighbourhood.traces().of("xenia")).isEmpty();
        assertThat(neighbourhood.traces().of("xylophone")).isEmpty();
        assertThat(neighbourhood.tables().posts()).isEqualTo(posts + 1);
        assertThat(desk.requestAbout("X-32")).isPresent();
        assertThat(desk.agent().get("/browse/" + request.path("key").asText()).status())
                .isEqualTo(200);
    }

    @Test
    void given_who_decided_when_jira_gives_them_another_key_then_the_decision_stays_theirs()
            throws SQLException {
        join("dev", "community-caretakers");
        neighbourhood.community().says("quentin", "quentin-asks", "The lid L-34 rattles");
        var quentin = neighbourhood.handle("quentin");
        var dev = JiraClient.as(desk.baseUrl(), "dev", "dev");
        var nominated = neighbourhood.press(dev, quentin, "nominate", Map.of("why", "So kind."));
        assertThat(nominated.page().text()).contains("The decision stands.");
        assertThat(deciders(quentin)).containsExactly("dev");

        anonymize("dev");

        assertThat(deciders(quentin)).singleElement().asString().startsWith("jirauser");
        assertThat(neighbourhood.person(quentin).text()).contains("So kind.");
        neighbourhood.decide(quentin, "lift", "The test is over.");
    }

    /** Who decided about somebody, as Jira calls them now. */
    private static List<String> deciders(int handle) {
        return neighbourhood
                .person(handle)
                .select("[aria-labelledby=hearback-decisions] td:nth-child(2)")
                .eachText();
    }

    private static void join(String user, String group) throws SQLException {
        try (var connection = desk.node().database().dataSource().getConnection();
                var join =
                        connection.prepareStatement(
                                "INSERT INTO desk_membership (group_name, account_key) VALUES"
                                        + " (?, ?)")) {
            join.setString(1, group);
            join.setString(2, user);
            join.executeUpdate();
            if (!connection.getAutoCommit()) connection.commit();
        }
    }

    @Test
    void given_a_super_user_with_an_account_when_they_ask_on_the_portal_then_it_is_marked() {
        neighbourhood.community().says("leonie", "leonie-asks", "The spout S-35 is bent");
        neighbourhood.request("S-35");
        var leonie = neighbourhood.handle("leonie");
        neighbourhood.decide(leonie, "nominate", "Knows every kettle.");
        var before = ask("Do you sell lids, L-36?");
        var link = Map.<String, Object>of("handle", leonie, "why", "Said so at the counter.");
        assertThat(neighbourhood.onCard(id(before), "links", link).status()).isEqualTo(201);

        var after = ask("Do you sell whistles, W-37?");

        within(SOON, "the mark", () -> Optional.of(after).filter(JiraPeopleIT::isMarked));
        within(SOON, "the older one's", () -> Optional.of(before).filter(JiraPeopleIT::isMarked));
        neighbourhood.decide(leonie, "veto", "The test is over.");
        within(SOON, "no mark", () -> Optional.of(after).filter(one -> !isMarked(one)));
    }

    /** Lee asks something on the portal. */
    private static JsonNode ask(String summary) {
        var lee = JiraClient.loggedIn(desk.baseUrl(), "lee", "lee");
        var wish =
                Map.of(
                        "serviceDeskId", 1,
                        "requestTypeId", 10000,
                        "requestFieldValues", Map.of("summary", summary));
        var raised = lee.json("POST", "/rest/servicedeskapi/request", wish);
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        var key = raised.json().path("issueKey").asText();
        return desk.agent().get(ISSUES + key).json();
    }

    private static boolean isMarked(JsonNode request) {
        return marked().contains(request.path("key").asText());
    }

    private static List<String> marked() {
        return desk.requests("issue.property[hearback.reporter].superUser = yes").stream()
                .map(found -> found.path("key").asText())
                .toList();
    }
}
