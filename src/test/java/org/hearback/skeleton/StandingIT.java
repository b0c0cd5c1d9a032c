package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;
import static org.hearback.skeleton.Neighbourhood.SOON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a community tells about answers makes a score, a flag, and a mark on requests in Jira. */
@ExtendWith(Neighbourhood.Open.class)
class StandingIT {
    private static final String SUPER_USER = "h1 .aui-lozenge";

    private static Neighbourhood neighbourhood;
    private static Community community;

    @BeforeAll
    static void a_community(Neighbourhood open) {
        neighbourhood = open;
        community = open.community();
    }

    /** Twelve answers, to five people, on six days; as many of each as can be. */
    private static void helpTwelveTimes(String helper) {
        for (var i = 0; i < 12; i++)
            community.accepts(
                    helper + "-" + i,
                    helper,
                    helper + "-asker-" + i % 5,
                    Instant.now().minus(Duration.ofDays(i % 6 + 1)));
    }

    private static boolean isMarked(String key) {
        var jql = "issue.property[hearback.reporter].superUser = yes";
        return neighbourhood.desk().requests(jql).stream()
                .anyMatch(found -> found.path("key").asText().equals(key));
    }

    @Test
    void given_twelve_accepted_answers_on_six_days_when_five_were_helped_then_it_is_a_super_user() {
        community.says("sam", "sam-asks", "My own kettle K-12 hums");
        var key = neighbourhood.request("K-12").path("key").asText();
        assertThat(isMarked(key)).isFalse();

        helpTwelveTimes("sam");

        var sam = neighbourhood.handle("sam");
        neighbourhood.personSays(sam, "Helped 5 people on 6 days in 12 months with 12 answers.");
        assertThat(neighbourhood.person(sam).select(SUPER_USER).text()).isEqualTo("Super-user");
        within(SOON, "the mark on " + key, () -> Optional.of(key).filter(StandingIT::isMarked));
        assertThat(neighbourhood.card(id(key)).select(".hearback-explanation").text())
                .contains("Helped 5 people on 6 days", "Super-user since", "Accepted answer");
    }

    private static String id(String key) {
        return neighbourhood
                .desk()
                .agent()
                .get("/rest/api/2/issue/" + key)
                .json()
                .path("id")
                .asText();
    }

    @Test
    void given_a_super_user_when_answers_are_taken_back_then_the_score_falls_and_grace_holds() {
        helpTwelveTimes("tess");
        var tess = neighbourhood.handle("tess");
        neighbourhood.personSays(tess, "with 12 answers.");

        for (var i = 0; i < 8; i++) community.unaccepts("tess-" + i, "tess", "tess-asker-" + i % 5);

        neighbourhood.personSays(tess, "Helped 4 people on 4 days in 12 months with 4 answers.");
        assertThat(neighbourhood.person(tess).select(SUPER_USER).text()).isEqualTo("Super-user");
    }

    @Test
    void given_votes_when_readers_change_them_back_then_nothing_is_left_of_the_credit() {
        community.votes("uma-1", "uma", "vic", 3);
        var uma = neighbourhood.handle("uma");
        neighbourhood.personSays(uma, "Helped one person on one day in 12 months with one answer.");
        assertThat(neighbourhood.person(uma).text()).contains("Marked as helpful");

        community.votes("uma-1", "uma", "vic", 0);

        neighbourhood.personSays(uma, "No answer of theirs counted in the last 12 months.");
        assertThat(neighbourhood.person(uma).text()).doesNotContain("Marked as helpful");
    }

    @Test
    void given_somebody_who_answers_themselves_when_linked_then_their_answers_count_no_more() {
        community.says("wes", "wes-asks", "The spout S-13 of my kettle is bent");
        community.says("wes-two", "wes-two-asks", "The spout S-14 of my kettle is bent, too");
        var request = Neighbourhood.id(neighbourhood.request("S-13"));
        neighbourhood.request("S-14");
        community.accepts("wes-two-1", "wes-two", "wes", Instant.now());
        var other = neighbourhood.handle("wes-two");
        neighbourhood.personSays(other, "Helped one person");

        var link = Map.<String, Object>of("handle", other, "why", "They said so on the phone.");
        assertThat(neighbourhood.onCard(request, "links", link).status()).isEqualTo(201);

        neighbourhood.personSays(other, "No answer of theirs counted in the last 12 months.");
        assertThat(neighbourhood.person(other).text()).contains("Helped themselves");
    }
}
