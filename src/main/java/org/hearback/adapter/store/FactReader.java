package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactId;

/** Reads facts of table FACT for those who listen to them. */
final class FactReader {
    private final ActiveObjects ao;
    private final Listeners listeners;
    private final FactJson json;

    FactReader(ActiveObjects ao, Listeners listeners, FactJson json) {
        this.ao = ao;
        this.listeners = listeners;
        this.json = json;
    }

    /**
     * The fact of that id, which exists as long as work refers to it.
     *
     * @throws FactJson.Unreadable where nobody knows its type, or the type has changed
     */
    Fact read(FactId id) throws FactJson.Unreadable {
        var row = ao.get(FactRow.class, id.value());
        var name = row.getFactType();
        var type =
                listeners
                        .type(name)
                        .orElseThrow(() -> new FactJson.Unreadable("nobody listens to " + name));
        return json.read(type, row.getBody());
    }
}
