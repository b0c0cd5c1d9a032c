package org.hearback.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.hearback.skeleton.Citizen;
import org.hearback.skeleton.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The whole slice, from the jar, against a server that nobody here wrote. */
@WithSnac
class SnacSkeletonIT {
    /** The server takes up to 20 s to hand a post over, and is then polled every 15 s. */
    private static final Duration IN_ITS_TIME = Duration.ofSeconds(90);

    @TempDir static Path home;
    @TempDir static Path data;
    private static Snac snac;
    private static Passage passage;
    private static Desk desk;
    private static Citizen mara;

    @BeforeAll
    static void a_desk_that_listens_to_the_companys_account() throws Exception {
        snac = Snac.start(Snac.installed().orElseThrow(), data);
        mara = new Citizen(snac.base(), snac.account("mara"));
        var token = snac.account("acme");
        passage = snac.passage();
        desk = Desk.open(home);
        var server = snac.base().toString();
        desk.addChannel(
                "mastodon",
                "A real server",
                Map.of("server", server, "token", token, "heard", "listen"));
    }

    @AfterAll
    static void closed() throws Exception {
        if (desk != null) desk.close();
        if (snac != null) snac.close();
    }

    @Test
    void given_a_mention_when_an_agent_answers_then_its_author_reads_it_and_no_echo_comes_back() {
        var post = mara.post("@acme my lamp L-70 arrived broken");
        var request = requestAbout("L-70");
        var requests = requests();

        desk.answer(request, "A new L-70 is on its way.");
        var answer = answerUnder(post, "A new L-70 is on its way.");
        var polls = passage.polls();
        mara.reply(post, "@acme thank you, shall I send the old one back?");

        assertThat(answer).startsWith("@mara");
        within(
                IN_ITS_TIME,
                "the follow-up as a comment",
                () -> commentWith(request, "shall I send the old one back"));
        awaitPolls(polls + 2);
        assertThat(comments(request)).hasSize(2);
        assertThat(requests()).isEqualTo(requests);
        assertThat(answers(post, "A new L-70")).hasSize(1);
    }

    @Test
    void given_an_answer_that_was_sent_when_the_node_ends_before_it_hears_so_then_it_stands_once() {
        var post = mara.post("@acme where is parcel P-81?");
        var request = requestAbout("P-81");
        var sent = passage.newStatuses();

        passage.loseNextAnswer();
        desk.answer(request, "Parcel P-81 is at your neighbour's.");
        within(
                IN_ITS_TIME,
                "the lost answer",
                () -> Optional.of(passage.lost()).filter(n -> n == 1));
        var polls = passage.polls();
        desk.close();
        desk = Desk.open(home);

        within(IN_ITS_TIME, "the panel to say so", () -> sentBy(request));
        awaitPolls(polls + 2);
        assertThat(answers(post, "P-81 is at your")).hasSize(1);
        assertThat(passage.newStatuses()).isEqualTo(sent + 1);
        assertThat(comments(request)).hasSize(1);
    }

    private static String requestAbout(String words) {
        return within(IN_ITS_TIME, "a request about " + words, () -> desk.requestAbout(words))
                .path("key")
                .asText();
    }

    private static List<String> requests() {
        return desk.requests("status IS NOT EMPTY").stream()
                .map(request -> request.path("key").asText())
                .toList();
    }

    private static List<String> comments(String request) {
        var said = desk.agent().get("/rest/api/2/issue/" + request + "/comment").json();
        return each(said.path("comments")).map(comment -> comment.path("body").asText()).toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Optional<String> commentWith(String request, String words) {
        return comments(request).stream().filter(text -> text.contains(words)).findFirst();
    }

    /** What an agent reads in the panel of the request. */
    private static Optional<String> sentBy(String request) {
        var states = desk.agent().get("/browse/" + request).page().select(".hearback-delivery");
        return states.eachText().stream().filter(state -> state.startsWith("Sent")).findFirst();
    }

    private static String answerUnder(String post, String words) {
        return within(
                IN_ITS_TIME,
                "the answer under the post",
                () -> answers(post, words).stream().findFirst());
    }

    private static List<String> answers(String post, String words) {
        return mara.under(post).stream().filter(text -> text.contains(words)).toList();
    }

    private static void awaitPolls(long polls) {
        within(
                IN_ITS_TIME,
                "more polls",
                () -> Optional.of(passage.polls()).filter(n -> n >= polls));
    }
}
