package org.hearback.insight;

/** A service project, as the digest names it. */
public record Product(long projectId, String key, String name) {}
