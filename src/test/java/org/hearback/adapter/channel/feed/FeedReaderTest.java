package org.hearback.adapter.channel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.LocalServer;
import org.hearback.channel.Channel;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.ChannelFeedContract;
import org.hearback.listen.InboundPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What an entry becomes. */
final class FeedReaderTest implements ChannelFeedContract {
    private final FeedFixture fixture = new FeedFixture();
    private final List<String> items = new ArrayList<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    public ChannelFeed feed() {
        return fixture.desk.feed();
    }

    @Override
    public Channel channel() {
        return fixture.channel();
    }

    @Override
    public void publish(String text) {
        items.addFirst(
                "<item><guid>%d</guid><description>%s</description></item>"
                        .formatted(items.size(), text));
        repair();
    }

    @Override
    public void breakDown() {
        fixture.server.now(LocalServer.saying(502, List.of(), "<html>bad gateway</html>"));
    }

    @Override
    public void repair() {
        fixture.serve(FeedFixture.rss(items.toArray(String[]::new)));
    }

    @Test
    void given_an_rss_item_when_read_then_each_value_is_in_its_place() {
        fixture.serve(
                FeedFixture.rss(
                        "<item><title>Export &amp;amp;"
                            + " &lt;b&gt;stuck&lt;/b&gt;</title><link>../topic/7?x=1&amp;y=2</link><guid"
                            + " isPermaLink=\"false\"> topic-7 </guid><pubDate>Thu, 20 Aug 2026"
                            + " 09:15:00 EST</pubDate><dc:creator>Mara K</dc:creator>"
                            + "<description>short</description><content:encoded><![CDATA[<p>Since"
                            + " <a href=\"/u/1\">this</a>"
                            + " morning.</p><script>x</script>]]></content:encoded></item>"));

        var post = fixture.only();

        assertThat(post.key().externalId()).isEqualTo("topic-7@2026-08-20T14:15:00Z");
        assertThat(post.title()).isEqualTo("Export & stuck");
        assertThat(post.text())
                .isEqualTo("Since this (" + fixture.server.at("/u/1") + ") morning.");
        assertThat(post.permalink()).isEqualTo(fixture.server.at("/topic/7?x=1&y=2"));
        assertThat(post.postedAt()).isEqualTo("2026-08-20T14:15:00Z");
        assertThat(post.author().network()).isEqualTo("feed:1");
        assertThat(post.author().stableId()).isEqualTo("Mara K");
        assertThat(post.author().displayName()).isEqualTo("Mara K");
        assertThat(post.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(post.replyTo()).isEmpty();
        assertThat(post.thread().root()).isEqualTo("topic-7");
        assertThat(post.thread().bearing()).isEqualTo(Bearing.ADDRESSED);
        assertThat(post.raw())
                .startsWith("<item")
                .contains("<pubDate>Thu, 20 Aug 2026 09:15:00 EST");
    }

    @Test
    void given_an_atom_entry_when_read_then_each_value_is_in_its_place() {
        fixture.serve(
                FeedFixture.atom(
                        "<entry><id>tag:blog.acme.example,2026:42</id><title>4.2 breaks SSO</title>"
                                + "<updated>2026-08-21T09:15:00Z</updated>"
                                + "<published>2026-08-20T09:15:00Z</published>"
                                + "<author><name>Mara K</name>"
                                + "<uri>https://blog.acme.example/mara</uri></author>"
                                + "<link rel=\"alternate\" href=\"https://blog.acme.example/42\"/>"
                                + "<thr:in-reply-to ref=\"tag:blog.acme.example,2026:41\"/>"
                                + "<content type=\"html\">&lt;p&gt;After &lt;i&gt;upgrading"
                                + "&lt;/i&gt;&lt;/p&gt;</content></entry>"));

        var post = fixture.only();

        assertThat(post.key().externalId()).isEqualTo("tag:blog.acme.example,2026:42");
        assertThat(post.title()).isEqualTo("4.2 breaks SSO");
        assertThat(post.text()).isEqualTo("After upgrading");
        assertThat(post.permalink()).isEqualTo(URI.create("https://blog.acme.example/42"));
        assertThat(post.postedAt()).isEqualTo("2026-08-20T09:15:00Z");
        assertThat(post.author().stableId()).isEqualTo("https://blog.acme.example/mara");
        assertThat(post.author().name()).isEqualTo("Mara K");
        assertThat(post.thread().root()).isEqualTo("tag:blog.acme.example,2026:41");
        assertThat(post.thread().parent()).isEqualTo("tag:blog.acme.example,2026:41");
    }

    @Test
    void given_atom_content_of_each_type_when_read_then_tags_are_text_only_where_they_are() {
        fixture.serve(
                FeedFixture.atom(
                        entry("1", "<content type=\"text\">a &lt;b&gt; c</content>"),
                        entry(
                                "2",
                                "<content type=\"xhtml\"><div"
                                        + " xmlns=\"http://www.w3.org/1999/xhtml\">"
                                        + "<p>one</p><p>two</p></div></content>"),
                        entry("3", "<summary>only this</summary>")));

        assertThat(fixture.heard("").posts())
                .extracting(InboundPost::text)
                .containsExactly("only this", "one\n\ntwo", "a <b> c");
    }

    @Test
    void given_rss_1_when_read_then_its_items_are_posts() {
        fixture.serve(
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    + " xmlns=\"http://purl.org/rss/1.0/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"x\">"
                    + "<title>t</title><link>https://a.example/</link><description>d</description></channel><item"
                    + " rdf:about=\"https://a.example/1\"><title>One</title>"
                    + "<link>https://a.example/1</link><dc:date>2026-08-20T09:15+02:00</dc:date>"
                    + "<description>text</description></item></rdf:RDF>");

        var post = fixture.only();

        assertThat(post.key().externalId()).isEqualTo("https://a.example/1@2026-08-20T07:15:00Z");
        assertThat(post.text()).isEqualTo("text");
    }

    @Test
    void given_authors_as_rss_writes_them_when_read_then_no_mail_address_is_shown() {
        fixture.serve(
                FeedFixture.rss(
                        item("1", "<author>mara@acme.example (Mara K)</author>"),
                        item("2", "<author>otto@acme.example</author>"),
                        item("3", "")));

        assertThat(fixture.heard("").posts())
                .extracting(post -> post.author().displayName())
                .containsExactly("Acme forum", "otto", "Mara K");
    }

    @Test
    void given_neither_author_nor_title_of_the_feed_when_read_then_its_host_speaks() {
        fixture.serve("<rss version=\"2.0\"><channel>" + item("1", "") + "</channel></rss>");

        assertThat(fixture.only().author().displayName()).isEqualTo("127.0.0.1");
    }

    @Test
    void given_entries_without_guid_when_read_then_link_or_content_names_them() {
        fixture.serve(
                FeedFixture.rss(
                        "<item><link>https://a.example/1</link><title>One</title></item>",
                        "<item><title>Two</title></item>",
                        "<item><title>Three</title></item>"));

        var ids = fixture.heard("").posts().stream().map(post -> post.key().externalId()).toList();

        assertThat(ids).hasSize(3).doesNotHaveDuplicates().contains("https://a.example/1");
        assertThat(fixture.heard("").posts())
                .extracting(post -> post.key().externalId())
                .isEqualTo(ids);
    }

    @Test
    void given_no_date_or_one_from_the_future_when_read_then_it_is_from_now() {
        fixture.serve(
                FeedFixture.rss(
                        item("1", ""),
                        item("2", "<pubDate>gestern</pubDate>"),
                        item("3", "<pubDate>Tue, 19 Jan 2038 03:14:08 GMT</pubDate>")));

        assertThat(fixture.heard("").posts())
                .hasSize(3)
                .extracting(InboundPost::postedAt)
                .containsOnly(FeedFixture.NOW);
    }

    @Test
    void given_a_link_that_no_browser_opens_when_read_then_the_post_has_none() {
        fixture.serve(
                FeedFixture.rss(
                        item("1", "<link>javascript:alert(1)</link>"),
                        item("2", "<link>::</link>")));

        assertThat(fixture.heard("").posts())
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.permalink()).isNull());
    }

    @Test
    void given_an_endless_guid_when_read_then_its_fingerprint_stands_for_it() {
        fixture.serve(FeedFixture.rss(item("g".repeat(100_000), "")));

        assertThat(fixture.only().key().externalId()).startsWith("sha256=").hasSizeLessThan(100);
    }

    private static String item(String guid, String more) {
        return "<item><guid>" + guid + "</guid><title>t" + "</title>" + more + "</item>";
    }

    private static String entry(String id, String content) {
        return "<entry><id>%s</id><title>t</title><updated>2026-08-20T09:15:00Z</updated>%s</entry>"
                .formatted(id, content);
    }
}
