package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelKind;
import org.hearback.channel.Field;
import org.hearback.channel.Probe;
import org.hearback.channel.Settings;

import java.util.List;
import java.util.Map;

/** A network that pushes, with a secret that it makes up for each new channel. */
final class PushedKind implements ChannelKind {
    static final String MADE_UP = "whsec_made-up";

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("secret", Field.Type.SECRET, true, MADE_UP, List.of()));
    }

    @Override
    public Map<String, String> check(Settings settings) {
        return Map.of();
    }

    @Override
    public boolean secretsFit(Settings stored, Settings changed) {
        return true;
    }

    @Override
    public Probe probe(Channel channel) {
        return new Probe.Works(List.of());
    }
}
