package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.util.I18nHelper;

import org.hearback.channel.Channels;
import org.hearback.channel.Desk;
import org.hearback.listen.Posts;
import org.junit.jupiter.api.Test;

import java.net.URI;

class RequestTextTest {
    private static final Desk PLACE = Channels.aChannel().build().desk();

    private final HostedJira jira = new HostedJira();
    private final RequestText text =
            new RequestText(
                    new Words(
                            jira.service(ApplicationProperties.class),
                            jira.service(I18nHelper.BeanFactory.class)));

    @Test
    void given_a_short_text_when_summed_up_then_the_summary_is_one_line() {
        assertThat(text.summary(Posts.aPost().saying("It\nbroke\t again").build()))
                .isEqualTo("It broke again");
    }

    @Test
    void given_a_title_when_summed_up_then_the_title_is_the_summary() {
        assertThat(text.summary(Posts.aPost().titled("Export").saying("It broke").build()))
                .isEqualTo("Export");
    }

    @Test
    void given_a_long_text_when_summed_up_then_it_ends_behind_a_word() {
        var summary = text.summary(Posts.aPost().saying("The export broke ".repeat(10)).build());

        assertThat(summary)
                .hasSizeLessThanOrEqualTo(RequestText.MAX_SUMMARY_CHARS)
                .isEqualTo("The export broke ".repeat(4) + "The export…");
    }

    @Test
    void given_a_long_text_without_a_space_when_summed_up_then_no_emoji_is_cut_in_half() {
        assertThat(text.summary(Posts.aPost().saying("💔".repeat(100)).build()))
                .isEqualTo("💔".repeat(39) + "…");
    }

    @Test
    void given_no_words_at_all_when_summed_up_then_the_author_is_the_summary() {
        assertThat(text.summary(Posts.aPost().saying("").build())).isEqualTo("Mara");
    }

    @Test
    void given_a_title_that_the_summary_cuts_when_described_then_the_whole_title_is_there() {
        var title = "word ".repeat(40).strip();

        assertThat(text.description(Drafts.first(Posts.aPost().titled(title).build(), PLACE)))
                .startsWith(title + "\n\nThe export has been stuck");
    }

    @Test
    void given_a_title_that_is_the_summary_when_described_then_it_is_not_said_twice() {
        assertThat(text.description(Drafts.first(Posts.aPost().titled("Export").build(), PLACE)))
                .startsWith("The export has been stuck");
    }

    @Test
    void given_no_permalink_when_described_then_the_origin_has_no_link() {
        assertThat(text.description(Drafts.first(Posts.aPost().at(null).build(), PLACE)))
                .endsWith("\n\nPosted by Mara \\(mara@social.example\\) on Our account.");
    }

    @Test
    void given_an_endless_permalink_when_described_then_the_origin_has_no_link() {
        var endless = URI.create("https://social.example/" + "a".repeat(40_000));

        assertThat(text.description(Drafts.first(Posts.aPost().at(endless).build(), PLACE)))
                .endsWith("on Our account.");
    }

    @Test
    void given_thirty_thousand_backslashes_when_quoted_then_the_comment_fits_jira() {
        var post = Posts.aPost().saying("\\".repeat(30_000)).build();

        assertThat(text.quotedFollowUp(post))
                .hasSizeBetween(32_700, RequestText.MAX_TEXT_CHARS)
                .startsWith("Mara \\(mara@social.example\\) wrote:")
                .endsWith("the whole post is at its origin.");
    }
}
