package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import org.jsoup.nodes.Document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page of somebody without an account, as one browser sees it. */
final class OwnPage {
    private static final String PATH = "/plugins/servlet/hearback/you";

    private final Neighbourhood neighbourhood;
    private final JiraClient visitor;
    private final String code;

    private OwnPage(Neighbourhood neighbourhood, JiraClient visitor, String code) {
        this.neighbourhood = neighbourhood;
        this.visitor = visitor;
        this.code = code;
    }

    /** Somebody asks for a code for a handle, theirs or not. */
    static OwnPage of(Neighbourhood neighbourhood, String channel, String name) {
        var visitor = JiraClient.anonymous(neighbourhood.desk().baseUrl());
        var start = visitor.get(PATH).page();
        var place =
                start.select("select[name=place] option").stream()
                        .filter(option -> option.text().contains(channel))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + channel + ": " + start))
                        .val();
        var begun =
                visitor.submit(start, Map.of("place", place, "name", name, "do", "begin")).page();
        return new OwnPage(neighbourhood, visitor, begun.select("[data-copy]").text());
    }

    /** The text to post. */
    String code() {
        return code;
    }

    /** What stands there now. */
    Document look() {
        return visitor.get(PATH).page();
    }

    /** Whether it shows somebody's own things. */
    boolean isOpen() {
        return look().text().contains("You are");
    }

    /** Somebody posts the code, and the page opens. */
    void proves(Citizen owner) {
        assertThat(code).isNotEmpty();
        owner.post("@acme " + code);
        within(
                Neighbourhood.SOON,
                "the page opens",
                () -> {
                    neighbourhood.tables().hurryPolls();
                    return Optional.of(this).filter(OwnPage::isOpen);
                });
    }

    /** Presses a button of the open page. */
    Document presses(String button) {
        return presses(button, Map.of());
    }

    /** Fills the form of a button and presses it. */
    Document presses(String button, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("do", button);
        all.put("token", look().select("input[name=token]").val());
        var reply = visitor.form(PATH, all);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.page();
    }
}
