package org.hearback.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A network with one field of each type, which remembers what it was asked to probe. */
public final class FakeKind implements ChannelKind {
    private final String id;
    private final List<Channel> probed = new ArrayList<>();

    /** A kind of that id. */
    public FakeKind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("server", Field.Type.URL, true, "", List.of()),
                new Field("token", Field.Type.SECRET, true, "", List.of()),
                new Field(
                        "heard", Field.Type.CHOICE, false, "listen", List.of("listen", "request")));
    }

    @Override
    public Map<String, String> check(Settings settings) {
        return settings.required("server").endsWith("/wrong")
                ? Map.of("server", "test.wrong")
                : Map.of();
    }

    @Override
    public boolean secretsFit(Settings stored, Settings changed) {
        return stored.text("server").equals(changed.text("server"));
    }

    @Override
    public Probe probe(Channel channel) {
        probed.add(channel);
        return new Probe.Works(List.of(Probe.Finding.of("test.found", channel.name())));
    }

    /** The channels that it was asked to probe. */
    public List<Channel> probed() {
        return probed;
    }
}
