package org.hearback.adapter.page;

import org.hearback.intake.WhyReport;

import java.util.Map;

/** Answers "why did nothing arrive?" for one channel. */
public final class WhyServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String TITLE = "hearback.why.title";

    private final transient PageDesk desk;

    /** Built by the host. */
    public WhyServlet(PageDesk desk) {
        super(desk, Audience.ADMINS, "hearback-why");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        if (!typed.has("channel")) return choose();
        return typed.channel("channel")
                .flatMap(desk.services().why()::of)
                .<Answer>map(this::explain)
                .orElseGet(() -> Answer.gone("hearback.refused.channel"));
    }

    @Override
    Answer act(Typed typed) {
        return Answer.refusal(405, "hearback.refused.action");
    }

    private Answer explain(WhyReport report) {
        var address = new PushAddress(desk.host().application());
        var model = new WhyView(desk.words(), desk.times(), address).of(report);
        return new Answer.Page(200, "why", TITLE, model);
    }

    private Answer choose() {
        var channels =
                desk.services().channels().all().stream()
                        .map(
                                channel ->
                                        Map.of(
                                                "id", String.valueOf(channel.id().value()),
                                                "name", channel.name()))
                        .toList();
        var model = new Model().with("channels", channels).with("hasChannels", !channels.isEmpty());
        return Answer.Page.ok("why-choose", TITLE, model);
    }
}
