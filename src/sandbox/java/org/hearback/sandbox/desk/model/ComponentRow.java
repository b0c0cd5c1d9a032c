package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of what a project cares for.
 *
 * @param leadKey who answers for it; null for nobody
 */
public record ComponentRow(long id, long projectId, String name, @Nullable String leadKey) {}
