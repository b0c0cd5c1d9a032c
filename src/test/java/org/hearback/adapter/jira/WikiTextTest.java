package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.RendererManager;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class WikiTextTest {
    private static final RendererManager RENDERER = new HostedJira().service(RendererManager.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{code}rm -rf{code}",
                "{noformat} {quote} {color:red}x{color} {{mono}}",
                "Ask [~admin] or [a friend|https://evil.example]",
                "!x.png! and !https://evil.example/pixel.gif!",
                "h1. Not a heading",
                "  h3. nor this",
                "bq. said nobody",
                "*bold* _slanted_ -gone- +new+ ^up^ ~down~ ??who??",
                "* a list",
                "- a dash",
                "# a hashtag",
                "#acme is broken",
                "----",
                "|a|b|",
                "||head||",
                "https://evil.example/a_b-c mailto:root@evil.example www.evil.example",
                "C:\\temp\\*",
                "\\{code}",
                "AT&T &lt;script&gt; &#39;",
                "<b>bold</b> <script>alert(1)</script>",
                ":) ;) :( :D :P (y) (x) (!) (*)",
                "See SUP-1, snake_case and a well-known e-mail",
                "👩‍👩‍👧 💔 são paulo",
                "مرحبا *بالعالم* {code}",
                "Why?! Really!! (no)"
            })
    void given_words_full_of_markup_when_jira_renders_them_then_exactly_they_are_seen(
            String words) {
        var html = Jsoup.parseBodyFragment(rendered(WikiText.of(words)));

        assertThat(html.body().text()).isEqualTo(words.strip());
        assertThat(html.body().select("*").not("body, p, br")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{code} → \\{code\\}",
                "[~admin] → \\[\\~admin\\]",
                "!x.png! → \\!x.png!",
                "h1. Big → h1&#46; Big",
                "Go to step h1. now → Go to step h1. now",
                "a\\b → a&#92;b",
                "https://x.example → https&#58;//x.example",
                "SUP-1 → SUP\\-1",
                "a well-known snake_case → a well-known snake_case",
                "Help! Now. → Help! Now.",
                "R&D and R & D → R&amp;D and R & D",
                "half time: 3:1 → half time: 3:1"
            })
    void given_words_when_written_then_only_what_could_mean_something_is_escaped(
            String words, String markup) {
        assertThat(WikiText.of(words)).isEqualTo(markup);
    }

    @Test
    void given_control_characters_and_half_an_emoji_when_written_then_no_database_chokes() {
        var words = "a\u0000b\u0007c\r\nd\re" + "💔".charAt(0) + "f";

        assertThat(WikiText.of(words)).isEqualTo("abc\nd\ne\uFFFDf");
    }

    @Test
    void given_words_that_fit_when_fitted_then_nothing_is_cut() {
        assertThat(WikiText.fit("1234567890", 10, "cut")).isEqualTo("1234567890");
    }

    @Test
    void given_words_that_grow_by_escaping_when_fitted_then_no_escape_is_cut_in_half() {
        var fitted = WikiText.fit("a" + "\\".repeat(10), 20, "cut");

        assertThat(fitted).isEqualTo("a&#92;&#92;" + "\n\ncut");
    }

    @Test
    void given_emoji_when_fitted_then_none_is_cut_in_half() {
        var fitted = WikiText.fit("💔".repeat(10), 10, "cut");

        assertThat(fitted).isEqualTo("💔💔" + "\n\ncut");
    }

    @Test
    void given_an_address_when_linked_then_the_link_shows_and_leads_to_it() {
        var markup = WikiText.link(URI.create("https://social.example/@mara/1?a=b#c"));

        var link = Jsoup.parseBodyFragment(rendered(markup)).select("a");
        assertThat(link.attr("href")).isEqualTo("https://social.example/@mara/1?a=b#c");
        assertThat(link.text()).isEqualTo("https://social.example/@mara/1?a=b#c");
    }

    @Test
    void given_an_address_with_markup_when_linked_then_the_markup_is_encoded() {
        assertThat(WikiText.link(URI.create("https://x.example/!a!*b*(c);ä")))
                .isEqualTo("[https://x.example/%21a%21%2Ab%2A%28c%29%3B%C3%A4]");
    }

    private static String rendered(String markup) {
        return RENDERER.getRenderedContent("atlassian-wiki-renderer", markup, null);
    }

    @Test
    void given_an_address_below_that_one_when_written_then_it_alone_is_a_link() {
        var base = URI.create("https://jira.example");

        assertThat(
                        WikiText.withLinksTo(
                                base,
                                "See https://jira.example/x?a=1&b=_2-, not https://evil.example/y"))
                .isEqualTo(
                        "See [https://jira.example/x?a=1&b=_2-], not https&#58;//evil.example/y");
    }

    @Test
    void given_another_host_that_begins_so_when_written_then_it_is_no_link() {
        var base = URI.create("https://jira.example");

        assertThat(WikiText.withLinksTo(base, "https://jira.example.evil/x"))
                .isEqualTo("https&#58;//jira.example.evil/x");
    }

    @Test
    void given_markup_behind_an_address_when_written_then_the_link_ends_before_it() {
        var base = URI.create("https://jira.example");

        assertThat(WikiText.withLinksTo(base, "https://jira.example/x|alias]{color:red}"))
                .isEqualTo("[https://jira.example/x]\\|alias\\]\\{color:red\\}");
    }
}
