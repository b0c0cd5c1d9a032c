package org.hearback.insight;

import org.hearback.customer.FiledRequest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What Jira knows of products and of those who own them. Thread-safe; asked by the clock and not by
 * a person, so it names what an owner may see. {@code adapter.jira} implements it; {@code
 * ProductDeskContract} defines it.
 */
public interface ProductDesk {
    /** The project, unless it is gone or archived. */
    Optional<Product> product(long projectId);

    /** The requests of those issue ids, whoever may see them; those that are gone are left out. */
    List<FiledRequest> requests(Collection<Long> issueIds);

    /** Jira user keys of the project's lead and of the leads of its components, each once. */
    List<String> owners(long projectId);

    /** Whether the user may see the issue. */
    boolean sees(String userKey, long issueId);

    /**
     * Hands the digest to Jira's mail, in the user's language.
     *
     * @return false where the user is gone, inactive or without an address
     */
    boolean mail(String userKey, Digest digest);
}
