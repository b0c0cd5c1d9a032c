package org.hearback.owner;

import org.hearback.loop.Change;

import java.util.List;
import java.util.Optional;

/**
 * What Jira knows of projects, with nobody's eyes: who may see it is for the doors to check.
 * Thread-safe. {@code adapter.jira} implements it.
 */
public interface ProjectFile {
    /** Something in Jira that one may choose. */
    record Choice(String id, String name) {}

    /** The project of that key, whatever its case; empty where there is none, or it is archived. */
    Optional<Change.Product> find(String key);

    /** The project of that id; empty where there is none, or it is archived. */
    Optional<Change.Product> find(long projectId);

    /** The statuses that issues of the project may have, each once, in the order of Jira. */
    List<Choice> statuses(long projectId);

    /** All resolutions of Jira, in its order. */
    List<Choice> resolutions();
}
