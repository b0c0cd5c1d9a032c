package org.hearback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;

final class NoticeLinksTest {
    private final NoticeLinks links =
            new NoticeLinks(new FakeSeals(), () -> URI.create("https://jira.example/jira"));

    @Test
    void given_a_notice_when_linked_then_each_link_does_one_thing() {
        var out = sealOf(links.out(42));
        var answer = sealOf(links.answer(42));

        assertThat(links.isOut(42, out)).isTrue();
        assertThat(links.isAnswer(42, answer)).isTrue();
        assertThat(links.isOut(42, answer)).isFalse();
        assertThat(links.isAnswer(42, out)).isFalse();
        assertThat(links.isOut(43, out)).isFalse();
    }

    @Test
    void given_a_notice_when_linked_then_the_link_leads_to_its_page() {
        assertThat(links.out(42))
                .hasToString(
                        "https://jira.example/jira/plugins/servlet/hearback/out?n=42&s="
                                + sealOf(links.out(42)));
        assertThat(links.answer(42)).hasPath("/jira/plugins/servlet/hearback/fixed");
    }

    @Test
    void given_a_letter_when_its_links_are_put_in_then_it_grows_no_more_than_told() {
        var text = "Did it help? {answer}\nNo more: {out}";

        var put = links.put(text, 42);

        assertThat(put)
                .isEqualTo("Did it help? " + links.answer(42) + "\nNo more: " + links.out(42));
        assertThat(put).hasSizeLessThanOrEqualTo(text.length() + links.growth(text));
        assertThat(links.growth("no links")).isZero();
    }

    private static String sealOf(URI link) {
        return link.getQuery().replaceFirst(".*s=", "");
    }
}
