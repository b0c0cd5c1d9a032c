package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.sandbox.desk.wiki.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class WikiTest {
    private final Wiki wiki =
            new Wiki(
                    URI.create("http://jira.example/jira"),
                    name -> name.equals("mara") ? "Mara <3" : name);

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "*bold* and _soft_ § <p><b>bold</b> and <em>soft</em></p>",
                "*a _nested_ one* § <p><b>a <em>nested</em> one</b></p>",
                "2*3*4 and snake_case_name § <p>2*3*4 and snake_case_name</p>",
                "{{mono}} § <p><tt>mono</tt></p>",
                "\\*no bold\\* \\[no link\\] § <p>*no bold* [no link]</p>",
                "one\\\\two § <p>one<br/>two</p>",
                "a < b & c > d § <p>a &lt; b &amp; c &gt; d</p>",
                "[~mara] hi § `<p><a class=\"user-hover\""
                    + " href=\"http://jira.example/jira/secure/ViewProfile.jspa?name=mara\">Mara"
                    + " &lt;3</a> hi</p>`",
                "h2. Title § <h2>Title</h2>",
                "bq. said § <blockquote><p>said</p></blockquote>",
            })
    void given_markup_when_rendered_then_it_is_html(String text, String html) {
        assertThat(wiki.html(text)).isEqualTo(html);
    }

    @Test
    void given_lines_when_rendered_then_a_line_is_a_break_and_an_empty_one_a_paragraph() {
        assertThat(wiki.html("one\ntwo\n\nthree")).isEqualTo("<p>one<br/>\ntwo</p><p>three</p>");
    }

    @Test
    void given_items_when_rendered_then_they_are_a_list() {
        assertThat(wiki.html("Buy:\n * milk\n * *bread*\n# one\n# two"))
                .isEqualTo(
                        "<p>Buy:</p><ul><li>milk</li><li><b>bread</b></li></ul>"
                                + "<ol><li>one</li><li>two</li></ol>");
    }

    @Test
    void given_noformat_when_rendered_then_nothing_in_it_is_markup() {
        assertThat(wiki.html("{noformat}\n*x* <b>\n{noformat}\nafter"))
                .isEqualTo("<pre>*x* &lt;b&gt;\n</pre><p>after</p>");
    }

    @Test
    void given_noformat_without_end_when_rendered_then_it_is_text() {
        assertThat(wiki.html("{noformat}\nx")).contains("{noformat}").doesNotContain("<pre>");
    }

    @Test
    void given_links_when_rendered_then_they_lead_there_and_stops_stay_outside() {
        assertThat(wiki.html("See [the page|https://x.example/a?b=1&c=2] or https://y.example/z."))
                .contains("<a href=\"https://x.example/a?b=1&amp;c=2\"")
                .contains(">the page</a>")
                .contains(">https://y.example/z</a>.");
    }

    @Test
    void given_entities_when_rendered_then_they_are_kept() {
        assertThat(wiki.html("C:&#92;temp &amp; &copy;"))
                .isEqualTo("<p>C:&#92;temp &amp; &copy;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x|javascript:alert(1)]",
                "[javascript:alert(1)]",
                "[x|//evil.example]",
                "[x\"onmouseover=alert(1)|https://x.example]",
                "https://x.example/\"onmouseover=alert(1)",
                "[~x\"><script>alert(1)</script>]",
                "h1. <img src=x onerror=alert(1)>",
                "{noformat}</pre><script>{noformat}",
            })
    void given_an_attack_when_rendered_then_no_tag_and_no_handler_comes_out(String text) {
        String html = wiki.html(text);

        assertThat(html).doesNotContain("<script", "<img", "\"onmouseover", "href=\"javascript");
        assertThat(html).doesNotContain("href=\"//");
    }
}
