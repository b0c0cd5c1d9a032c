package org.hearback.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service projects, request types and users that a channel can be tied to. Thread-safe. {@code
 * adapter.jira} implements it.
 */
public interface DeskDirectory {
    /**
     * Every request type of every service project that is not archived, by project name, then in
     * JSM's order.
     */
    List<RequestTypeChoice> requestTypes();

    /**
     * What is wrong with a desk: {@code "requesttype"} where it does not exist or belongs to
     * another project, {@code "user"} where the user does not exist, is inactive or is no agent of
     * the project.
     *
     * @return for each wrong field an i18n key; empty when all is well
     */
    Map<String, String> check(Desk desk);

    /** The key of the user with that name. */
    Optional<String> userKey(String userName);

    /** The name of the user with that key, as people type it. */
    Optional<String> userName(String userKey);

    /** One request type, as the form offers it. */
    record RequestTypeChoice(
            long projectId,
            String projectKey,
            String projectName,
            int requestTypeId,
            String name) {}
}
