package org.hearback.adapter.channel.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.Fingerprint;
import org.hearback.adapter.channel.HtmlText;
import org.hearback.adapter.channel.feed.FeedEntry.Author;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Sha256;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the entries of one feed. Text and links by Rome; ids and dates as the XML has them. */
final class EntryReader {
    /** RSS writes authors as {@code mara@example.org (Mara K)}. */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

    private static final Pattern MAIL = Pattern.compile("([^\\s@]+)@\\S+");

    private static final Pattern MARKUP =
            Pattern.compile("</?[A-Za-z][^<>]{0,1000}>|&#?\\w{1,20};");

    /** Longest author that is looked at, in UTF-16 chars: it is matched against patterns. */
    private static final int MAX_AUTHOR_CHARS = 300;

    /** Room for a date behind the name. */
    private static final int MAX_NAME_CHARS = PostKey.MAX_ID_CHARS - 50;

    private final URI address;
    private final boolean isAtom;
    private final String feedTitle;

    EntryReader(URI address, boolean isAtom, String feedTitle) {
        this.address = address;
        this.isAtom = isAtom;
        this.feedTitle = feedTitle;
    }

    FeedEntry read(SyndEntry entry, Element xml) {
        var link = link(entry);
        var title = title(entry);
        var text = text(entry, link == null ? address : link);
        var author = author(entry);
        var name =
                Xml.text(xml, isAtom ? "id" : "guid")
                        .or(() -> Optional.ofNullable(link).map(URI::toString))
                        .orElseGet(
                                () ->
                                        "sha256="
                                                + Sha256.hex(
                                                        title + "\n" + text + "\n" + author.id()));
        return new FeedEntry(
                shortened(name),
                isAtom,
                publishedAt(xml),
                title,
                text,
                author,
                link,
                answers(xml),
                Xml.asText(xml));
    }

    private static String shortened(String name) {
        return Fingerprint.ifLongerThan(MAX_NAME_CHARS, name);
    }

    /** Atom's {@code updated} only where nothing better is there: it is no part of the id. */
    private @Nullable Instant publishedAt(Element xml) {
        var names = isAtom ? List.of("published", "updated") : List.of("pubDate", "date");
        return names.stream()
                .flatMap(name -> Xml.text(xml, name).stream())
                .flatMap(text -> FeedDate.parse(text).stream())
                .findFirst()
                .orElse(null);
    }

    /** RFC 4685; only Atom's ids are such that the other entry can be known by it. */
    private @Nullable String answers(Element xml) {
        if (!isAtom) return null;
        return Xml.child(xml, "in-reply-to")
                .map(reply -> reply.getAttributeValue("ref"))
                .filter(ref -> !ref.isBlank())
                .map(String::strip)
                .map(EntryReader::shortened)
                .orElse(null);
    }

    private static String title(SyndEntry entry) {
        var title = entry.getTitleEx();
        var value = title == null || title.getValue() == null ? "" : title.getValue();
        var isText = title != null && "text".equals(title.getType());
        return HtmlText.cleanLine(isText ? value : HtmlText.toText(value));
    }

    /** The whole text where the feed has it, else the summary. */
    private static String text(SyndEntry entry, URI page) {
        return Stream.concat(
                        entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(content -> text(content, page))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(SyndContent content, URI page) {
        if (content.getValue() == null) return "";
        var type = content.getType() == null ? "" : content.getType().toLowerCase(Locale.ROOT);
        var isPlain = type.equals("text") || (type.equals("text/plain") && !looksLikeHtml(content));
        return isPlain
                ? HtmlText.clean(content.getValue())
                : HtmlText.toText(content.getValue(), page.toString());
    }

    /** RSS has no type; much of what is said to be plain holds tags. */
    private static boolean looksLikeHtml(SyndContent content) {
        return MARKUP.matcher(content.getValue()).find();
    }

    private Author author(SyndEntry entry) {
        for (var person : entry.getAuthors()) {
            var name = line(person.getName());
            var page = page(person.getUri());
            if (!name.isEmpty() || page != null)
                return new Author(page == null ? name : page.toString(), name, page);
        }
        var written = line(entry.getAuthor());
        if (written.isEmpty()) return new Author("feed", line(feedTitle), null);
        var named = MAIL_AND_NAME.matcher(written);
        if (named.matches()) return new Author(line(named.group(1)), line(named.group(1)), null);
        var mail = MAIL.matcher(written); // nobody's mail address is shown
        return new Author(written, mail.matches() ? mail.group(1) : written, null);
    }

    private @Nullable URI link(SyndEntry entry) {
        return entry.getLink() == null ? null : page(entry.getLink());
    }

    /** The address, seen from the feed's, if a browser can open it. */
    private @Nullable URI page(@Nullable String written) {
        if (written == null || written.isBlank()) return null;
        try {
            var absolute = address.resolve(written.strip().replace(" ", "%20"));
            return AddressGuard.wellFormed(absolute.toString()).orElse(null);
        } catch (IllegalArgumentException e) {
            return null; // a link that is none; the post is read all the same
        }
    }

    private static String line(@Nullable String text) {
        if (text == null) return "";
        var line = HtmlText.cleanLine(text);
        return line.length() <= MAX_AUTHOR_CHARS ? line : line.substring(0, MAX_AUTHOR_CHARS);
    }
}
