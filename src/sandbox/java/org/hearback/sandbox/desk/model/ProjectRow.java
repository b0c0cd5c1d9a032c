package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

/**
 * A project, as stored.
 *
 * @param portalId JSM's id of its service desk and of its portal; null for a software project
 */
public record ProjectRow(
        long id,
        String key,
        String name,
        String typeKey,
        String leadKey,
        boolean archived,
        @Nullable Integer portalId) {
    /** Type of a service project, JSM's word for a desk. */
    public static final String SERVICE = "service_desk";

    /** Type of a software project. */
    public static final String SOFTWARE = "software";

    /** Whether customers can raise requests in it. */
    public boolean isService() {
        return portalId != null;
    }
}
