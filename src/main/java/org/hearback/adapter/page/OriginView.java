package org.hearback.adapter.page;

import org.hearback.delivery.Message;
import org.hearback.delivery.Part;
import org.hearback.delivery.PartState;
import org.hearback.intake.KeptPost;
import org.hearback.listen.InboundPost;
import org.hearback.request.Origin;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An origin as the panel shows it: the first post as it stood, then who said what since. */
final class OriginView {
    /** Longest text that a panel shows at once, in UTF-16 chars; the rest opens by a click. */
    static final int SHORT_CHARS = 400;

    private final Words words;
    private final Times times;

    OriginView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Map<String, Object> of(Origin origin, List<Message> messages) {
        var first = origin.posts().getFirst().post();
        var channel = origin.channel();
        return new Model()
                .with("issueId", String.valueOf(origin.request().issueId()))
                .with("channel", channel.name())
                .with("kind", words.get("hearback.channel." + channel.kind()))
                .with("author", first.author().displayName())
                .with("handle", first.author().name())
                .with("profile", Links.web(first.author().profile()))
                .with("visibility", visibility(first))
                .with("private", first.visibility().isPrivate())
                .with("title", first.title())
                .with("hasTitle", !first.title().isEmpty())
                .with("thread", thread(origin.posts(), messages))
                .with("counter", counter())
                .asMap();
    }

    private String visibility(InboundPost post) {
        return words.name("hearback.visibility.", post.visibility());
    }

    /** The texts that the count at the comment box needs; {@code {0}} is filled in the browser. */
    private Map<String, Object> counter() {
        return new Model()
                .with("left", words.say("hearback.counter.left", "{0}", "{1}"))
                .with("split", words.say("hearback.counter.split", "{0}", "{1}"))
                .with("over", words.say("hearback.counter.over", "{0}", "{1}"))
                .with("deaf", words.say("hearback.counter.deaf", "{0}"))
                .asMap();
    }

    private List<Map<String, Object>> thread(List<KeptPost> posts, List<Message> messages) {
        var entries = new ArrayList<Entry>();
        posts.forEach(post -> entries.add(theirs(post.post())));
        messages.forEach(message -> entries.add(ours(message)));
        return entries.stream().sorted(Comparator.comparing(Entry::at)).map(Entry::model).toList();
    }

    private Entry theirs(InboundPost post) {
        var model =
                new Model()
                        .with("ours", false)
                        .with("who", post.author().displayName())
                        .with("said", cut(post.text()))
                        .with("at", times.of(post.postedAt()))
                        .with("link", Links.web(post.permalink()));
        return new Entry(post.postedAt(), model.asMap());
    }

    private Entry ours(Message message) {
        var text = message.parts().stream().map(Part::text).collect(Collectors.joining("\n\n"));
        var model =
                new Model()
                        .with("ours", true)
                        .with("who", words.get("hearback.origin.us"))
                        .with("said", cut(text))
                        .with("at", times.of(message.plannedAt()))
                        .with("link", link(message))
                        .with("delivery", delivery(message));
        return new Entry(message.plannedAt(), model.asMap());
    }

    private static @Nullable String link(Message message) {
        return message.parts().stream()
                .map(Part::place)
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> Links.web(place.permalink()))
                .orElse(null);
    }

    /** How far our answer has come: a lozenge and, where it is not there yet, why. */
    private Map<String, Object> delivery(Message message) {
        var parts = message.parts();
        var sent = parts.stream().filter(part -> part.state() == PartState.SENT).count();
        var refused = parts.stream().filter(part -> part.state() == PartState.REFUSED).findFirst();
        var why =
                refused.or(
                                () ->
                                        parts.stream()
                                                .filter(part -> !part.trouble().isEmpty())
                                                .findFirst())
                        .map(Part::trouble)
                        .orElse("");
        var state = message.isSent() ? "sent" : refused.isPresent() ? "failed" : "waiting";
        return new Model()
                .with("state", state)
                .with("lozenge", lozenge(state))
                .with("label", words.get("hearback.delivery." + state))
                .with("why", why)
                .with("hasWhy", !why.isEmpty())
                .with("progress", words.say("hearback.delivery.progress", sent, parts.size()))
                .with("partly", sent > 0 && sent < parts.size())
                .asMap();
    }

    private static String lozenge(String state) {
        return switch (state) {
            case "sent" -> "aui-lozenge-success";
            case "failed" -> "aui-lozenge-removed";
            default -> "aui-lozenge-inprogress";
        };
    }

    /** A text with its beginning, where it is too long to be shown at once. */
    private static Map<String, Object> cut(String text) {
        var isLong = text.length() > SHORT_CHARS;
        var end = isLong ? text.offsetByCodePoints(0, codePointsWithin(text)) : text.length();
        return Map.of("whole", text, "beginning", text.substring(0, end), "isLong", isLong);
    }

    private static int codePointsWithin(String text) {
        return text.codePointCount(0, SHORT_CHARS) - (splitsPair(text) ? 1 : 0);
    }

    private static boolean splitsPair(String text) {
        return Character.isHighSurrogate(text.charAt(SHORT_CHARS - 1));
    }

    private record Entry(Instant at, Map<String, Object> model) {}
}
