package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.net.URI;
import java.util.Locale;

/** Valid handles for tests. */
public final class Handles {
    private Handles() {}

    /** Mara, who speaks on the fediverse. */
    public static Handle mara() {
        return handle("mara");
    }

    /** Somebody of that name on the fediverse; equal names are the same account. */
    public static Handle handle(String name) {
        return new Handle(
                "fediverse",
                "https://social.example/users/" + name,
                name + "@social.example",
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                URI.create("https://social.example/@" + name));
    }

    /** That somebody's handle, as it is kept. */
    public static KnownHandle known(int id, String name) {
        return new KnownHandle(new HandleId(id), handle(name));
    }
}
