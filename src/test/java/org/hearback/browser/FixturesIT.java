package org.hearback.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.adapter.channel.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;

/** What the browser tests rely on: a page without manners, or that fails, is noticed. */
@WithChromium
class FixturesIT {
    private static final String GOOD =
            """
            <!doctype html><html lang="en"><head><title>Good</title></head><body><main>
            <h1>Good</h1><label>Name <input></label> <button>Save</button> <a href="/">Home</a>
            </main></body></html>
            """;

    private static Chromium chromium;
    private Visitor visitor;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closed() {
        chromium.close();
    }

    @BeforeEach
    void somebody() {
        visitor = chromium.visitor(URI.create("http://127.0.0.1/"));
    }

    @AfterEach
    void gone() {
        visitor.close();
    }

    @Test
    void given_a_page_with_manners_when_it_is_looked_at_then_nothing_is_wrong() {
        visitor.page().setContent(GOOD);

        Manners.of(visitor);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "lang=\"en\", ` `, no language",
                "<h1>Good</h1>, <h2>Good</h2>, 0 h1",
                "<title>Good</title>, ` `, no title",
                "<label>Name <input></label>, <input placeholder=\"Name\">, no label",
                "<button>Save</button>, <button></button>, no name",
                "<button>Save</button>, <button tabindex=\"2\">Save</button>, an order of its own",
                "<button>Save</button>, <button id=\"a\">A</button><p id=\"a\">, an id twice",
                "<button>Save</button>, <button aria-describedby=\"b\">B</button>, leads nowhere",
                "<button>Save</button>, <button style=\"outline:0\">C</button>, not reached by Tab",
                "<h1>Good</h1>, <h1 style=\"width:1100px\">Wide</h1>, beyond the right edge"
            })
    void given_a_page_without_manners_when_it_is_looked_at_then_it_says_what_is_wrong(
            String good, String bad, String wrong) {
        visitor.page().setContent(GOOD.replace(good, bad));

        assertThatThrownBy(() -> Manners.of(visitor))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.error('broken')",
                "throw new Error('broken')",
                "alert('broken')",
                "new Image().src = '/broken'"
            })
    void given_a_page_that_fails_when_it_is_asked_for_then_the_visitor_has_noticed(String script) {
        try (var server = new LocalServer(LocalServer.saying(404, List.of(), "nothing here"))) {
            visitor.page().navigate(server.at("/page").toString());
            visitor.forgives(404, "/page");
            visitor.page().evaluate("script => { setTimeout(script) }", script);
            visitor.page()
                    .waitForCondition(
                            () ->
                                    visitor.troubles().stream()
                                            .anyMatch(one -> one.contains("broken")));

            assertThatThrownBy(visitor::sawNothingWrong)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("broken");
        }
    }
}
