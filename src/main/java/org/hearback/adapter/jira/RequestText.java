package org.hearback.adapter.jira;

import org.hearback.listen.InboundPost;
import org.hearback.person.Handle;
import org.hearback.request.RequestDraft;

/** What a request and its comments say: the customer's words, and where they stand. Thread-safe. */
final class RequestText {
    /** Longest summary, in UTF-16 chars: what a queue shows in one line. */
    static final int MAX_SUMMARY_CHARS = 80;

    /**
     * Longest description and comment, in UTF-16 chars: Jira's default of {@code
     * jira.text.field.character.limit}. Where an admin lowered it, Jira refuses and says so.
     */
    static final int MAX_TEXT_CHARS = 32_767;

    /** Longest address that is linked, in UTF-16 chars: as long as browsers and proxies take. */
    private static final int MAX_LINK_CHARS = 2_000;

    private final Words words;

    RequestText(Words words) {
        this.words = words;
    }

    /** The first words of the post on one line; who wrote it, where there are none. */
    String summary(InboundPost post) {
        var line = oneLine(post.title());
        if (line.isEmpty()) line = oneLine(post.text());
        if (line.isEmpty()) line = oneLine(post.author().displayName());
        if (line.length() <= MAX_SUMMARY_CHARS) return line;
        var end = line.lastIndexOf(' ', MAX_SUMMARY_CHARS - 1);
        if (end < MAX_SUMMARY_CHARS / 2) end = MAX_SUMMARY_CHARS - 1; // no word ends near enough
        if (Character.isHighSurrogate(line.charAt(end - 1))) end--;
        return line.substring(0, end) + "…";
    }

    /** The post's words, then who wrote them where. */
    String description(RequestDraft draft) {
        var post = draft.post();
        var origin = origin(draft);
        var said = summary(post).equals(oneLine(post.title())) ? post.text() : whole(post);
        return fit(said, MAX_TEXT_CHARS - origin.length() - 2) + "\n\n" + origin;
    }

    /** A follow-up in the customer's own voice. */
    String followUp(InboundPost post) {
        return fit(whole(post), MAX_TEXT_CHARS);
    }

    /** A follow-up that somebody else writes down for the customer. */
    String quotedFollowUp(InboundPost post) {
        var first = words.say("hearback.request.wrote", WikiText.of(name(post.author())));
        return first + "\n\n" + fit(whole(post), MAX_TEXT_CHARS - first.length() - 2);
    }

    private String origin(RequestDraft draft) {
        var author = WikiText.of(name(draft.post().author()));
        var channel = WikiText.of(draft.channel().name());
        var permalink = draft.post().permalink();
        if (permalink == null || permalink.toASCIIString().length() > MAX_LINK_CHARS)
            return words.say("hearback.request.origin.nolink", author, channel);
        return words.say("hearback.request.origin", author, channel, WikiText.link(permalink));
    }

    private String fit(String said, int limit) {
        return WikiText.fit(said, limit, words.say("hearback.request.cut"));
    }

    private static String whole(InboundPost post) {
        return post.title().isEmpty() ? post.text() : post.title() + "\n\n" + post.text();
    }

    private static String name(Handle author) {
        var shown = oneLine(author.displayName());
        var name = oneLine(author.name());
        return shown.equals(name) ? name : shown + " (" + name + ")";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
