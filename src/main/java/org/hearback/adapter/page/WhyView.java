package org.hearback.adapter.page;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Health;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.intake.WhyReport;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report as the page shows it: what to do next, then the facts, the counts and a sample. */
final class WhyView {
    private final Words words;
    private final Times times;
    private final PushAddress address;

    WhyView(Words words, Times times, PushAddress address) {
        this.words = words;
        this.times = times;
        this.address = address;
    }

    Map<String, Object> of(WhyReport report) {
        var channel = report.channel();
        var sign = HealthSign.of(channel, report.health());
        var posts = new PostRows(words, times);
        return new Model()
                .with("id", String.valueOf(channel.id().value()))
                .with("name", channel.name())
                .with("kind", words.get("hearback.channel." + channel.kind()))
                .with("health", words.name("hearback.health.", sign))
                .with("lozenge", sign.lozenge())
                .with("next", next(report))
                .with("facts", facts(report.health()))
                .with("since", times.of(report.since()))
                .with("counts", counts(report.counts()))
                .with("hasCounts", !report.counts().isEmpty())
                .with(
                        "sample",
                        report.newest().stream().map(post -> posts.row(post).asMap()).toList())
                .with("hasSample", !report.newest().isEmpty())
                .asMap();
    }

    /** What to do, the most pressing first; never empty. */
    private List<String> next(WhyReport report) {
        var health = report.health();
        var next = new ArrayList<String>();
        if (report.channel().state() == ChannelState.PAUSED)
            next.add(words.get("hearback.next.paused"));
        if (health.trouble() != null)
            next.add(words.say("hearback.next.trouble", health.trouble()));
        if (times.isAhead(health.quietUntil())) next.add(words.get("hearback.next.quiet"));
        if (health.lastTriedAt() == null && next.isEmpty()) next.add(untried(report));
        if (report.newest().stream()
                .map(KeptPost::state)
                .anyMatch(PostState.NEEDS_ATTENTION::equals))
            next.add(words.get("hearback.next.attention"));
        if (next.isEmpty()) next.add(quiet(report));
        return next;
    }

    private String untried(WhyReport report) {
        var channel = report.channel();
        return PushAddress.serves(channel.kind())
                ? words.say("hearback.next.push", address.of(channel.id()))
                : words.get("hearback.next.untried");
    }

    /** The channel is well; so either nobody wrote, or what they wrote is not for us. */
    private String quiet(WhyReport report) {
        if (report.newest().isEmpty()) return words.get("hearback.next.nobody");
        var arrived =
                report.newest().stream()
                        .map(KeptPost::state)
                        .anyMatch(
                                state -> state == PostState.OPENED || state == PostState.CONTINUED);
        return words.get(arrived ? "hearback.next.well" : "hearback.next.filtered");
    }

    private List<Map<String, Object>> facts(Health health) {
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(moment("tried", times.of(health.lastTriedAt())));
        facts.add(moment("success", times.of(health.lastSuccessAt())));
        facts.add(
                fact(
                        "status",
                        health.httpStatus() == 0 ? null : String.valueOf(health.httpStatus())));
        facts.add(fact("failures", String.valueOf(health.failures())));
        facts.add(fact("trouble", health.trouble()));
        facts.add(
                moment(
                        "quiet",
                        times.isAhead(health.quietUntil()) ? times.of(health.quietUntil()) : null));
        var left = health.rateLeft();
        facts.add(fact("rate", left == null ? null : String.valueOf(left)));
        facts.add(fact("cursor", health.cursor().isEmpty() ? null : health.cursor()));
        return facts;
    }

    private Map<String, Object> fact(String name, @Nullable String value) {
        var none = words.get("hearback.fact." + name + ".none");
        return Map.of(
                "name", words.get("hearback.fact." + name), "value", value == null ? none : value);
    }

    private Map<String, Object> moment(String name, @Nullable Map<String, Object> at) {
        if (at == null) return fact(name, null);
        return Map.of("name", words.get("hearback.fact." + name), "at", at);
    }

    private List<Map<String, Object>> counts(Map<Reason, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Reason, Integer>comparingByValue().reversed())
                .map(
                        entry ->
                                Map.<String, Object>of(
                                        "count", String.valueOf(entry.getValue()),
                                        "reason", words.name("hearback.reason.", entry.getKey())))
                .toList();
    }
}
