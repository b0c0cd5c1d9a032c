package org.hearback.gate;

import java.util.List;

/** What the descriptor says, for those who start parts of the plugin by hand. */
public final class Descriptors {
    private Descriptors() {}

    /** The rows that ActiveObjects is to keep. */
    public static List<Class<?>> entities() {
        return Descriptor.ofPlugin().texts("entity").<Class<?>>map(Descriptors::load).toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the descriptor names " + name + ", which is not there", e);
        }
    }
}
