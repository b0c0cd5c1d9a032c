package org.hearback.adapter.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.adapter.channel.mastodon.Statuses.aStatus;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@mara@social.example It's *done*. | <p>@mara It’s <b>done</b>.</p> | false",
                "@mara@social.example Its *done*. | <p>@mara Its <i>done</i>.</p> | true",
                "@mara it is done 👍 | it is  done 👍 | true",
                "@mara it is done 👍 | it is done 👎 | false",
                "@mara part one (1/2) | <p>part one (2/2)</p> | false",
                "see https://a.example/x?y=1&z | see <a"
                        + " href='https://a.example/x?y=1&amp;z'>a.example/x…</a> | true",
                "متى تصل؟ | <p>متى تصل؟</p> | true",
            })
    void given_what_a_server_made_of_our_text_when_compared_then_the_words_decide(
            String sent, String shown, boolean same) {
        assertThat(ReplyText.says(aStatus().with("content", shown).json(), sent)).isEqualTo(same);
    }
}
