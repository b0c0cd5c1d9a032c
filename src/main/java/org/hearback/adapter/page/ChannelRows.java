package org.hearback.adapter.page;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Desk;
import org.hearback.channel.DeskDirectory;
import org.hearback.channel.DeskDirectory.RequestTypeChoice;
import org.hearback.intake.WhyReport;

import java.util.List;
import java.util.Map;

/** Channels as the list shows them. */
final class ChannelRows {
    private final Words words;
    private final Times times;
    private final List<RequestTypeChoice> requestTypes;

    ChannelRows(Words words, Times times, DeskDirectory desks) {
        this.words = words;
        this.times = times;
        this.requestTypes = desks.requestTypes();
    }

    Map<String, Object> row(WhyReport report) {
        var channel = report.channel();
        var health = HealthSign.of(channel, report.health());
        var newest = report.newest();
        return new Model()
                .with("id", String.valueOf(channel.id().value()))
                .with("name", channel.name())
                .with("kind", words.get("hearback.channel." + channel.kind()))
                .with("desk", desk(channel.desk()))
                .with("paused", channel.state() == ChannelState.PAUSED)
                .with("health", words.name("hearback.health.", health))
                .with("lozenge", health.lozenge())
                .with("trouble", report.health().trouble())
                .with(
                        "lastPost",
                        newest.isEmpty() ? null : times.of(newest.getFirst().receivedAt()))
                .with("pushed", PushAddress.serves(channel.kind()))
                .asMap();
    }

    static String typeLabel(RequestTypeChoice choice) {
        return choice.projectKey() + " / " + choice.name();
    }

    private String desk(Desk desk) {
        return requestTypes.stream()
                .filter(choice -> choice.projectId() == desk.projectId())
                .filter(choice -> choice.requestTypeId() == desk.requestTypeId())
                .findFirst()
                .map(ChannelRows::typeLabel)
                .orElseGet(() -> words.get("hearback.channels.deskgone"));
    }
}
