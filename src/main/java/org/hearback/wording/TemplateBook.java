package org.hearback.wording;

import java.util.List;
import java.util.Optional;

/**
 * The templates that people wrote. Thread-safe and safe across nodes. {@code adapter.store}
 * implements it; {@code TemplateBookContract} defines it.
 */
public interface TemplateBook {
    /** The project's templates and those for all projects, in no order; one query. */
    List<Template> of(long projectId);

    /** The template with exactly that key. */
    Optional<Template> find(Template.Key key);

    /** Stores the template in place of the one with its key. Not inside a transaction. */
    void save(Template template);

    /** Deletes the template with exactly that key; false when there is none. */
    boolean remove(Template.Key key);
}
