package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;
import static org.hearback.skeleton.Neighbourhood.SOON;
import static org.hearback.skeleton.Neighbourhood.id;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody of the town answers another, an agent uses the answer, a caretaker says thank you. */
@ExtendWith(Neighbourhood.Open.class)
class ThanksIT {
    private static Neighbourhood neighbourhood;

    @BeforeAll
    static void a_neighbourhood(Neighbourhood open) {
        neighbourhood = open;
        answers("omar", "ivy", "samovar");
        answers("piet", "jana", "boiler");
    }

    /** Somebody of the town answers another's question. */
    private static void answers(String helper, String asker, String topic) {
        var question = neighbourhood.citizen(asker).post("@acme how do I descale the " + topic);
        neighbourhood
                .citizen(helper)
                .reply(question, "@" + asker + " @acme vinegar does it for the " + topic);
    }

    /** An agent says that the answer helped; the helper's handle. */
    private static int helps(String helper, String topic) {
        var request = id(neighbourhood.request("descale the " + topic));
        var answer =
                within(
                        SOON,
                        "the answer on the card",
                        () -> {
                            neighbourhood.tables().hurryPolls();
                            return answer(request, helper);
                        });
        Map<String, Object> fields =
                Map.of(
                        "channel", Integer.valueOf(value(answer, "channel")),
                        "post", value(answer, "post"));
        var helped = neighbourhood.onCard(request, "helped", fields);
        assertThat(helped.status()).as(helped.body()).isEqualTo(200);
        var handle = neighbourhood.handle(neighbourhood.townName(helper));
        neighbourhood.personSays(handle, "Answer used by an agent");
        return handle;
    }

    private static Optional<Element> answer(String request, String author) {
        return neighbourhood.card(request).select(".hearback-answers li").stream()
                .filter(row -> row.text().contains(author))
                .findFirst();
    }

    private static String value(Element row, String field) {
        return row.select("input[name=" + field + "]").val();
    }

    /** What the company told somebody in private. */
    private static List<String> privately(String name) {
        return neighbourhood
                .inTown(name)
                .get("/messages")
                .page()
                .select(".card.company .text")
                .eachText();
    }

    @Test
    void given_an_answer_that_helped_when_thanked_then_its_author_alone_reads_it_once_a_month() {
        var omar = helps("omar", "samovar");
        assertThat(neighbourhood.person(omar).select(".hearback-preview").text()).isNotEmpty();

        var thanked = neighbourhood.press(omar, "thank", Map.of());

        assertThat(thanked.status()).as(thanked.page().text()).isEqualTo(200);
        assertThat(thanked.page().text()).contains("The thank-you is on its way.");
        within(SOON, "the thank-you", () -> privately("omar").stream().findFirst());
        assertThat(privately("omar")).singleElement().asString().startsWith("@omar");
        assertThat(privately("ivy")).isEmpty();
        neighbourhood.personSays(omar, "Sent");

        var again = neighbourhood.press(omar, "thank", Map.of());

        assertThat(again.status()).isEqualTo(400);
        var next = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        assertThat(again.page().text())
                .contains("They were thanked not long ago.")
                .contains(String.valueOf(next.getYear()));
        var request = id(neighbourhood.request("vinegar does it for the samovar"));
        var byRest =
                neighbourhood
                        .desk()
                        .admin()
                        .json(
                                "POST",
                                "/rest/hearback/1.0/requests/" + request + "/thanks",
                                Map.of());
        assertThat(byRest.status()).as(byRest.body()).isEqualTo(409);
        assertThat(byRest.body()).contains("next after " + next);
        assertThat(privately("omar")).hasSize(1);
    }

    @Test
    void given_somebody_who_opted_out_when_thanked_then_it_is_refused_and_nothing_leaves() {
        var piet = helps("piet", "boiler");
        var page = OwnPage.of(neighbourhood, "Our town", neighbourhood.townName("piet"));
        page.proves(neighbourhood.citizen("piet"));
        page.presses("optout");

        var thanked = neighbourhood.press(piet, "thank", Map.of());

        assertThat(thanked.status()).isEqualTo(400);
        assertThat(thanked.page().text()).contains("so they are not thanked");
        assertThat(privately("piet")).isEmpty();
    }
}
