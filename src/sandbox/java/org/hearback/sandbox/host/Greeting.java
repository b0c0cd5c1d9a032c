package org.hearback.sandbox.host;

import java.util.List;

/** What the console says to a newcomer once everything is up. */
@FunctionalInterface
public interface Greeting {
    /** Lines to print, without line ends: where to go, who to be, what to try first. */
    List<String> lines();
}
