package org.hearback.sandbox.host;

import java.util.List;
import java.util.Optional;

/** Who may come in. Thread-safe; the desk implements it. */
public interface Users {
    /** The active user with this name, if the password is theirs. */
    Optional<SandboxUser> authenticate(String name, String password);

    /** The active user with this name. */
    Optional<SandboxUser> find(String name);

    /** The users that the login page offers for one click. */
    List<SandboxUser> demo();
}
