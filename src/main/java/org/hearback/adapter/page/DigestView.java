package org.hearback.adapter.page;

import org.hearback.insight.Digest;
import org.hearback.insight.Quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A digest as the page shows it: by component, what was criticised, praised and said. */
final class DigestView {
    private final Words words;
    private final Times times;

    DigestView(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Map<String, Object> of(Digest digest) {
        return new Model()
                .with("month", times.month(digest.month()))
                .with("product", digest.product().name())
                .with("isEmpty", digest.isEmpty())
                .with("sections", digest.sections().stream().map(this::section).toList())
                .asMap();
    }

    private Map<String, Object> section(Digest.Section section) {
        var groups = new ArrayList<Map<String, Object>>();
        group(groups, "hearback.digest.criticised", "aui-lozenge-removed", section.criticised());
        group(groups, "hearback.digest.praised", "aui-lozenge-success", section.praised());
        group(groups, "hearback.digest.said", "aui-lozenge-inprogress", section.said());
        var name = section.component();
        return Map.of(
                "component",
                name.isEmpty() ? words.get("hearback.digest.nocomponent") : name,
                "groups",
                groups);
    }

    private void group(
            List<Map<String, Object>> groups, String key, String lozenge, List<Quote> quotes) {
        if (quotes.isEmpty()) return;
        groups.add(
                Map.of(
                        "label", words.get(key),
                        "lozenge", lozenge,
                        "quotes", quotes.stream().map(this::quote).toList()));
    }

    private Map<String, Object> quote(Quote quote) {
        var request = quote.request();
        return new Model()
                .with("text", quote.text())
                .with("author", quote.author())
                .with("handle", String.valueOf(quote.handle().value()))
                .with("at", times.of(quote.at()))
                .with("link", Links.web(quote.permalink()))
                .with("request", request == null ? null : request.key())
                .asMap();
    }
}
