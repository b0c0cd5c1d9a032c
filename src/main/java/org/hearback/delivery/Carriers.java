package org.hearback.delivery;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.channel.Channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The carriers by the kind of channel that they serve. */
public final class Carriers {
    private final Map<String, MessageCarrier> byKind;

    /** These carriers. */
    public Carriers(List<MessageCarrier> carriers) {
        byKind =
                carriers.stream()
                        .collect(toUnmodifiableMap(MessageCarrier::kind, carrier -> carrier));
    }

    /** The channel's carrier; empty for a channel that only listens. */
    public Optional<MessageCarrier> of(Channel channel) {
        return Optional.ofNullable(byKind.get(channel.kind()));
    }
}
