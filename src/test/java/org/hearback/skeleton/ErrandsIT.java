package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What is done at intervals: favourites are counted, and product owners get their digest. */
@ExtendWith(Neighbourhood.Open.class)
class ErrandsIT {
    /** Errands are looked at once a minute, on a machine that may be busy. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private static Neighbourhood neighbourhood;
    private static YearMonth lastMonth;

    @BeforeAll
    static void a_neighbourhood(Neighbourhood open) {
        neighbourhood = open;
        lastMonth = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
    }

    @Test
    void given_words_and_favourites_when_errands_are_due_then_owners_read_and_helpers_get_credit() {
        var greta = aSuperUserWhoSpokeLastMonth();
        var henk = anAnswerWithFavourites();

        assertThat(neighbourhood.tables().hurryErrands()).isPositive();

        var digest =
                within(A_WHILE, "the digest", () -> mails("mara@example.org").stream().findFirst());
        assertThat(digest.path("subject").asText())
                .contains("Support")
                .contains(lastMonth.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        assertThat(digest.path("body").asText())
                .containsSubsequence("Website", "Criticised", "the grip G-41 is broken again")
                .containsSubsequence("Without a component", "Praised", "the new lid L-42 is great");
        assertThat(mails("kim@example.org")).isEmpty();
        within(
                A_WHILE,
                "credit for favourites",
                () ->
                        Optional.of(neighbourhood.person(henk).text())
                                .filter(text -> text.contains("Marked as helpful")));
        assertThat(page("digest?month=" + lastMonth)).contains("the grip G-41 is broken again");
        neighbourhood.decide(greta, "lift", "The test is over.");
    }

    private static int aSuperUserWhoSpokeLastMonth() {
        var community = neighbourhood.community();
        community.says("greta", "greta-1", "Hmm, the grip G-41 is broken again, this is terrible");
        community.says("greta", "greta-2", "I love it, the new lid L-42 is great");
        isAbout("Website", neighbourhood.request("G-41"));
        neighbourhood.request("L-42");
        var greta = neighbourhood.handle("greta");
        neighbourhood.decide(greta, "nominate", "Tells us what is wrong before others do.");
        var then = lastMonth.atDay(15).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(neighbourhood.tables().backdate("greta-1", then)).isEqualTo(1);
        assertThat(neighbourhood.tables().backdate("greta-2", then)).isEqualTo(1);
        return greta;
    }

    /** The agent says which component a request is about. */
    private static void isAbout(String component, JsonNode request) {
        var agent = neighbourhood.desk().agent();
        var path = "/browse/" + request.path("key").asText();
        agent.get(path);
        var fields = Map.of("do", "concern", "component", component, "atl_token", agent.token());
        assertThat(agent.form(path, fields).page().select("#details-module").text())
                .contains(component);
    }

    /** Two like an answer of Henk's to somebody else. */
    private static int anAnswerWithFavourites() {
        var question = neighbourhood.citizen("frida").post("@acme what is the crank C-43 for?");
        neighbourhood.request("C-43");
        var answer =
                neighbourhood
                        .citizen("henk")
                        .reply(question, "@frida @acme it winds the clock C-44");
        neighbourhood.request("C-44");
        for (var reader : List.of("frida", "mara")) neighbourhood.citizen(reader).favours(answer);
        return neighbourhood.handle(neighbourhood.townName("henk"));
    }

    private static List<JsonNode> mails(String to) {
        var mails = neighbourhood.desk().agent().get("/rest/sandbox/mail");
        assertThat(mails.status()).as(mails.body()).isEqualTo(200);
        return StreamSupport.stream(mails.json().spliterator(), false)
                .filter(mail -> mail.path("to").asText().equals(to))
                .toList();
    }

    private static String page(String path) {
        var page = neighbourhood.desk().admin().get("/plugins/servlet/hearback/" + path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.page().text();
    }
}
