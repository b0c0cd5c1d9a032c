package org.hearback.adapter.page;

import org.hearback.customer.FiledRequest;
import org.hearback.customer.TimelineEntry;
import org.hearback.intake.KeptPost;
import org.hearback.listen.Kind;

import java.util.List;
import java.util.Map;

/** A person's requests and posts, some at a time, the newest first. */
final class TimelineView {
    /** Entries that are shown at once. */
    static final int PIECE = 10;

    private final Words words;
    private final Times times;

    TimelineView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /**
     * The piece that begins at that entry; {@code next} is where the one after begins, absent at
     * the end.
     */
    Map<String, Object> of(List<TimelineEntry> timeline, int from) {
        var until = Math.min(from + PIECE, timeline.size());
        var piece = from >= until ? List.<TimelineEntry>of() : timeline.subList(from, until);
        return new Model()
                .with("entries", piece.stream().map(this::entry).toList())
                .with("next", until < timeline.size() ? String.valueOf(until) : null)
                .with("isEmpty", timeline.isEmpty())
                .asMap();
    }

    private Map<String, Object> entry(TimelineEntry entry) {
        var common =
                new Model()
                        .with("at", times.of(entry.at()))
                        .with("kind", words.name("hearback.kind.", entry.kind()))
                        .with("lozenge", lozenge(entry.kind()));
        return switch (entry) {
            case TimelineEntry.Asked(var request, var kind) -> asked(common, request);
            case TimelineEntry.Said(var post, var channel, var kind) -> said(common, post, channel);
        };
    }

    private static Map<String, Object> asked(Model model, FiledRequest request) {
        return model.with("request", request.request().key())
                .with("text", request.summary())
                .with("where", request.type())
                .with("status", request.status())
                .with(
                        "statusLozenge",
                        request.resolved() ? "aui-lozenge-success" : "aui-lozenge-inprogress")
                .asMap();
    }

    private static Map<String, Object> said(Model model, KeptPost post, String channel) {
        var asks = AsksPanel.shown(AskingSource.ofPost(post.post().key()));
        return model.with("text", Excerpt.of(post.post().text()))
                .with("asks", asks)
                .with("where", channel)
                .with("link", Links.web(post.post().permalink()))
                .asMap();
    }

    private static String lozenge(Kind kind) {
        return switch (kind) {
            case PROBLEM -> "aui-lozenge-removed";
            case IDEA -> "aui-lozenge-new";
            case PRAISE -> "aui-lozenge-success";
            case QUESTION -> "aui-lozenge-inprogress";
            case OTHER -> "";
        };
    }
}
