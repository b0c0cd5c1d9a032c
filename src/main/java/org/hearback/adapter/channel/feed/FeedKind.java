package org.hearback.adapter.channel.feed;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.feed.FeedSource.Fetched;
import org.hearback.channel.Channel;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.Probe.Finding;
import org.hearback.channel.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an admin enters for a feed: its address. */
final class FeedKind implements ChannelKind {
    static final String ID = "feed";
    static final String URL = "url";

    private final FeedSource source;

    FeedKind(FeedSource source) {
        this.source = source;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field(URL, Field.Type.URL, true, "", List.of()));
    }

    @Override
    public Map<String, String> check(Settings settings) {
        var isWrong =
                settings.text(URL)
                        .filter(address -> AddressGuard.wellFormed(address).isEmpty())
                        .isPresent();
        return isWrong ? Map.of(URL, "hearback.problem.address") : Map.of();
    }

    @Override
    public boolean secretsFit(Settings stored, Settings changed) {
        return true; // it has none
    }

    @Override
    public Probe probe(Channel channel) {
        var address = AddressGuard.wellFormed(channel.settings().required(URL));
        if (address.isEmpty()) return new Probe.Fails(URL, Finding.of("hearback.problem.address"));
        return switch (source.fetch(address.get(), Optional.empty())) {
            case Fetched.Changed changed -> works(changed.document());
            case Fetched.Failed(var status, var why, var notBefore) ->
                    new Probe.Fails(URL, Finding.of("hearback.channel.feed.found.trouble", why));
            case Fetched.Unchanged() ->
                    new Probe.Fails(
                            URL,
                            Finding.of(
                                    "hearback.channel.feed.found.trouble",
                                    "The server answers with status 304 instead of the feed."));
        };
    }

    private static Probe works(FeedDocument document) {
        var findings = new ArrayList<Finding>();
        var count = document.entries().size();
        findings.add(Finding.of("hearback.channel.feed.found.feed", document.title(), count));
        if (count > 0) {
            var newest = document.entries().getFirst();
            var title = newest.title().isEmpty() ? newest.text() : newest.title();
            findings.add(Finding.of("hearback.channel.feed.found.newest", cut(title)));
        }
        return new Probe.Works(findings);
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= 100
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 100)) + "\u2026";
    }
}
