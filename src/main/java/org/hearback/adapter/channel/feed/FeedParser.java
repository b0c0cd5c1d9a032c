package org.hearback.adapter.channel.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import org.hearback.adapter.channel.HtmlText;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes in, entries out. Thread-safe. */
final class FeedParser {
    /** Entries read of one feed, from the top, where the newest stand. */
    static final int MAX_ENTRIES = 500;

    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]{0,200}encoding");

    /**
     * Reads a feed.
     *
     * @param contentType as the server said, empty where it did not
     * @param address of the feed; what its links are relative to
     */
    FeedDocument parse(byte[] body, String contentType, URI address) throws NoFeed {
        var bytes = trimmed(body);
        if (bytes.length == 0) throw new NoFeed("The address answers nothing at all.");
        refuseWebPage(bytes, address);
        var document = xml(bytes, contentType);
        var feed = rome(document);
        var elements = entries(document.getRootElement());
        var title = title(feed, address);
        var reader = new EntryReader(address, isAtom(document), title);
        var entries = new ArrayList<FeedEntry>();
        // Rome keeps the document's order and leaves none out, so entry and element go together.
        var count = Math.min(Math.min(elements.size(), feed.getEntries().size()), MAX_ENTRIES);
        for (var at = 0; at < count; at++)
            entries.add(reader.read(feed.getEntries().get(at), elements.get(at)));
        return new FeedDocument(title, entries, timeToLive(document));
    }

    /** Many feeds start with an empty line, which XML does not allow. */
    private static byte[] trimmed(byte[] body) {
        var start = 0;
        while (start < body.length && body[start] <= ' ' && body[start] >= 0) start++;
        return start == 0 ? body : Arrays.copyOfRange(body, start, body.length);
    }

    private static void refuseWebPage(byte[] bytes, URI address) throws NoFeed {
        var start = new String(bytes, 0, Math.min(bytes.length, 500), StandardCharsets.UTF_8);
        var lower = start.toLowerCase(Locale.ROOT).replace("\ufeff", "");
        if (!lower.startsWith("<!doctype html") && !lower.startsWith("<html")) return;
        var page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), address.toString());
        var links =
                page.select("link[rel~=alternate][type~=(?i)application/(rss|atom)\\+xml][href]");
        var advice =
                links.isEmpty()
                        ? "Enter the address of the feed itself."
                        : "It says that its feed is at " + links.getFirst().absUrl("href");
        throw new NoFeed("The address answers a web page, not a feed. " + advice);
    }

    private static Document xml(byte[] bytes, String contentType) throws NoFeed {
        var source = new InputSource(new ByteArrayInputStream(bytes));
        encoding(bytes, contentType).ifPresent(source::setEncoding);
        try {
            return BoundedXml.read(source);
        } catch (JDOMException | IOException e) {
            throw new NoFeed("The feed cannot be read: " + HtmlText.cleanLine(reason(e)));
        }
    }

    private static String reason(Exception e) {
        var text = String.valueOf(e.getMessage());
        if (text.contains("DOCTYPE"))
            return "it declares a document type, which could hide an attack";
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** What the document says of itself is right more often than what its server says. */
    private static Optional<String> encoding(byte[] bytes, String contentType) {
        var start = new String(bytes, 0, Math.min(bytes.length, 250), StandardCharsets.ISO_8859_1);
        var marked = start.startsWith("\u00ef\u00bb\u00bf") || start.charAt(0) > '\u00f0';
        if (marked || DECLARED.matcher(start).find()) return Optional.empty();
        var charset = CHARSET.matcher(contentType);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    private static SyndFeed rome(Document document) throws NoFeed {
        try {
            return new SyndFeedInput(false, Locale.US).build(document);
        } catch (FeedException | RuntimeException e) {
            // Whatever the library stumbles over, it is the feed that is odd.
            throw new NoFeed("The address answers XML, but neither RSS nor Atom.");
        }
    }

    private static boolean isAtom(Document document) {
        return document.getRootElement().getName().equals("feed");
    }

    private static List<Element> entries(Element root) {
        var holder = Xml.child(root, "channel").orElse(root);
        var items = Xml.children(holder, "item");
        if (!items.isEmpty()) return items;
        return Xml.children(root, root.getName().equals("feed") ? "entry" : "item");
    }

    private static String title(SyndFeed feed, URI address) {
        var title = feed.getTitle() == null ? "" : HtmlText.cleanLine(feed.getTitle());
        return title.isEmpty() ? String.valueOf(address.getHost()) : title;
    }

    private static @Nullable Duration timeToLive(Document document) {
        return Xml.child(document.getRootElement(), "channel")
                .flatMap(channel -> Xml.text(channel, "ttl"))
                .filter(minutes -> minutes.matches("[0-9]{1,6}"))
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                .orElse(null);
    }
}
