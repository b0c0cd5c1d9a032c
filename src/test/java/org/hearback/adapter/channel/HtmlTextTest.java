package org.hearback.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

final class HtmlTextTest {
    @Test
    void given_paragraphs_and_breaks_when_read_then_they_are_blank_lines_and_line_ends() {
        assertThat(HtmlText.toText("<p>one<br>two</p><p>three</p>")).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void given_spaces_of_the_source_when_read_then_one_is_left() {
        assertThat(HtmlText.toText("<div>\n  one\n  <b> two </b> three\n</div>\n<div>four</div>"))
                .isEqualTo("one two three\nfour");
    }

    @Test
    void given_preformatted_text_when_read_then_its_lines_stay() {
        assertThat(HtmlText.toText("<p>Log:</p><pre>a\n  b</pre>")).isEqualTo("Log:\n\na\n  b");
    }

    @Test
    void given_lists_when_read_then_their_items_have_dashes() {
        assertThat(
                        HtmlText.toText(
                                "<p>See</p><ul><li>one</li><li><p>two</p><ol><li>in</li></ol></li>"
                                        + "<li></li></ul><p>end</p>"))
                .isEqualTo("See\n\n- one\n- two\n\n  - in\n\nend");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <a href="https://a.example/x">https://a.example/x</a> | https://a.example/x
                    <a href="https://a.example/">a.example</a>            | https://a.example/
                    <a href="https://a.example/very/long">a.example/ve…</a> | https://a.example/very/long
                    <a href="https://a.example/x">here</a>                | here (https://a.example/x)
                    <a href="https://evil.example/">https://bank.example</a> | https://bank.example (https://evil.example/)
                    <a href="https://a.example/x"><img src="y"></a>       | https://a.example/x
                    <a href="mailto:mara@a.example">write</a>             | write (mara@a.example)
                    <a href="javascript:alert(1)">here</a>                | here
                    <a href="/x">here</a>                                 | here
                    <a href="https://a.example/@mara" class="mention">@<span>mara</span></a> | @mara
                    <a href="https://a.example/tags/cats" rel="tag">#<span>cats</span></a> | #cats
                    """)
    void given_a_link_when_read_then_nobody_is_fooled_about_where_it_leads(
            String html, String text) {
        assertThat(HtmlText.toText(html)).isEqualTo(text);
    }

    @Test
    void given_a_shortened_link_of_mastodon_when_read_then_it_is_whole() {
        var html =
                "<p>See <a href=\"https://docs.example/a/b?c=1&amp;d=2\"><span"
                        + " class=\"invisible\">https://</span><span"
                        + " class=\"ellipsis\">docs.example/a</span><span"
                        + " class=\"invisible\">/b?c=1&amp;d=2</span></a>.</p>";

        assertThat(HtmlText.toText(html)).isEqualTo("See https://docs.example/a/b?c=1&d=2.");
    }

    @Test
    void given_a_relative_link_when_its_page_is_known_then_it_is_written_out() {
        assertThat(HtmlText.toText("<a href=\"../x\">here</a>", "https://a.example/b/c"))
                .isEqualTo("here (https://a.example/x)");
    }

    @Test
    void given_scripts_styles_and_forms_when_read_then_they_are_gone() {
        assertThat(
                        HtmlText.toText(
                                "<style>p{}</style>a<script>alert('x')</script><textarea>t</textarea><iframe"
                                    + " src=x>i</iframe><!-- c --><button>b</button>z"))
                .isEqualTo("az");
    }

    @Test
    void given_entities_and_a_decomposed_letter_when_read_then_they_are_plain_characters() {
        assertThat(HtmlText.toText("&lt;b&gt; &amp;amp; u\u0308 &#128512; a&nbsp;b"))
                .isEqualTo("<b> &amp; \u00fc \ud83d\ude00 a b");
    }

    @Test
    void given_characters_that_hide_or_turn_text_when_read_then_they_are_gone_and_joiners_stay() {
        assertThat(HtmlText.toText("a\u202eb\u2066c\u200fd\u0000e\u0007f\ufeffg"))
                .isEqualTo("abcdefg");
        assertThat(HtmlText.clean("\ud83d\udc68\u200d\ud83d\udcbb\tok\r\nnext\u2028"))
                .startsWith("\ud83d\udc68\u200d\ud83d\udcbb\tok\nnext");
    }

    @Test
    void given_an_image_when_read_then_its_description_is_there() {
        assertThat(HtmlText.toText("<p>Look <img src=x alt=\"a red cross\"></p>"))
                .isEqualTo("Look [a red cross]");
    }

    @Test
    void given_thirty_thousand_characters_when_read_then_none_is_lost() {
        var text = "\ud83d\ude00x".repeat(10_000);

        assertThat(HtmlText.toText("<p>" + text + "</p>")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b><i>",
                "<ul><li>",
                "<a href=x><b>",
                "<table><tr><td>",
                "<p><font>",
                "&amp",
                "<!--",
                "<svg><g>",
                "<",
                "\u202e",
                "<select><option>",
                "<a href='https://a.example/'>"
            })
    void given_endless_nesting_when_read_then_it_ends_soon(String piece) {
        var html = piece.repeat(1_000_000 / piece.length()) + "end";

        assertThatCode(
                        () ->
                                assertTimeoutPreemptively(
                                        Duration.ofSeconds(20), () -> HtmlText.toText(html)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\t", " \n", "\u0308", "\u202e", "\r"})
    void given_endless_white_space_when_read_then_it_ends_soon(String piece) {
        var text = "<pre>a" + piece.repeat(150_000 / piece.length()) + "b</pre>";

        var read =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> HtmlText.toText(text) + HtmlText.clean(text));

        assertThat(read.indexOf('b')).isPositive(); // the whole text would fill the report
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "<p></p>", "<!DOCTYPE html>"})
    void given_nothing_to_read_when_read_then_the_text_is_empty(String html) {
        assertThat(HtmlText.toText(html)).isEmpty();
    }
}
