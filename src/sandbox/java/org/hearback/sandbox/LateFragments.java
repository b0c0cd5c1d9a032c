package org.hearback.sandbox;

import org.hearback.sandbox.host.Fragments;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plugin's fragments for a desk that opens before the plugin is up; nothing until then. */
final class LateFragments implements Fragments {
    private volatile Optional<Fragments> plugins = Optional.empty();

    void become(Fragments those) {
        plugins = Optional.of(those);
    }

    @Override
    public List<Panel> panels(String location, Map<String, Object> context) {
        return plugins.map(p -> p.panels(location, context)).orElse(List.of());
    }

    @Override
    public List<Item> items(String section, Map<String, Object> context) {
        return plugins.map(p -> p.items(section, context)).orElse(List.of());
    }

    @Override
    public List<Section> sections(String location, Map<String, Object> context) {
        return plugins.map(p -> p.sections(location, context)).orElse(List.of());
    }
}
