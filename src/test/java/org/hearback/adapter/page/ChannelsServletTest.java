package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.Health;
import org.hearback.channel.Secret;
import org.hearback.intake.KeptPost;
import org.hearback.listen.Posts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.Map;

class ChannelsServletTest {
    private static final String GOOD =
            "kind=mastodon&channel=&name=Ours&server=https://social.example&token=t0p-s3cret"
                    + "&heard=listen&requesttype=10000:25&user=agent&reporter=CUSTOMER";

    private final TestPages pages = new TestPages();
    private final ChannelsServlet servlet = new ChannelsServlet(pages.desk());

    @Test
    void given_no_channel_when_looked_at_then_the_page_says_what_to_do_next() {
        var page = look("");

        assertThat(page.select(".hearback-empty a").attr("href"))
                .isEqualTo("/jira/plugins/servlet/hearback/channels?new=");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void given_a_failing_channel_when_listed_then_its_health_and_the_trouble_stand_there() {
        var channel = known(Channels.aChannel().named("Our account").build());
        pages.health.record(
                new Health(
                        channel.id(), TestPages.NOW, null, 401, "Bad token.", 5, null, null, ""));

        var row = look("").expectFirst("tbody tr");

        assertThat(row.select(".aui-lozenge-removed").text()).isEqualTo("Failing");
        assertThat(row.text()).contains("Our account", "SUP / Get help", "Bad token.", "None yet");
    }

    @Test
    void given_a_channel_with_a_post_when_listed_then_its_age_stands_there() {
        known(Channels.aChannel().build());
        pages.posts.put(
                KeptPost.received(Posts.aPost().build(), TestPages.NOW.minusSeconds(7_200)));

        assertThat(look("").select("tbody time").text()).isEqualTo("2 h ago");
    }

    @Test
    void given_a_name_with_markup_when_listed_then_it_is_text() {
        known(Channels.aChannel().named("<script>alert(1)</script>").build());

        var page = look("");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst("tbody td a").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void given_a_new_channel_when_its_form_is_opened_then_it_has_at_most_eight_fields() {
        var fields = look("new=mastodon").select(".field-group");

        assertThat(fields.size()).isBetween(5, 8);
        assertThat(fields)
                .allSatisfy(
                        field -> {
                            var input = field.expectFirst("input, select, textarea");
                            assertThat(field.select("label").attr("for")).isEqualTo(input.id());
                            assertThat(field.select("label").text()).isNotBlank();
                        });
    }

    @Test
    void given_a_good_form_when_saved_then_the_channel_is_stored_and_the_browser_sent_on() {
        var seen = pages.post(servlet, GOOD + "&do=save");

        assertThat(seen.location()).isEqualTo("/jira/plugins/servlet/hearback/channels?done=added");
        var stored = pages.channels.all().getFirst();
        assertThat(stored.name()).isEqualTo("Ours");
        assertThat(stored.settings().secret("token")).contains(new Secret("t0p-s3cret"));
    }

    @Test
    void given_a_wrong_field_when_saved_then_nothing_is_stored_and_the_field_says_why() {
        var seen = pages.post(servlet, GOOD.replace("https://social", "social") + "&do=save");

        var page = Jsoup.parse(seen.html());
        var field = page.select("[data-hearback-field=server]");
        assertThat(seen.status()).isEqualTo(400);
        assertThat(field.select(".error").text()).startsWith("Enter a full address");
        assertThat(field.select("input").attr("aria-invalid")).isEqualTo("true");
        assertThat(field.select("input").attr("aria-describedby"))
                .contains(field.select(".error").attr("id"));
        assertThat(field.select("input").attr("value")).isEqualTo("social.example");
        assertThat(pages.channels.all()).isEmpty();
    }

    @Test
    void given_an_empty_form_when_saved_then_each_missing_field_is_named() {
        var seen = pages.post(servlet, "kind=mastodon&channel=&do=save");

        var page = Jsoup.parse(seen.html());
        for (var field : new String[] {"name", "requesttype", "user"})
            assertThat(page.select("[data-hearback-field=" + field + "] .error").text())
                    .isNotEmpty();
    }

    @Test
    void given_a_typed_secret_when_the_form_comes_back_then_it_is_not_in_the_page() {
        var seen = pages.post(servlet, GOOD.replace("name=Ours", "name=") + "&do=save");

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.html()).doesNotContain("t0p-s3cret");
    }

    @Test
    void given_a_stored_secret_when_edited_then_it_is_not_shown_and_stays_when_left_empty() {
        pages.post(servlet, GOOD + "&do=save");

        var seen = pages.look(servlet, "edit=1");
        pages.post(
                servlet,
                GOOD.replace("channel=", "channel=1").replace("token=t0p-s3cret", "token=")
                        + "&do=save");

        assertThat(seen.html()).doesNotContain("t0p-s3cret");
        assertThat(Jsoup.parse(seen.html()).select("#hearback-token").attr("placeholder"))
                .isEqualTo("Stored. Leave empty to keep it.");
        assertThat(pages.channels.all().getFirst().settings().secrets())
                .isEqualTo(Map.of("token", new Secret("t0p-s3cret")));
    }

    @Test
    void given_a_form_when_tested_then_the_page_says_what_was_found_and_nothing_is_stored() {
        var seen = pages.post(servlet, GOOD + "&do=test");

        var page = Jsoup.parse(seen.html());
        assertThat(page.select(".hearback-probe .aui-message-success")).hasSize(1);
        assertThat(pages.mastodon.probed()).hasSize(1);
        assertThat(pages.channels.all()).isEmpty();
    }

    @Test
    void given_a_form_that_fails_its_test_then_the_blamed_field_is_marked() {
        var seen = pages.post(servlet, GOOD.replace("user=agent", "user=nobody") + "&do=test");

        assertThat(Jsoup.parse(seen.html()).select("[data-hearback-field=user] .error").text())
                .isEqualTo("Jira does not know this user name: check its spelling.");
        assertThat(pages.mastodon.probed()).isEmpty();
    }

    @Test
    void given_a_channel_when_paused_resumed_and_removed_then_its_state_follows() {
        var id = known(Channels.aChannel().build()).id();

        var paused = pages.post(servlet, "channel=1&do=pause");
        assertThat(paused.location()).endsWith("?done=paused");
        assertThat(pages.channels.find(id).orElseThrow().state()).isEqualTo(ChannelState.PAUSED);

        pages.post(servlet, "channel=1&do=resume");
        assertThat(pages.channels.find(id).orElseThrow().isActive()).isTrue();

        pages.post(servlet, "channel=1&do=remove");
        assertThat(pages.channels.find(id).orElseThrow().state()).isEqualTo(ChannelState.REMOVED);
    }

    @Test
    void given_a_channel_when_remove_is_only_looked_at_then_it_stays() {
        known(Channels.aChannel().build());

        var page = look("remove=1");

        assertThat(page.select("button[value=remove]")).hasSize(1);
        assertThat(pages.channels.all()).hasSize(1);
    }

    @Test
    void given_a_form_without_our_token_when_sent_then_nothing_changes() {
        known(Channels.aChannel().build());
        pages.tokenIsGood = false;

        var seen = pages.post(servlet, "channel=1&do=remove");

        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.html()).contains("Nothing was changed");
        assertThat(pages.channels.all()).hasSize(1);
    }

    @Test
    void given_no_such_channel_when_edited_then_the_page_says_so() {
        var seen = pages.look(servlet, "edit=77");

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.html()).contains("There is no such channel");
    }

    @Test
    void given_a_webhook_when_edited_then_its_address_and_a_sample_stand_there() {
        known(Channels.aChannel().ofKind("webhook").build());

        var page = look("edit=1");

        assertThat(page.select("#hearback-push").attr("value"))
                .isEqualTo("https://jira.example/rest/hearback/1.0/hook/1");
        assertThat(page.select(".hearback-sample").text()).contains("webhook-signature", "hook/1");
    }

    @Test
    void given_a_made_up_secret_when_the_form_comes_back_then_it_is_the_same_until_it_is_stored() {
        var form = "kind=webhook&channel=&requesttype=10000:25&user=agent&reporter=CUSTOMER";
        assertThat(secretOf(look("new=webhook"))).isEqualTo(PushedKind.MADE_UP);

        var again = pages.post(servlet, form + "&secret=whsec_copied&name=&do=save");
        var saved = pages.post(servlet, form + "&secret=whsec_copied&name=Ours&do=save");

        assertThat(secretOf(Jsoup.parse(again.html()))).isEqualTo("whsec_copied");
        assertThat(saved.location()).endsWith("channels?edit=1&done=added");
        assertThat(pages.look(servlet, "edit=1").html()).doesNotContain("whsec_copied", "made-up");
    }

    private static String secretOf(Document page) {
        return page.select("#hearback-secret").attr("value");
    }

    @Test
    void given_a_text_in_the_address_when_looked_at_then_only_known_words_are_said() {
        assertThat(look("done=added").select(".aui-message-success").text()).isNotEmpty();
        assertThat(look("done=you+won").select(".aui-message-success")).isEmpty();
    }

    private Channel known(Channel channel) {
        return pages.channels.put(channel);
    }

    private Document look(String query) {
        var seen = pages.look(servlet, query);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html()).doesNotContain("hearback.channel", "hearback.field", "$text");
        return Jsoup.parse(seen.html());
    }
}
