package org.hearback.person;

import org.hearback.kernel.PersonId;

import java.net.URI;
import java.util.Locale;

/** Valid handles and persons for tests. */
public final class Persons {
    private Persons() {}

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

    /** A person who has no customer account yet. */
    public static Person person(int id, String name) {
        return new Person(new PersonId(id), handle(name), null);
    }
}
